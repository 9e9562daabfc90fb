import {
  Case,
  cronJob,
  deployment,
  job,
  JOB_POD_SPEC,
  namedService,
  object,
  pod,
  POD_SPEC,
  statefulSet,
  text,
  workload,
} from './manifests';

const RBAC = 'rbac.authorization.k8s.io/v1';
const CLAIM = '{ accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }';
const ROLE_REF = '{ apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: wiring-none }';

/** Each kind with an object of it that is sound but for its metadata. */
const KINDS: readonly [string, (metadata: string) => string][] = [
  ['Namespace', (metadata) => object('v1', 'Namespace', metadata)],
  ['Service', (metadata) => namedService(metadata, 'ports: [{ port: 80 }]')],
  ['StatefulSet', (metadata) => statefulSet({ metadata })],
  ['Pod', (metadata) => pod({ metadata })],
  ['Deployment', (metadata) => deployment({ metadata })],
  ['ReplicaSet', (metadata) => workload('apps/v1', 'ReplicaSet', { metadata })],
  ['DaemonSet', (metadata) => workload('apps/v1', 'DaemonSet', { metadata })],
  [
    'ReplicationController',
    (metadata) => workload('v1', 'ReplicationController', { metadata, selector: '{ app: web }' }),
  ],
  ['Job', (metadata) => job({ metadata })],
  ['CronJob', (metadata) => cronJob({ metadata })],
  ['ConfigMap', (metadata) => object('v1', 'ConfigMap', metadata)],
  ['Secret', (metadata) => object('v1', 'Secret', metadata)],
  ['ServiceAccount', (metadata) => object('v1', 'ServiceAccount', metadata)],
  ['PersistentVolumeClaim', (metadata) => object('v1', 'PersistentVolumeClaim', metadata, `spec: ${CLAIM}`)],
  ['ResourceQuota', (metadata) => object('v1', 'ResourceQuota', metadata, 'spec: { hard: { configmaps: "900" } }')],
  ['LimitRange', (metadata) => object('v1', 'LimitRange', metadata, 'spec: { limits: [] }')],
  ['PodTemplate', (metadata) => object('v1', 'PodTemplate', metadata, `template: { spec: ${POD_SPEC} }`)],
  [
    'Ingress',
    (metadata) =>
      object(
        'networking.k8s.io/v1',
        'Ingress',
        metadata,
        'spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }',
      ),
  ],
  [
    'NetworkPolicy',
    (metadata) => object('networking.k8s.io/v1', 'NetworkPolicy', metadata, 'spec: { podSelector: {} }'),
  ],
  [
    'PodDisruptionBudget',
    (metadata) =>
      object('policy/v1', 'PodDisruptionBudget', metadata, 'spec: { selector: { matchLabels: { app: web } } }'),
  ],
  [
    'HorizontalPodAutoscaler',
    (metadata) =>
      object(
        'autoscaling/v2',
        'HorizontalPodAutoscaler',
        metadata,
        'spec: { maxReplicas: 2, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }',
      ),
  ],
  ['Role', (metadata) => object(RBAC, 'Role', metadata, 'rules: []')],
  ['RoleBinding', (metadata) => object(RBAC, 'RoleBinding', metadata, `roleRef: ${ROLE_REF}`)],
  ['ClusterRole', (metadata) => object(RBAC, 'ClusterRole', metadata, 'rules: []')],
  ['ClusterRoleBinding', (metadata) => object(RBAC, 'ClusterRoleBinding', metadata, `roleRef: ${ROLE_REF}`)],
  [
    'StorageClass',
    (metadata) => object('storage.k8s.io/v1', 'StorageClass', metadata, 'provisioner: example.com/none'),
  ],
  ['PriorityClass', (metadata) => object('scheduling.k8s.io/v1', 'PriorityClass', metadata, 'value: 1')],
  [
    'IngressClass',
    (metadata) => object('networking.k8s.io/v1', 'IngressClass', metadata, 'spec: { controller: example.com/none }'),
  ],
  [
    'EndpointSlice',
    (metadata) => object('discovery.k8s.io/v1', 'EndpointSlice', metadata, 'addressType: IPv4', 'endpoints: []'),
  ],
  ['Lease', (metadata) => object('coordination.k8s.io/v1', 'Lease', metadata)],
];

/** Names that tell one rule of naming from another. */
const NAMES: readonly [string, string][] = [
  ['with dashes', 'wiring-name'],
  ['that starts with a digit', '1-wiring-name'],
  ['with a dot', 'wiring.name'],
  ['of 64 characters', 'wiring-name-'.padEnd(64, 'n')],
  ['in capitals', 'Wiring-Name'],
  ['with an underscore', 'wiring_name'],
  ['with a colon', 'wiring:name'],
];

