import { asList, asObject, asString } from '../manifest/fields';
import type { Json, Path } from '../manifest/manifest';
import type { PodLabels } from './pod-labels';

export type Operator = 'Equals' | 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';

/** One condition of a selector; all of them must hold. */
export interface Requirement {
  readonly key: string;
  readonly operator: Operator;
  /** What the label may be (Equals, In) or may not be (NotIn). */
  readonly values: readonly string[];
  /** Where it is written, from the selector on. */
  readonly path: Path;
}

/**
 * What chooses pods by their labels.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export interface Selector {
  readonly requirements: readonly Requirement[];
  /** The same for selectors that say the same in the same order, so that they are answered once. */
  readonly id: string;
}

const OPERATORS: readonly Operator[] = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** A selector that is a plain map of labels, as a Service or a ReplicationController has it. */
export function selectorOfMap(map: Json | undefined, path: Path = []): Selector {
  // `kubectl apply` drops a key without a value.
  const labels = asObject(map) ?? {};
  const requirements: Requirement[] = [];
  for (const key of Object.keys(labels)) {
    if (labels[key] === null) continue;
    requirements.push({ key, operator: 'Equals', values: [labelText(labels[key])], path: [...path, key] });
  }
  return selectorOf(requirements);
}

/** A `LabelSelector`: matchLabels and matchExpressions together. */
export function selectorOfLabelSelector(value: Json | undefined): Selector {
  const selector = asObject(value) ?? {};
  const labels = selectorOfMap(selector.matchLabels, ['matchLabels']);
  const expressions = (asList(selector.matchExpressions) ?? []).flatMap((expression, index) =>
    requirementOf(expression, ['matchExpressions', index]),
  );
  return expressions.length === 0 ? labels : selectorOf([...labels.requirements, ...expressions]);
}

export function selectorOf(requirements: readonly Requirement[]): Selector {
  const said: (string | number)[] = [];
  for (const { key, operator, values } of requirements) said.push(key, operator, values.length, ...values);
  return { requirements, id: JSON.stringify(said) };
}

function requirementOf(value: Json, path: Path): Requirement[] {
  const expression = asObject(value) ?? {};
  const key = asString(expression.key);
  const operator = OPERATORS.find((each) => each === expression.operator);
  // An expression that Kubernetes refuses is the business of the rule invalid-label; here it asks for nothing.
  if (key === undefined || operator === undefined) return [];
  const values = (asList(expression.values) ?? []).map(labelText);
  return [{ key, operator, values, path }];
}

/** A label's value as it is compared: what is no string (an error of its own) is read as the string it looks like. */
export function labelText(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

/** Whether it only says which pods are not meant. */
export function isExcluding({ operator }: Requirement): boolean {
  return operator === 'NotIn' || operator === 'DoesNotExist';
}

/** Whether at least one of the pods meets a condition. */
export function meets(labels: PodLabels, { key, operator, values }: Requirement): boolean {
  switch (operator) {
    case 'Exists':
      return labels.has(key);
    case 'DoesNotExist':
      return !labels.has(key);
    case 'NotIn':
      return labels.isNoneOf(key, values);
    default:
      return values.some((value) => labels.is(key, value));
  }
}

/** Whether at least one of the pods meets all that a selector asks for. */
export function matches(selector: Selector, labels: PodLabels): boolean {
  return (
    selector.requirements.every((requirement) => meets(labels, requirement)) &&
    isMetByOnePod(labels, selector.requirements)
  );
}

/** The pods of a StatefulSet or an indexed Job are numbered: what is asked for must be true of one number. */
function isMetByOnePod(labels: PodLabels, requirements: readonly Requirement[]): boolean {
  if (!requirements.some(({ key }) => labels.isAdded(key))) return true;
  const numbered = requirements
    .map(({ key, operator, values }) => {
      const numbers = values.flatMap((value) => labels.numberOf(key, value) ?? []);
      return { numbers, isExcluded: operator === 'NotIn', count: labels.countOf(key) };
    })
    .filter(({ numbers }) => numbers.length > 0);
  const excluded = new Set(numbered.flatMap(({ numbers, isExcluded }) => (isExcluded ? numbers : [])));
  const [first, ...others] = numbered.filter(({ isExcluded }) => !isExcluded);
  if (!first) return numbered.every(({ count }) => excluded.size < count);
  return first.numbers.some(
    (number) => !excluded.has(number) && others.every(({ numbers }) => numbers.includes(number)),
  );
}

/** A requirement as people write it: `app: web`, or `tier in (a, b)`. */
export function requirementText({ key, operator, values }: Requirement): string {
  switch (operator) {
    case 'Equals':
      return labelPair(key, values[0]);
    case 'Exists':
      return `${key} exists`;
    case 'DoesNotExist':
      return `${key} does not exist`;
    default:
      return `${key} ${operator === 'In' ? 'in' : 'not in'} (${values.join(', ')})`;
  }
}

/** A label as YAML writes it: in quotes where YAML would read something else than a string. */
export function labelPair(key: string, value: string): string {
  return `${key}: ${/^[A-Za-z][-A-Za-z0-9_.]*$/.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value) ? value : JSON.stringify(value)}`;
}

export function selectorText(selector: Selector): string {
  return selector.requirements.map(requirementText).join(', ');
}
