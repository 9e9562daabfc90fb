import { findingsOfChange } from '../rules/changes';

/* What the API server refuses is in __tests__/wiring/changes.test.ts; here is how it is said. */

const object = (apiVersion: string, kind: string, rest: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n${rest}\n`;

const saidOf = (rule: string, before: string, after: string): string[] =>
  findingsOfChange(rule, before, after).map(({ severity, message }) => `${severity}: ${message}`);

const pod = (spec: string): string => object('v1', 'Pod', `spec: { ${spec} }`);
const container = (rest: string): string => pod(`containers: [{ name: a, image: a, ${rest} }]`);
const claim = (spec: string): string => object('v1', 'PersistentVolumeClaim', `spec: { ${spec} }`);
const sized = (size: string): string => claim(`storageClassName: fast, resources: { requests: { storage: ${size} } }`);
const named = (kind: string): string =>
  `---\n${object('storage.k8s.io/v1', kind, 'allowVolumeExpansion: false').replace('name: a', 'name: fast')}`;
const job = (spec: string): string => object('batch/v1', 'Job', `spec: { ${spec} }`);
const POD_MAY =
  '(of a running Pod, only images may change, tolerations be added, and activeDeadlineSeconds be set or become shorter)';
const CLAIM_MAY = '(of a claim, only the size may grow, once it is bound and when its class allows that)';

test.each([
  [
    'what follows from a change is not told beside it',
    [container('resources: { limits: { cpu: 1 } }'), container('resources: { limits: { cpu: 2 } }')],
    `error: Pod a cannot change spec.containers[0].resources.limits.cpu: it is 1, and the new manifest says 2 ${POD_MAY}`,
  ],
  [
    'what is written now comes before what is no longer written',
    [pod('hostname: a, subdomain: b'), pod('subdomain: c, nodeName: d')],
    `error: Pod a cannot change spec.subdomain, nor spec.nodeName and spec.hostname: it is "b", and the new manifest says "c" ${POD_MAY}`,
  ],
  [
    'what is filled in is told as a number of its unit',
    [
      container('resources: { limits: { cpu: 1500m } }'),
      container('resources: { limits: { cpu: 1500m }, requests: { cpu: 500m } }'),
    ],
    `error: Pod a cannot change spec.containers[0].resources.requests.cpu: it is "1.5", and the new manifest says "500m" ${POD_MAY}`,
  ],
  [
    'what follows is told where nothing else is',
    [job('parallelism: 2'), job('suspend: false')],
    'error: Job a cannot change spec.completions: it was not written, and the new manifest says 1',
  ],
  [
    'a null leaves out',
    [pod('hostname: a'), pod('hostname: null')],
    `error: Pod a cannot change spec.hostname: it is "a", and the new manifest leaves it out ${POD_MAY}`,
  ],
  [
    'of a mapping in place of a text, what is written is told',
    [
      object('v1', 'PersistentVolume', 'spec: { nfs: { path: /a } }'),
      object('v1', 'PersistentVolume', 'spec: { nfs: { path: /b } }'),
    ],
    'error: PersistentVolume a cannot change spec.nfs.path: it is "/a", and the new manifest says "/b"',
  ],
  [
    'the data of a ConfigMap, which are no secret',
    [
      object('v1', 'ConfigMap', 'immutable: true\ndata: { a: b }'),
      object('v1', 'ConfigMap', 'immutable: true\ndata: { a: c }'),
    ],
    'error: ConfigMap a cannot change data.a: it is "b", and the new manifest says "c"',
  ],
  [
    'the type of a Secret, which is no secret',
    [object('v1', 'Secret', 'type: example.com/b'), object('v1', 'Secret', 'type: example.com/c')],
    'error: Secret a cannot change type: it is "example.com/b", and the new manifest says "example.com/c"',
  ],
  [
    'a class of attributes that is written for a claim',
    [claim('storageClassName: fast'), claim('storageClassName: fast, volumeAttributesClassName: b')],
    'warning: PersistentVolumeClaim a cannot change spec.volumeAttributesClassName: it was not written, and the new manifest says "b" (unless the claim is bound)',
  ],
  [
    'the completions of an indexed Job',
    [
      job('completionMode: Indexed, completions: 2, parallelism: 2'),
      job('completionMode: Indexed, completions: 3, parallelism: 2'),
    ],
    'error: Job a cannot change spec.completions: it is 2, and the new manifest says 3 (of an indexed Job, it may only change to what spec.parallelism is)',
  ],
  [
    'the strategy of a StatefulSet',
    [
      object('apps/v1', 'StatefulSet', 'spec: {}'),
      object('apps/v1', 'StatefulSet', 'spec: { updateStrategy: { type: OnDelete } }'),
    ],
    'error: StatefulSet a cannot change spec.updateStrategy.type: it is "RollingUpdate", and the new manifest says "OnDelete" (kubectl leaves the rollingUpdate that Kubernetes filled in, and only the type RollingUpdate may have one)',
  ],
  [
    'a stored version of a definition, and no other one',
    [
      object(
        'apiextensions.k8s.io/v1',
        'CustomResourceDefinition',
        'spec: { versions: [{ name: v1, storage: true }, { name: v2, storage: false }] }',
      ),
      object(
        'apiextensions.k8s.io/v1',
        'CustomResourceDefinition',
        'spec: { versions: [{ name: v3, storage: true }] }',
      ),
    ],
    expect.stringMatching(
      /^error: CustomResourceDefinition a cannot change spec\.versions: .* \(objects are stored in that version, so it has to stay until they are migrated\)$/,
    ),
  ],
  [
    'a claim that grows, of a class that is not known',
    [sized('1Gi'), sized('2Gi')],
    'warning: PersistentVolumeClaim a cannot change spec.resources.requests.storage: it is "1Gi", and the new manifest says "2Gi" (unless it is bound, and its StorageClass has allowVolumeExpansion: true)',
  ],
  [
    'a claim that grows, of a class that is known',
    [sized('1Gi'), sized('2Gi') + named('StorageClass')],
    'error: PersistentVolumeClaim a cannot change spec.resources.requests.storage: it is "1Gi", and the new manifest says "2Gi" (its StorageClass fast does not have allowVolumeExpansion: true)',
  ],
  [
    'a claim that grows, beside another object of the name of its class',
    [sized('1Gi'), sized('2Gi') + named('VolumeAttributesClass')],
    expect.stringMatching(/^warning: /),
  ],
  [
    'a volume that is written for a claim',
    [claim('storageClassName: fast'), claim('storageClassName: fast, volumeName: b')],
    'warning: PersistentVolumeClaim a cannot change spec.volumeName: it was not written, and the new manifest says "b" (unless the claim is unbound, or bound to that very volume)',
  ],
  [
    'another volume of a claim',
    [claim('volumeName: b'), claim('volumeName: c')],
    `error: PersistentVolumeClaim a cannot change spec.volumeName: it is "b", and the new manifest says "c" ${CLAIM_MAY}`,
  ],
  [
    'a class of attributes that is taken from a volume',
    [
      object('v1', 'PersistentVolume', 'spec: { volumeAttributesClassName: b }'),
      object('v1', 'PersistentVolume', 'spec: {}'),
    ],
    'error: PersistentVolume a cannot change spec.volumeAttributesClassName: it is "b", and the new manifest leaves it out (it may change, and not go)',
  ],
  [
    'the range of a ServiceCIDR',
    [
      object('networking.k8s.io/v1', 'ServiceCIDR', 'spec: { cidrs: [10.1.0.0/24] }'),
      object('networking.k8s.io/v1', 'ServiceCIDR', 'spec: { cidrs: [10.2.0.0/24] }'),
    ],
    'error: ServiceCIDR a cannot change spec.cidrs: it is ["10.1.0.0/24"], and the new manifest says ["10.2.0.0/24"] (a range may only be added)',
  ],
])('%s', (_, [before, after], said) => {
  expect(saidOf('immutable-change', before, after)).toEqual([said]);
});

test('changes that are refused for two reasons are two findings', () => {
  const [before, after] = ['hostname: a, tolerations: [{ key: a }]', 'hostname: b, tolerations: []'].map(pod);
  expect(saidOf('immutable-change', before, after).map((line) => line.split(':')[1])).toEqual([
    ' Pod a cannot change spec.hostname',
    ' Pod a cannot change spec.tolerations',
  ]);
});

test('what may be refused is told beside what may get lost', () => {
  const service = (rest: string, port: string): string =>
    object('v1', 'Service', `spec: { type: NodePort, ${rest}ports: [{ port: 80${port} }] }`);
  const [before, after] = [service('', ', nodePort: 30080'), service('ipFamilies: [IPv6], ', '')];
  expect(saidOf('immutable-change', before, after)).toEqual([expect.stringMatching(/^warning: /)]);
  expect(saidOf('change-lost', before, after)).toEqual([expect.stringMatching(/^note: spec\.ports\[0\]\.nodePort/)]);
});

test('only a Secret of Kubernetes itself keeps its stringData as data', () => {
  const secret = (apiVersion: string, kind: string, data: string): string =>
    object(apiVersion, kind, `stringData: { ${data} }`);
  for (const [apiVersion, kind] of [
    ['example.com/v1', 'Secret'],
    ['v1', 'ConfigMap'],
  ]) {
    expect(saidOf('change-lost', secret(apiVersion, kind, 'a: b, c: d'), secret(apiVersion, kind, 'a: b'))).toEqual([]);
  }
});

test('an entry of a list in a list is told with the innermost list', () => {
  const ports = (list: string): string =>
    object(
      'apps/v1',
      'ReplicaSet',
      `spec: { template: { spec: { containers: [{ name: a, image: a, ports: [${list}] }] } } }`,
    );
  const TCP = '{ containerPort: 53 }';
  expect(saidOf('change-lost', ports(TCP), ports(`${TCP}, { containerPort: 53, protocol: UDP }`))).toEqual([
    expect.stringContaining('kubectl apply merges spec.template.spec.containers[0].ports by containerPort alone, and '),
  ]);
});

test('of another version of its API, nothing is told that may get lost', () => {
  const cron = (version: string, image: string): string =>
    object(
      `batch/${version}`,
      'CronJob',
      `spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: a, image: "${image}" }] } } } } }`,
    );
  expect(saidOf('change-lost', cron('v1', 'a:1'), cron('v1', 'a'))).toHaveLength(1);
  expect(saidOf('change-lost', cron('v1beta1', 'a:1'), cron('v1', 'a'))).toEqual([]);
});
