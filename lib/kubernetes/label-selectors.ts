import {
  asMapping,
  below,
  inItems,
  invalid,
  isAbsent,
  isMappingOrNothing,
  itemsOf,
  joined,
  problemAt,
  problemOf,
  type FieldProblem,
} from './fields';
import { labelKeyProblem, labelsProblems, labelValueProblem } from './labels';
import { quote } from './quote';

const OPERATORS: readonly string[] = ['In', 'NotIn', 'Exists', 'DoesNotExist'];
const NODE_OPERATORS: readonly string[] = [...OPERATORS, 'Gt', 'Lt'];

/**
 * What is wrong with a label selector: a mapping with `matchLabels` and `matchExpressions`.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
export function labelSelectorProblems(selector: unknown): readonly FieldProblem[] {
  if (!isMappingOrNothing(selector)) {
    return [{ path: [], problem: `Invalid label selector ${quote(selector)}: a mapping with matchLabels is needed` }];
  }
  const fields = asMapping(selector) ?? {};
  const { matchLabels, matchExpressions } = fields;
  return joined(
    below(['matchLabels'], labelsProblems(matchLabels)),
    inItems(matchExpressions, 'matchExpressions', (expression) => expressionProblems(expression, OPERATORS)),
    otherFields(fields),
  );
}

function otherFields(selector: Record<string, unknown>): readonly FieldProblem[] {
  const others = Object.keys(selector).filter((key) => key !== 'matchLabels' && key !== 'matchExpressions');
  return others.map((key) => ({
    path: [key],
    problem: `Invalid label selector field ${quote(key)}: labels stand below matchLabels, and nothing else but matchExpressions stands beside it`,
  }));
}

/**
 * What is wrong with an expression that chooses nodes. Only what is required must have values that a label can have.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#operators
 */
export function nodeExpressionProblems(expression: unknown, isRequired: boolean): readonly FieldProblem[] {
  return expressionProblems(expression, NODE_OPERATORS).filter(({ path }) => isRequired || path.length < 2);
}

function expressionProblems(expression: unknown, operators: readonly string[]): readonly FieldProblem[] {
  const { key, operator, values } = asMapping(expression) ?? {};
  const isKnown = typeof operator === 'string' && operators.includes(operator);
  return joined(
    problemOf('key', labelKeyProblem(key ?? '')),
    isKnown
      ? problemOf('values', valuesProblem(operator, values))
      : problemOf('operator', invalid('operator', `${quote(operator)}: one of ${operators.join(', ')}`)),
    inItems(values, 'values', (value) => problemAt([], labelValueProblem(value ?? ''))),
  );
}

function valuesProblem(operator: string, values: unknown): string | undefined {
  if (!isAbsent(values) && !Array.isArray(values)) return `Invalid values ${quote(values)}: a list is needed`;
  const count = itemsOf(values).length;
  switch (operator) {
    case 'Exists':
    case 'DoesNotExist':
      return count === 0 ? undefined : `Invalid values with the operator ${operator}: it takes none`;
    case 'Gt':
    case 'Lt':
      return count === 1 ? undefined : `Invalid values with the operator ${operator}: it takes exactly one`;
    default:
      return count > 0 ? undefined : `Missing values with the operator ${operator}: it takes at least one`;
  }
}
