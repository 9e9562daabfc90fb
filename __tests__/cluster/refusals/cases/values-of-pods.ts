import { pod } from './manifests';

/** A field, how a manifest says it, and what may stand there: each a YAML value. */
export type Field = readonly [what: string, manifest: (value: string) => string, values: readonly string[]];

export const FLAGS = ['true', 'null', '"true"', '1'];

function podSpec(fields: string): string {
  return pod({ podSpec: `{ ${fields}, containers: [{ name: app, image: nginx }] }` });
}

function container(fields: string): string {
  return pod({ podSpec: `{ containers: [{ name: app, image: nginx, ${fields} }] }` });
}

function affinity(kind: string, when: string, terms: string): string {
  return podSpec(`affinity: { ${kind}: { ${when}DuringSchedulingIgnoredDuringExecution: ${terms} } }`);
}

export const ofPods: readonly Field[] = [
  ['a list of mounts', (v) => container(`volumeMounts: ${v}`), ['[null]', 'null', '[]']],
  ['a list of spreads', (v) => podSpec(`topologySpreadConstraints: ${v}`), ['[null]', '[{}]', 'null']],
  ['a Pod’s hostname', (v) => podSpec(`hostname: ${v}`), ['0', '""']],
  ['a Pod’s hostNetwork', (v) => podSpec(`hostNetwork: ${v}`), FLAGS],
  [
    'a Pod’s imagePullSecrets',
    (v) => podSpec(`imagePullSecrets: ${v}`),
    ['[{ name: r }]', '[{}]', '[r]', '[{ name: 1 }]', 'r', '{ name: r }'],
  ],
  ['a hostPort', (v) => container(`ports: [{ containerPort: 80, hostPort: ${v} }]`), ['""']],
  [
    'an environment',
    (v) => container(`env: [${v}]`),
    [
      '{ name: A, valueFrom: {} }',
      '{ name: A, valueFrom: null }',
      '{ name: A, value: x, valueFrom: { fieldRef: { fieldPath: metadata.name } } }',
      '{ name: A, value: "", valueFrom: { fieldRef: { fieldPath: metadata.name } } }',
      '{ name: A, valueFrom: { configMapKeyRef: { name: c } } }',
      '{ name: A, valueFrom: { configMapKeyRef: { name: c, key: ..k } } }',
      '{ name: A, valueFrom: { configMapKeyRef: { name: c, key: .k } } }',
      '{ name: A, valueFrom: { configMapKeyRef: { name: c, key: k }, secretKeyRef: { name: s, key: k } } }',
    ],
  ],
  [
    'an environment from elsewhere',
    (v) => container(`envFrom: [${v}]`),
    ['{}', '{ prefix: A }', '{ configMapRef: { name: c }, secretRef: { name: s } }'],
  ],
  [
    'a projected volume',
    (v) => podSpec(`volumes: [{ name: all, projected: { sources: ${v} } }]`),
    [
      '[]',
      '[{ configMap: { name: c } }]',
      '[{ configMap: {} }]',
      '[{ secret: { name: "" } }]',
      '[{ secret: { name: s, items: [{ path: p }] } }]',
      '{}',
    ],
  ],
  [
    'what a pod must be away from',
    (v) => affinity('podAntiAffinity', 'required', `[{ topologyKey: zone, ${v} }]`),
    [
      'namespaces: [web]',
      'namespaces: [Web]',
      'namespaces: web',
      'matchLabelKeys: [app]',
      'labelSelector: {}, matchLabelKeys: [app]',
      'labelSelector: {}, matchLabelKeys: ["a b"]',
    ],
  ],
  [
    'what a pod prefers to be near',
    (v) => affinity('podAffinity', 'preferred', `[${v}]`),
    [
      '{ weight: 1, podAffinityTerm: { topologyKey: zone } }',
      '{ weight: 101, podAffinityTerm: { topologyKey: zone } }',
      '{ podAffinityTerm: { topologyKey: zone } }',
      '{ weight: 1, topologyKey: zone }',
      '{ weight: 1 }',
    ],
  ],
  [
    'the nodes of a pod',
    (v) => affinity('nodeAffinity', 'required', `{ nodeSelectorTerms: ${v} }`),
    [
      '[]',
      '[{}]',
      '[{ matchFields: [{ key: metadata.name, operator: In, values: [node-1] }] }]',
      '[{ matchFields: [{ key: metadata.name, operator: In, values: [a, b] }] }]',
      '[{ matchFields: [{ key: metadata.name, operator: Exists }] }]',
      '[{ matchFields: [{ key: name, operator: In, values: [a] }] }]',
    ],
  ],
  [
    'a spread',
    (v) => podSpec(`topologySpreadConstraints: [{ topologyKey: zone, ${v} }]`),
    [
      'maxSkew: 1, whenUnsatisfiable: DoNotSchedule',
      'maxSkew: 0, whenUnsatisfiable: DoNotSchedule',
      'whenUnsatisfiable: DoNotSchedule',
      'maxSkew: 1',
      'maxSkew: 1, whenUnsatisfiable: Never',
      'maxSkew: 1, whenUnsatisfiable: DoNotSchedule, matchLabelKeys: [app]',
    ],
  ],
];
