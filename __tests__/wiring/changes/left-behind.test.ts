import { findingsOfChange } from '../rules/changes';

/** An object with a name, maybe in a namespace, and more of it in one line. */
const object = (kind: string, name: string, rest = '', apiVersion = 'apps/v1'): string => {
  const [namespace, own] = name.includes('/') ? name.split('/') : [undefined, name];
  const inside = namespace === undefined ? '' : `, namespace: ${namespace}`;
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${own}${inside} }\n${rest}\n---\n`;
};

const workload = (name: string, app: string, image = 'a', kind = 'Deployment'): string =>
  object(
    kind,
    name,
    `spec: { selector: { matchLabels: { app: ${app} } }, template: { metadata: { labels: { app: ${app} } }, spec: { containers: [{ name: a, image: ${image} }] } } }`,
  );

const settings = (name: string, data: string): string => object('ConfigMap', name, `data: { ${data} }`, 'v1');

/** What is said of what stays: `severity path message`, up to its colon. */
const saidOf = (before: string, after: string): string[] =>
  findingsOfChange('change-lost', before, after).map(
    ({ severity, path, message }) =>
      `${severity} ${path}: ${message.replace(/(, which stays)?: .*| is no longer .*/, '')}`,
  );

test.each([
  [
    'a workload of the same selector and another name',
    [workload('a', 'x', 'a:1'), workload('b', 'x', 'a:2')],
    ['warning metadata.name: Deployment b is made beside Deployment a'],
  ],
  [
    'a workload of the same selector and name in another namespace',
    [workload('one/a', 'x', 'a:1'), workload('two/a', 'x', 'a:2')],
    ['warning metadata.namespace: Deployment two/a is made beside Deployment one/a'],
  ],
  [
    'a workload of the same name and another kind',
    [workload('a', 'x', 'a:1'), workload('a', 'y', 'a:2', 'DaemonSet')],
    ['warning kind: DaemonSet a is made beside Deployment a'],
  ],
  [
    'a Pod that becomes a Deployment',
    [object('Pod', 'a', 'spec: { containers: [{ name: a, image: a }] }', 'v1'), workload('a', 'x')],
    ['warning kind: Deployment a is made beside Pod a'],
  ],
  [
    'a Service of the same selector',
    [
      object('Service', 'a', 'spec: { selector: { app: x }, ports: [{ port: 80 }] }', 'v1'),
      object('Service', 'b', 'spec: { selector: { app: x }, ports: [{ port: 81 }] }', 'v1'),
    ],
    ['warning metadata.name: Service b is made beside Service a'],
  ],
  [
    'settings that are the same but for their own name',
    [settings('web-1', 'a: web-1/a'), settings('web-2', 'a: web-2/a')],
    ['note metadata.name: ConfigMap web-2 is made beside ConfigMap web-1'],
  ],
  [
    'settings whose keys are in another order',
    [settings('web-1', 'x: "1", y: "2"'), settings('web-2', 'y: "2", x: "1"')],
    ['note metadata.name: ConfigMap web-2 is made beside ConfigMap web-1'],
  ],
  [
    'claims that are the same, defaults and quantities written otherwise',
    [
      object('PersistentVolumeClaim', 'web-1', 'spec: { resources: { requests: { storage: 1Gi } } }', 'v1'),
      object(
        'PersistentVolumeClaim',
        'web-2',
        'spec: { volumeMode: Filesystem, resources: { requests: { storage: 1024Mi } } }',
        'v1',
      ),
    ],
    ['note metadata.name: PersistentVolumeClaim web-2 is made beside PersistentVolumeClaim web-1'],
  ],
])('%s is made beside the old one', (_, [before, after], said) => {
  expect(saidOf(before, after)).toEqual(said);
});

test.each([
  ['another selector and another image', workload('a', 'x', 'a:1'), workload('b', 'y', 'a:2'), 'Deployment a'],
  [
    'the same selector, in another namespace and of another name',
    workload('one/a', 'x', 'a:1'),
    workload('two/b', 'x', 'a:2'),
    'Deployment one/a',
  ],
  [
    'the same selector, of another kind and name',
    workload('a', 'x', 'a:1'),
    workload('b', 'x', 'a:2', 'ReplicaSet'),
    'Deployment a',
  ],
  ['other data', settings('a', 'x: "1"'), settings('b', 'x: "2"'), 'ConfigMap a'],
  [
    'the same name and another kind',
    settings('a', 'x: eA=='),
    object('Secret', 'a', 'data: { x: eA== }', 'v1'),
    'ConfigMap a',
  ],
  [
    'the same selector, where two at once do no harm',
    object('PodDisruptionBudget', 'a', 'spec: { selector: {}, minAvailable: 1 }', 'policy/v1'),
    object('PodDisruptionBudget', 'b', 'spec: { selector: {}, minAvailable: 2 }', 'policy/v1'),
    'PodDisruptionBudget a',
  ],
])('an object of %s is not taken for the same', (_, before, after, old) => {
  expect(saidOf(before, after)).toEqual([`note metadata.name: ${old}`]);
});

test('each new object is beside one old object: the first beside the first', () => {
  const before = ['a-1', 'a-2', 'a-3'].map((name) => settings(name, 'x: y')).join('');
  const after = ['b-1', 'b-2'].map((name) => settings(name, 'x: y')).join('');
  expect(saidOf(before, after)).toEqual([
    'note metadata.name: ConfigMap b-1 is made beside ConfigMap a-1',
    'note metadata.name: ConfigMap a-3',
    'note metadata.name: ConfigMap b-2 is made beside ConfigMap a-2',
  ]);
});

test('the same selector in the same namespace comes before the same name in another', () => {
  const after = workload('two/a', 'x', 'a:2') + workload('one/b', 'x', 'a:3');
  expect(saidOf(workload('one/a', 'x', 'a:1'), after)).toEqual([
    'warning metadata.name: Deployment one/b is made beside Deployment one/a',
  ]);
});

test('what is the same under the namespace that is meant anyway stays what it is', () => {
  expect(saidOf(settings('a', 'x: y'), settings('default/a', 'x: y'))).toEqual([]);
});

test('of two old objects of one name the last one runs', () => {
  expect(saidOf(settings('a', 'x: "1"') + settings('a', 'x: "2"'), '')).toEqual(['note metadata.name: ConfigMap a']);
});

test('an object of the cluster is one in whatever namespace it is written', () => {
  const role = (name: string): string => object('ClusterRole', name, 'rules: []', 'rbac.authorization.k8s.io/v1');
  expect(saidOf(role('one/a'), role('two/a'))).toEqual([]);
});

test('an object whose name is made up when it is created is another one each time', () => {
  const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: a- }\nspec: { completions: 1 }\n';
  expect(saidOf(job, job.replace('1 }', '2 }'))).toEqual([]);
});