/** Names at every border, for one kind of each rule. */
const BORDERS: readonly [string, string][] = [
  ['of 63 characters', 'wiring-name-'.padEnd(63, 'n')],
  ['of 253 characters', 'wiring-name-'.padEnd(253, 'n')],
  ['of 254 characters', 'wiring-name-'.padEnd(254, 'n')],
  ['that starts with a dash', '-wiring-name'],
  ['that ends with a dash', 'wiring-name-'],
  ['that ends with a dot', 'wiring-name.'],
  ['with two dots', 'wiring..name'],
  ['with two dashes', 'wiring--name'],
  ['with a dash before a dot', 'wiring-.name'],
  ['with a space', 'wiring name'],
  ['with a letter beyond ASCII', 'wiring-é'],
  ['with a slash', 'wiring/name'],
  ['with a percent sign', 'wiring%name'],
  ['of digits alone', '123456789'],
  ['that is empty', ''],
];

const BORDER_KINDS = [
  'Namespace',
  'Service',
  'StatefulSet',
  'Pod',
  'Deployment',
  'ConfigMap',
  'PodDisruptionBudget',
  'Role',
];

/** The API server needs 30 s, and says that it has no address left, for a Service whose name is no part of a path. */
function bordersOf(kind: string): readonly [string, string][] {
  return kind === 'Service' ? BORDERS.filter(([, name]) => !/^$|[/%]/.test(name)) : BORDERS;
}

const GENERATED: readonly [string, string][] = [
  ['that ends with a dash', 'wiring-name-'],
  ['without a dash', 'wiring-name'],
  ['that starts with a digit', '1-wiring-'],
  ['with a dot', 'wiring.name-'],
  ['that ends with a dot', 'wiring.'],
  ['in capitals', 'Wiring-'],
  ['of 47 characters', 'wiring-'.padEnd(47, 'n')],
  ['of 48 characters', 'wiring-'.padEnd(48, 'n')],
  ['of 63 characters', 'wiring-'.padEnd(63, 'n')],
  ['of 64 characters', 'wiring-'.padEnd(64, 'n')],
];

function article(kind: string): string {
  return `${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function named(kind: string): (metadata: string) => string {
  const found = KINDS.find(([name]) => name === kind);
  if (!found) throw new Error(`No kind ${kind}`);
  return found[1];
}

export const names: readonly Case[] = [
  ...KINDS.flatMap(([kind, manifest]) =>
    NAMES.map(([what, name]) => ({
      title: `${article(kind)} has a name ${what}`,
      manifest: manifest(`{ name: ${text(name)} }`),
    })),
  ),
  ...BORDER_KINDS.flatMap((kind) =>
    bordersOf(kind).map(([what, name]) => ({
      title: `${article(kind)} has a name ${what}`,
      manifest: named(kind)(`{ name: ${text(name)} }`),
    })),
  ),
  ...['Namespace', 'Service', 'Pod', 'Role', 'CronJob', 'Job'].flatMap((kind) =>
    GENERATED.map(([what, name]) => ({
      title: `${article(kind)} has a generateName ${what}`,
      manifest: named(kind)(`{ generateName: ${text(name)} }`),
    })),
  ),
  { title: 'a CronJob has a name of 52 characters', manifest: cronJob({ metadata: `{ name: ${'c'.repeat(52)} }` }) },
  { title: 'a CronJob has a name of 53 characters', manifest: cronJob({ metadata: `{ name: ${'c'.repeat(53)} }` }) },
  {
    title: 'an indexed Job has a name that leaves no room for the index',
    manifest: job({ metadata: `{ name: ${'j'.repeat(62)} }`, more: 'completionMode: Indexed\n  completions: 1' }),
  },
  {
    title: 'an indexed Job has a name that leaves room for the index',
    manifest: job({ metadata: `{ name: ${'j'.repeat(61)} }`, more: 'completionMode: Indexed\n  completions: 1' }),
  },
  {
    title: 'an indexed Job has a name with a dot',
    manifest: job({
      metadata: '{ name: web.one }',
      more: 'completionMode: Indexed\n  completions: 1',
      podSpec: JOB_POD_SPEC,
    }),
  },
  { title: 'a Namespace that no name can have', manifest: pod({ metadata: '{ name: web, namespace: My_Space }' }) },
  { title: 'a Pod has no name', manifest: pod({ metadata: '{ labels: { app: web } }' }) },
  { title: 'a Pod has no metadata', manifest: `apiVersion: v1\nkind: Pod\nspec: ${POD_SPEC}\n` },
  { title: 'a Pod has a name that is a number', manifest: pod({ metadata: '{ name: 1 }' }) },
  { title: 'a Pod has a name that is a number in quotes', manifest: pod({ metadata: '{ name: "1" }' }) },
  { title: 'a Pod has a name and a generateName', manifest: pod({ metadata: '{ name: web, generateName: other- }' }) },
  {
    title: 'a Pod has a name and a generateName in capitals',
    manifest: pod({ metadata: '{ name: web, generateName: Other- }' }),
  },
];
