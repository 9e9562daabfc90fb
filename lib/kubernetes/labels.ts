import { inEntries, isMappingOrNothing, type FieldProblem } from './fields';
import { dnsSubdomainProblem } from './names';
import { quote } from './quote';

const MAX_LENGTH = 63;
const NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
/** What nearly all keys are, when they are within the length of a name: no two of "-", "_" and "." side by side. */
const PLAIN_KEY = /^(?:[a-z0-9]+(?:[-.][a-z0-9]+)*\/)?[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/;
const NAME_RULE = `letters, digits, "-", "_" and "." only, at most ${MAX_LENGTH} of them, the first and the last a letter or a digit`;

/**
 * What is wrong with a label's key, or undefined when Kubernetes accepts it.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function labelKeyProblem(key: unknown): string | undefined {
  if (typeof key !== 'string') return `Invalid label key ${quote(key)}: a string is needed`;
  if (key.length <= MAX_LENGTH && PLAIN_KEY.test(key)) return undefined;
  const slash = key.indexOf('/');
  if (slash >= 0 && dnsSubdomainProblem(key.slice(0, slash))) {
    return `Invalid label key ${quote(key)}: before the "/" stands a DNS name (lower-case letters, digits, "-" and "."), such as "example.com/app"`;
  }
  return isName(key.slice(slash + 1)) ? undefined : `Invalid label key ${quote(key)}: ${NAME_RULE}`;
}

/**
 * What is wrong with a label's value, or undefined when Kubernetes accepts it. The empty string is a valid value.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function labelValueProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') {
    return `Invalid label value ${quote(value)}: a string is needed${typeof value === 'object' ? '' : ', so put it in quotes'}`;
  }
  return value === '' || isName(value) ? undefined : `Invalid label value ${quote(value)}: ${NAME_RULE}`;
}

/**
 * What is wrong with labels as a mapping. A value that is null is none: Kubernetes reads it as the empty string.
 */
export function labelsProblems(labels: unknown): readonly FieldProblem[] {
  if (!isMappingOrNothing(labels))
    return [{ path: [], problem: `Invalid labels ${quote(labels)}: a mapping is needed` }];
  return inEntries(labels, (key, value) => labelKeyProblem(key) ?? labelValueProblem(value ?? ''));
}

function isName(text: string): boolean {
  return text.length <= MAX_LENGTH && NAME.test(text);
}
