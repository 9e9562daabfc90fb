import { asMapping, itemsOf, joined, valueAt, type FieldProblem } from './fields';
import { quote } from './quote';

const NAME_LABELS: readonly string[] = ['job-name', 'batch.kubernetes.io/job-name'];
const UID_LABELS: readonly string[] = ['controller-uid', 'batch.kubernetes.io/controller-uid'];
const LEAVE_OUT = 'leave it out, for a Job gets a selector of its own when it is made';

/**
 * What is wrong with the selector of a Job, and with the labels of its template that the API server sets itself, as
 * fields of the Job.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#specifying-your-own-pod-selector
 */
export function jobSelectorProblems(job: unknown): readonly FieldProblem[] {
  const { selector, manualSelector } = asMapping(valueAt(job, 'spec')) ?? {};
  const isGiven = selector !== undefined && selector !== null;
  if (manualSelector === true) {
    return isGiven ? [] : [{ path: ['spec', 'selector'], problem: 'No selector: with manualSelector a Job needs one' }];
  }
  const name = valueAt(job, 'metadata', 'name');
  return joined(templateProblems(job, name), isGiven ? selectorProblems(selector, name) : []);
}

function templateProblems(job: unknown, name: unknown): readonly FieldProblem[] {
  const labels = asMapping(valueAt(job, 'spec', 'template', 'metadata', 'labels')) ?? {};
  const path = (key: string): string[] => ['spec', 'template', 'metadata', 'labels', key];
  return [
    ...written(labels, NAME_LABELS)
      .filter((key) => labels[key] !== name)
      .map((key) => ({
        path: path(key),
        problem: `Invalid label value ${quote(labels[key])}: the name of the Job, or ${LEAVE_OUT}`,
      })),
    ...written(labels, UID_LABELS).map((key) => ({
      path: path(key),
      problem: `Invalid label ${quote(key)}: ${LEAVE_OUT}`,
    })),
  ];
}

function selectorProblems(selector: unknown, name: unknown): readonly FieldProblem[] {
  const { matchLabels, matchExpressions } = asMapping(selector) ?? {};
  const asked = Object.entries(asMapping(matchLabels) ?? {}).filter(([, value]) => value !== null);
  const isRefused =
    asked.some(([key, value]) => !NAME_LABELS.includes(key) || value !== name) ||
    itemsOf(matchExpressions).some((expression) => !holds(asMapping(expression) ?? {}, name));
  const problem = `Invalid selector of a Job without manualSelector: ${LEAVE_OUT}, or add manualSelector: true`;
  return isRefused ? [{ path: ['spec', 'selector'], problem }] : [];
}

/** Whether the labels that the API server adds meet an expression. */
function holds({ key, operator, values }: Record<string, unknown>, name: unknown): boolean {
  const isName = NAME_LABELS.includes(key as string);
  const isListed = isName && itemsOf(values).includes(name);
  const exists = isName || UID_LABELS.includes(key as string);
  switch (operator) {
    case 'In':
      return isListed;
    case 'NotIn':
      return !isListed;
    case 'Exists':
      return exists;
    default:
      return !exists;
  }
}

function written(labels: Record<string, unknown>, keys: readonly string[]): string[] {
  return keys.filter((key) => Object.hasOwn(labels, key) && labels[key] !== null);
}
