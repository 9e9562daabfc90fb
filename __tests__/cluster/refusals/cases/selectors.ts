import {
  Case,
  deployment,
  job,
  networkPolicy,
  object,
  pod,
  podDisruptionBudget,
  statefulSet,
  text,
  workload,
} from './manifests';

/** Where a label selector stands; all but the first need not match anything. */
const PLACES: readonly [string, (selector: string) => string][] = [
  [
    'of a Deployment whose template fits',
    (selector) => deployment({ selector: selector.replace('{ ', '{ matchLabels: { app: web }, ') }),
  ],
  ['of a NetworkPolicy', (selector) => networkPolicy(`podSelector: ${selector}`)],
  [
    'of a NetworkPolicy’s peer',
    (selector) => networkPolicy('podSelector: {}', `ingress: [{ from: [{ podSelector: ${selector} }] }]`),
  ],
  [
    'of a NetworkPolicy’s peer’s namespace',
    (selector) => networkPolicy('podSelector: {}', `egress: [{ to: [{ namespaceSelector: ${selector} }] }]`),
  ],
  ['of a PodDisruptionBudget', (selector) => podDisruptionBudget('minAvailable: 1', `selector: ${selector}`)],
  [
    'of a Pod’s anti-affinity',
    (selector) =>
      pod({
        podSpec: `{ affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: kubernetes.io/hostname, labelSelector: ${selector} }] } }, containers: [{ name: app, image: nginx }] }`,
      }),
  ],
  [
    'of a Pod’s topology spread',
    (selector) =>
      pod({
        podSpec: `{ topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway, labelSelector: ${selector} }], containers: [{ name: app, image: nginx }] }`,
      }),
  ],
  [
    'of a PersistentVolumeClaim',
    (selector) =>
      object(
        'v1',
        'PersistentVolumeClaim',
        '{ generateName: wiring- }',
        'spec:',
        `  { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } }, selector: ${selector} }`,
      ),
  ],
];

const EXPRESSIONS: readonly [string, string][] = [
  ['In with values', '{ key: app, operator: In, values: [web, api] }'],
  ['In without values', '{ key: app, operator: In }'],
  ['In with an empty list of values', '{ key: app, operator: In, values: [] }'],
  ['In with an empty value', '{ key: app, operator: In, values: [web, ""] }'],
  ['NotIn with values', '{ key: tier, operator: NotIn, values: [web] }'],
  ['NotIn without values', '{ key: tier, operator: NotIn }'],
  ['Exists without values', '{ key: app, operator: Exists }'],
  ['Exists with an empty list of values', '{ key: app, operator: Exists, values: [] }'],
  ['Exists with values', '{ key: app, operator: Exists, values: [web] }'],
  ['DoesNotExist without values', '{ key: tier, operator: DoesNotExist }'],
  ['DoesNotExist with values', '{ key: tier, operator: DoesNotExist, values: [web] }'],
  ['the operator Gt', '{ key: app, operator: Gt, values: ["1"] }'],
  ['the operator in, in lower case', '{ key: app, operator: in, values: [web] }'],
  ['the operator Equals', '{ key: app, operator: Equals, values: [web] }'],
  ['no operator', '{ key: app, values: [web] }'],
  ['no key', '{ operator: Exists }'],
  ['a key with a space', '{ key: my app, operator: DoesNotExist }'],
  ['a key of 64 characters', `{ key: ${'k'.repeat(64)}, operator: DoesNotExist }`],
  ['a value with a space', '{ key: app, operator: In, values: [web, "a b"] }'],
  ['a value of 64 characters', `{ key: app, operator: In, values: [web, ${'v'.repeat(64)}] }`],
  ['a value that is a number', '{ key: app, operator: In, values: [web, 1] }'],
  ['values that are one text', '{ key: app, operator: In, values: web }'],
];

const FEW = [
  'In without values',
  'Exists with values',
  'the operator Gt',
  'a key with a space',
  'a value with a space',
];

function expressionsAt(index: number): readonly [string, string][] {
  return index < 2 ? EXPRESSIONS : EXPRESSIONS.filter(([what]) => what === 'In with values' || FEW.includes(what));
}

/** Selectors as a whole, of workloads that need one. */
const WHOLE: readonly [string, string | null][] = [
  ['no selector', null],
  ['an empty selector', '{}'],
  ['a null selector', 'null'],
  ['empty matchLabels', '{ matchLabels: {} }'],
  ['a selector without matchLabels', '{ app: web }'],
  ['an expression alone', '{ matchExpressions: [{ key: app, operator: Exists }] }'],
  ['a null value in its selector', '{ matchLabels: { app: null } }'],
];

const WORKLOADS = ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'];

export const selectors: readonly Case[] = [
  ...PLACES.flatMap(([place, manifest], index) => [
    ...expressionsAt(index).map(([what, expression]) => ({
      title: `an expression with ${what} in the selector ${place}`,
      manifest: manifest(`{ matchExpressions: [${expression}] }`),
    })),
    ...(index === 0
      ? []
      : [
          { title: `an empty selector ${place}`, manifest: manifest('{}') },
          {
            title: `a label value with a space in the selector ${place}`,
            manifest: manifest('{ matchLabels: { app: "a b" } }'),
          },
          {
            title: `a label key with an empty prefix in the selector ${place}`,
            manifest: manifest('{ matchLabels: { /app: web } }'),
          },
        ]),
  ]),
  ...WORKLOADS.flatMap((kind) =>
    WHOLE.map(([what, selector]) => ({
      title: `a ${kind} with ${what}`,
      manifest: workload('apps/v1', kind, { selector }),
    })),
  ),
  {
    title: 'a Deployment with a matchLabels value of 64 characters that its template has not',
    manifest: deployment({ selector: `{ matchLabels: { app: ${text('v'.repeat(64))} } }` }),
  },
  {
    title: 'a StatefulSet with a matchLabels key with a space',
    manifest: statefulSet({ selector: '{ matchLabels: { my app: web } }' }),
  },
  {
    title: 'a Job with a selector of its own, without manualSelector',
    manifest: job({ selector: '{ matchLabels: { app: web } }' }),
  },
  {
    title: 'a Job with a selector of its own and manualSelector false',
    manifest: job({ selector: '{ matchLabels: { app: web } }', more: 'manualSelector: false' }),
  },
  {
    title: 'a Job with a selector of its own and manualSelector',
    manifest: job({ selector: '{ matchLabels: { app: web } }', more: 'manualSelector: true' }),
  },
  { title: 'a Job with manualSelector and no selector', manifest: job({ more: 'manualSelector: true' }) },
  {
    title: 'a Job with an empty selector and manualSelector',
    manifest: job({ selector: '{}', more: 'manualSelector: true' }),
  },
  { title: 'a Job with an empty selector, without manualSelector', manifest: job({ selector: '{}' }) },
  {
    title: 'a Job with its own name as the label job-name of its template',
    manifest: job({ labels: '{ job-name: web }' }),
  },
  {
    title: 'a Job with another name as the label job-name of its template',
    manifest: job({ labels: '{ job-name: other }' }),
  },
  {
    title: 'a Job with another name as the label batch.kubernetes.io/job-name of its template',
    manifest: job({ labels: '{ batch.kubernetes.io/job-name: other }' }),
  },
  {
    title: 'a Job with a controller-uid of its own on its template',
    manifest: job({ labels: '{ controller-uid: mine }' }),
  },
];
