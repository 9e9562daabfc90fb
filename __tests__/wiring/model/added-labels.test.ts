import { matches, selectorOfLabelSelector } from '../../../lib/wiring/model/selector';
import { modelOf } from '../report/reading';

/** The pods of a workload whose spec and metadata are given in one line each. */
function labelsOf(apiVersion: string, kind: string, spec: string, metadata = 'name: db') {
  const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { ${metadata} }\nspec: { ${spec} }\n`;
  return modelOf(text).podSources[0].labels;
}

const TEMPLATE = 'template: { spec: {} }';
const INDEX = 'apps.kubernetes.io/pod-index';
const POD_NAME = 'statefulset.kubernetes.io/pod-name';
const COMPLETION = 'batch.kubernetes.io/job-completion-index';

test.each([
  ['apps/v1', 'Deployment', ['pod-template-hash']],
  ['apps/v1', 'ReplicaSet', []],
  ['apps/v1', 'StatefulSet', [POD_NAME, INDEX, 'controller-revision-hash']],
  ['apps/v1', 'DaemonSet', ['controller-revision-hash', 'pod-template-generation']],
  ['v1', 'ReplicationController', []],
  ['argoproj.io/v1alpha1', 'Rollout', ['rollouts-pod-template-hash']],
])('%s %s adds %j, whatever the value of a hash', (apiVersion, kind, added) => {
  const labels = labelsOf(apiVersion, kind, TEMPLATE);
  expect(labels.addedKeys).toEqual(added);
  expect(added.filter((key) => key.includes('hash')).every((key) => labels.is(key, 'anything'))).toBe(true);
});

test.each([
  ['0', true],
  ['2', true],
  ['3', false],
  ['-1', false],
  ['01', false],
  ['1.0', false],
  ['x', false],
  ['', false],
])('of three pods of a StatefulSet, one has the index %j: %s', (index, expected) => {
  const labels = labelsOf('apps/v1', 'StatefulSet', `replicas: 3, ${TEMPLATE}`);
  expect(labels.is(INDEX, index)).toBe(expected);
  expect(labels.is(POD_NAME, `db-${index}`)).toBe(expected);
  expect(labels.is(POD_NAME, `xx-${index}`)).toBe(false);
});

test('a StatefulSet that starts at 5 has pods from 5 on, and the first of them is its example', () => {
  const labels = labelsOf('apps/v1', 'StatefulSet', `replicas: 2, ordinals: { start: 5 }, ${TEMPLATE}`);
  expect(['4', '5', '6', '7'].map((index) => labels.is(INDEX, index))).toEqual([false, true, true, false]);
  expect(labels.numberOf(POD_NAME, 'db-6')).toBe(6);
  expect(labelsOf('apps/v1', 'StatefulSet', `replicas: 12, ${TEMPLATE}`).numberOf(INDEX, '10')).toBe(10);
  expect([labels.example(INDEX), labels.example(POD_NAME)]).toEqual(['5', 'db-5']);
});

test.each(['', 'replicas: 0, ', 'replicas: 1, '])('with %j a StatefulSet counts as one of one pod', (replicas) => {
  const labels = labelsOf('apps/v1', 'StatefulSet', `${replicas}${TEMPLATE}`);
  expect(['0', '1'].map((index) => labels.is(INDEX, index))).toEqual([true, false]);
});

test('a Job gives its pods its name, and a number only when it is indexed', () => {
  const labels = labelsOf('batch/v1', 'Job', TEMPLATE);
  expect(labels.addedKeys).toEqual([
    ...['batch.kubernetes.io/job-name', 'job-name', 'batch.kubernetes.io/controller-uid', 'controller-uid'],
  ]);
  expect(['db', 'db-x'].map((name) => labels.is('job-name', name))).toEqual([true, false]);
  expect(labels.is('batch.kubernetes.io/job-name', 'db')).toBe(true);
  expect(labels.example('job-name')).toBe('db');
  expect([labels.is('controller-uid', 'x'), labels.is('batch.kubernetes.io/controller-uid', 'x')]).toEqual([
    true,
    true,
  ]);
});

test('an indexed Job numbers its pods from 0', () => {
  const labels = labelsOf('batch/v1', 'Job', `completionMode: Indexed, completions: 2, ${TEMPLATE}`);
  expect(['0', '1', '2'].map((index) => labels.is(COMPLETION, index))).toEqual([true, true, false]);
  expect(labels.example(COMPLETION)).toBe('0');
});

test('an indexed Job without completions has one pod', () => {
  const labels = labelsOf('batch/v1', 'Job', `completionMode: Indexed, ${TEMPLATE}`);
  expect(['0', '1'].map((index) => labels.is(COMPLETION, index))).toEqual([true, false]);
});

test('a Job whose name is made by Kubernetes gives a name that begins so', () => {
  const labels = labelsOf('batch/v1', 'Job', TEMPLATE, 'generateName: db-');
  expect(['db-x7k2p', 'db-', 'xb-1'].map((name) => labels.is('job-name', name))).toEqual([true, false, false]);
  expect(labels.example('job-name')).toBeUndefined();
});

test('a Job that selects by itself gives its pods neither name nor uid', () => {
  const own = 'manualSelector: true, selector: { matchLabels: { app: db } }';
  expect(labelsOf('batch/v1', 'Job', `${own}, ${TEMPLATE}`).addedKeys).toEqual([]);
  expect(labelsOf('batch/v1', 'Job', `${own}, completionMode: Indexed, ${TEMPLATE}`).addedKeys).toEqual([COMPLETION]);
});

test('the Jobs of a CronJob are named after it', () => {
  const labels = labelsOf('batch/v1', 'CronJob', `jobTemplate: { spec: { completionMode: Indexed, ${TEMPLATE} } }`);
  expect(['db-29', 'db', 'db-', 'dbx'].map((name) => labels.is('job-name', name))).toEqual([true, false, false, false]);
  expect(labels.is('batch.kubernetes.io/job-name', 'db-29')).toBe(true);
  expect([labels.is('controller-uid', 'x'), labels.is('batch.kubernetes.io/controller-uid', 'x')]).toEqual([
    true,
    true,
  ]);
  expect(labels.is(COMPLETION, '0')).toBe(true);
});

const TWO: Readonly<Record<string, string>> = {
  StatefulSet: 'replicas: 2, ',
  Job: 'completionMode: Indexed, completions: 2, ',
};
const HASH = 'pod-template-hash';

/* What an API server answered about pods that the controllers of Kubernetes 1.34 had made. */
test.each([
  ['StatefulSet', [`${INDEX} In 0`], true],
  ['StatefulSet', [`${INDEX} In 2`], false],
  ['StatefulSet', [`${INDEX} Exists`], true],
  ['StatefulSet', [`${INDEX} DoesNotExist`], false],
  ['StatefulSet', [`${INDEX} NotIn 0`], true],
  ['StatefulSet', [`${INDEX} NotIn 0 0 7`], true],
  ['StatefulSet', [`${INDEX} NotIn 0 1`], false],
  ['StatefulSet', [`${POD_NAME} NotIn db-0`], true],
  ['StatefulSet', [`${POD_NAME} NotIn db-0 db-1`], false],
  ['StatefulSet', [`${POD_NAME} NotIn db-0`, `${INDEX} NotIn 0`], true],
  ['StatefulSet', [`${POD_NAME} NotIn db-0`, `${INDEX} NotIn 1`], false],
  ['StatefulSet', [`${POD_NAME} In db-0`, `${INDEX} NotIn 0`], false],
  ['StatefulSet', [`${POD_NAME} In db-0`, `${INDEX} NotIn 1`], true],
  ['StatefulSet', [`${POD_NAME} In db-0`, `${INDEX} In 0`], true],
  ['StatefulSet', [`${POD_NAME} In db-0`, `${INDEX} In 1`], false],
  ['StatefulSet', [`${POD_NAME} In db-0 db-1`, `${INDEX} In 1`], true],
  ['StatefulSet', [`${POD_NAME} In db-1`, `${INDEX} In 0 1`, 'app In db'], true],
  ['StatefulSet', ['controller-revision-hash NotIn x', `${INDEX} NotIn 0`], true],
  ['Job', [`${COMPLETION} NotIn 0`], true],
  ['Job', [`${COMPLETION} NotIn 0 1`], false],
  ['Job', [`${COMPLETION} NotIn 0`, 'job-name NotIn x'], true],
  ['Job', ['job-name NotIn db'], false],
  ['Job', ['job-name NotIn x'], true],
  ['Job', ['job-name DoesNotExist'], false],
  ['Job', ['controller-uid NotIn x'], true],
  ['CronJob', ['job-name NotIn db'], true],
  ['CronJob', ['job-name NotIn db-29'], true],
  ['CronJob', ['job-name DoesNotExist'], false],
  ['Deployment', [`${HASH} NotIn x`], true],
  ['Deployment', [`${HASH} DoesNotExist`], false],
  ['DaemonSet', ['pod-template-generation NotIn 7'], true],
  ['ReplicaSet', [`${HASH} DoesNotExist`], true],
])('a pod of a %s fits %j: %s', (kind, expressions, expected) => {
  const matchExpressions = expressions.map((expression) => {
    const [key, operator, ...values] = expression.split(' ');
    return { key, operator, values };
  });
  const apiVersion = kind.endsWith('Job') ? 'batch/v1' : 'apps/v1';
  const template = 'template: { metadata: { labels: { app: db } }, spec: {} }';
  const spec = kind === 'CronJob' ? `jobTemplate: { spec: { ${template} } }` : template;
  const labels = labelsOf(apiVersion, kind, `${TWO[kind] ?? ''}${spec}`);
  expect(matches(selectorOfLabelSelector({ matchExpressions }), labels)).toBe(expected);
});
