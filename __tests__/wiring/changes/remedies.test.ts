import { findingsOfChange } from '../rules/changes';

/** An object of a kind called a, with more of it in the lines given. */
const object = (apiVersion: string, kind: string, rest: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n${rest}\n`;

const helpsOf = (before: string, after: string): string[] =>
  findingsOfChange('immutable-change', before, after).map(({ help }) => help);

const remade = (kind: string): string =>
  `Delete it and make it anew, in this order: "kubectl delete ${kind} a", then "kubectl apply -f new.yaml".`;
const renamed = (kind: string): string =>
  `Give the new one another name, also where it is referred to. Or delete it and make it anew, in this order: "kubectl delete ${kind} a", then "kubectl apply -f new.yaml".`;

const template = (labels: string): string =>
  `template: { metadata: { labels: { ${labels} } }, spec: { containers: [{ name: a, image: a }] } }`;
const definition = (scope: string): string =>
  `spec: { group: example.com, scope: ${scope}, names: { kind: A, plural: as }, versions: [] }`;

test.each([
  ['v1', 'Pod', ['spec: { hostname: a }', 'spec: {}'], `${remade('pod')} A Deployment would do that by itself.`],
  [
    'batch/v1',
    'Job',
    ['spec: { completionMode: Indexed }', 'spec: {}'],
    `${remade('job')} It runs again from the beginning.`,
  ],
  [
    'v1',
    'Service',
    ['spec: { clusterIP: 10.96.0.7, ports: [{ port: 1 }] }', 'spec: { clusterIP: 10.96.0.8, ports: [{ port: 1 }] }'],
    `${remade('service')} It gets another address, unless clusterIP says which.`,
  ],
  ['v1', 'Secret', ['type: example.com/a', 'type: example.com/b'], renamed('secret')],
  ['v1', 'ConfigMap', ['immutable: true\ndata: { a: b }', 'immutable: true\ndata: { a: c }'], renamed('configmap')],
  ['v1', 'ConfigMap', ['immutable: true', 'immutable: true\nbinaryData: {}'], 'Leave binaryData out.'],
  [
    'v1',
    'PersistentVolumeClaim',
    ['spec: { volumeMode: Block }', 'spec: {}'],
    'Make a claim of another name, copy the data, and let the pods use it: deleting a claim may delete what it holds.',
  ],
  [
    'v1',
    'PersistentVolumeClaim',
    ['spec: {}', 'spec: { volumeAttributesClassName: gold }'],
    'Look with "kubectl get pvc" whether the claim is Bound, and change it then.',
  ],
  [
    'v1',
    'PersistentVolumeClaim',
    ['spec: { resources: { requests: { storage: 1Gi } } }', 'spec: { resources: { requests: { storage: 2Gi } } }'],
    'Look with "kubectl get pvc" whether the claim is Bound, and with "kubectl get storageclass" whether its class allows expansion; otherwise make a claim of another name and copy the data.',
  ],
  [
    'v1',
    'PersistentVolume',
    ['spec: { hostPath: { path: /a } }', 'spec: { hostPath: { path: /b } }'],
    'Make a volume of another name, and leave this one to the claim that it is bound to.',
  ],
  [
    'storage.k8s.io/v1',
    'StorageClass',
    ['provisioner: example.com/a', 'provisioner: example.com/b'],
    `${remade('storageclass')} Volumes that exist are not touched.`,
  ],
  [
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    [definition('Cluster'), definition('Namespaced')],
    'Take it back, or make a definition of another group or name: deleting a CustomResourceDefinition deletes every object of its kind.',
  ],
  [
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    [
      'spec: { versions: [{ name: v1, storage: true }] }',
      'spec: { versions: [{ name: v2, storage: true }, { name: v3, storage: false }] }',
    ],
    'Keep the version in spec.versions, with "storage: false" and the new one with "storage: true"; it can go once every object is stored anew and status.storedVersions no longer names it.',
  ],
  [
    'scheduling.k8s.io/v1',
    'PriorityClass',
    ['value: 1', 'value: 2'],
    `${remade('priorityclass')} Or give the new one another name.`,
  ],
  [
    'apps/v1',
    'ReplicaSet',
    [
      `spec: { selector: { matchLabels: { a: b } }, ${template('a: b, c: d')} }`,
      `spec: { selector: { matchLabels: { c: d } }, ${template('a: b, c: d')} }`,
    ],
    `${remade('replicaset')} Or give the new one another name.`,
  ],
  [
    'apps/v1',
    'StatefulSet',
    [`spec: { ${template('a: b')} }`, `spec: { updateStrategy: { type: OnDelete }, ${template('a: b')} }`],
    'Write "rollingUpdate: null" beside the type, so that kubectl takes it away.',
  ],
])('%s %s: what to do about a refused change (#%#)', (apiVersion, kind, [before, after], help) => {
  expect(helpsOf(object(apiVersion, kind, before), object(apiVersion, kind, after))).toEqual([help]);
});

const orphaned = (kind: string): string =>
  `Delete it without its pods and make it anew, in this order: "kubectl delete ${kind} a --cascade=orphan", then "kubectl apply -f new.yaml". The pods run on, and the new one takes them over.`;
const beside =
  'Give the new one another name, and delete the old one once it runs: "kubectl delete deployment a". Or, with a gap, in this order: "kubectl delete deployment a", then "kubectl apply -f new.yaml".';

const workload = (kind: string, selector: string, labels: string, rest = ''): string =>
  object('apps/v1', kind, `spec: { ${rest}selector: { ${selector} }, ${template(labels)} }`);

test.each([
  ['Deployment', 'matchLabels: { a: b, c: d }', 'matchLabels: { a: b }', orphaned('deployment')],
  ['Deployment', 'matchLabels: { a: b }', 'matchLabels: { a: b, c: d }', orphaned('deployment')],
  ['Deployment', 'matchLabels: { a: b }', 'matchLabels: { a: x }', beside],
  ['Deployment', 'matchLabels: { a: b }', 'matchExpressions: [{ key: a, operator: Exists }]', beside],
  [
    'StatefulSet',
    'matchLabels: { a: b, c: d }',
    'matchLabels: { c: d }',
    `${orphaned('statefulset')} Claims that exist stay as they are.`,
  ],
  ['StatefulSet', 'matchLabels: { a: b }', 'matchLabels: { a: x }', `${remade('statefulset')} Its claims stay.`],
])('a %s of pods "a: b, c: d" from %s to %s keeps its pods when it still chooses them', (kind, before, after, help) => {
  const pods = 'a: b, c: d';
  expect(helpsOf(workload(kind, before, pods), workload(kind, after, pods))).toEqual([help]);
});

test('a StatefulSet that keeps an expression in its selector keeps its pods', () => {
  const selector = 'matchExpressions: [{ key: a, operator: Exists }]';
  const [before, after] = ['x', 'y'].map((name) => workload('StatefulSet', selector, 'a: b', `serviceName: ${name}, `));
  expect(helpsOf(before, after)).toEqual([`${orphaned('statefulset')} Claims that exist stay as they are.`]);
});

test('a workload without labels on its pods chooses none of them', () => {
  const before = object('apps/v1', 'Deployment', 'spec: { selector: { matchLabels: { a: b } } }');
  expect(helpsOf(before, before.replace('a: b', 'a: c'))).toEqual([beside]);
});
