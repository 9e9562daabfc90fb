import { objectNameProblems } from '../../lib/kubernetes/object-names';

function isAccepted(kind: string, name: string, spec: object = {}): boolean {
  return objectNameProblems(kind, { metadata: { name }, spec }).length === 0;
}

test.each([
  ['Service', 'web', true],
  ['Service', '1web', false],
  ['Service', 'web.one', false],
  ['Namespace', '1web', true],
  ['Namespace', 'web.one', false],
  ['apps/StatefulSet', 'web.one', false],
  ['apps/Deployment', 'web.one', true],
  ['apps/Deployment', 'n'.repeat(253), true],
  ['apps/Deployment', 'n'.repeat(254), false],
  ['rbac.authorization.k8s.io/ClusterRole', 'system:node', true],
  ['rbac.authorization.k8s.io/ClusterRole', '..', false],
  ['policy/PodDisruptionBudget', 'My Budget', true],
  ['batch/CronJob', 'n'.repeat(52), true],
  ['batch/CronJob', 'n'.repeat(53), false],
  ['batch/Job', 'n'.repeat(63), true],
  ['batch/Job', 'n'.repeat(64), false],
  ['example.com/Widget', 'Any_Name', true],
])('a %s may be called %s: %s', (kind, name, accepted) => {
  expect(isAccepted(kind, name)).toBe(accepted);
});

test('a Job with manualSelector puts no label on its pods, so its name may be longer', () => {
  expect(isAccepted('batch/Job', 'n'.repeat(64), { manualSelector: true })).toBe(true);
});

test('the name of an indexed Job leaves room for its highest index', () => {
  const indexed = (completions: unknown): object => ({ completionMode: 'Indexed', completions });
  expect(isAccepted('batch/Job', 'n'.repeat(61), indexed(10))).toBe(true);
  expect(isAccepted('batch/Job', 'n'.repeat(61), indexed(11))).toBe(false);
  expect(isAccepted('batch/Job', 'n'.repeat(61), { completions: 11 })).toBe(true);
  expect(isAccepted('batch/Job', 'a.b', indexed(0))).toBe(true);
  expect(isAccepted('batch/Job', 'a.b', indexed('two'))).toBe(true);
});

test.each([
  ['Service', 'web-', true],
  ['Service', '1web-', false],
  ['ConfigMap', 'web.', false],
  ['batch/CronJob', 'n'.repeat(47), true],
  ['batch/CronJob', 'n'.repeat(48), false],
])('a %s may have the generateName %s: %s', (kind, generateName, accepted) => {
  expect(objectNameProblems(kind, { metadata: { generateName } }).length === 0).toBe(accepted);
});

test('a namespace that no Namespace can be is a problem of its own field', () => {
  const [{ path }] = objectNameProblems('ConfigMap', { metadata: { name: 'web', namespace: 'My_Space' } });
  expect(path).toEqual(['metadata', 'namespace']);
});

test('a name that is too long is told with what is added to it', () => {
  const [{ problem }] = objectNameProblems('batch/Job', { metadata: { name: 'n'.repeat(64) } });
  expect(problem).toMatch(/": at most 63 characters, for its pods carry it as a label$/);
});

test.each([
  ['ConfigMap', 'a-', true],
  ['ConfigMap', '-', false],
  ['ConfigMap', 'a.-', true],
  ['ConfigMap', 'a', true],
  ['ConfigMap', 5, false],
])('a %s may have the generateName %j: %s', (kind, generateName, accepted) => {
  expect(objectNameProblems(kind, { metadata: { generateName } }).length === 0).toBe(accepted);
});
