import { Case, cronJob, deployment, job, object, POD_SPEC, statefulSet, workload } from './manifests';

/** A selector, the labels of the template, and what is said about the two. */
const PAIRS: readonly [string, string, string | null][] = [
  ['whose template has the selector’s labels and more', '{ matchLabels: { app: web } }', '{ app: web, tier: backend }'],
  ['whose template lacks one of the selector’s labels', '{ matchLabels: { app: web, tier: backend } }', '{ app: web }'],
  ['whose template has another value', '{ matchLabels: { app: web } }', '{ app: api }'],
  ['whose template has the value in capitals', '{ matchLabels: { app: web } }', '{ app: Web }'],
  ['whose template has the key in capitals', '{ matchLabels: { app: web } }', '{ App: web }'],
  ['whose template has no labels', '{ matchLabels: { app: web } }', null],
  ['whose template has empty labels', '{ matchLabels: { app: web } }', '{}'],
  ['whose template lacks a label that is asked to be empty', '{ matchLabels: { app: "" } }', '{ tier: web }'],
  ['whose template has the empty label that is asked', '{ matchLabels: { app: "" } }', '{ app: "" }'],
  ['whose template has a null where an empty label is asked', '{ matchLabels: { app: "" } }', '{ app: null }'],
  [
    'whose In has the template’s value',
    '{ matchExpressions: [{ key: app, operator: In, values: [api, web] }] }',
    '{ app: web }',
  ],
  [
    'whose In lacks the template’s value',
    '{ matchExpressions: [{ key: app, operator: In, values: [api] }] }',
    '{ app: web }',
  ],
  [
    'whose NotIn has the template’s value',
    '{ matchExpressions: [{ key: app, operator: NotIn, values: [web] }] }',
    '{ app: web }',
  ],
  [
    'whose NotIn names a label that the template lacks',
    '{ matchExpressions: [{ key: tier, operator: NotIn, values: [web] }] }',
    '{ app: web }',
  ],
  [
    'whose Exists names a label of the template',
    '{ matchExpressions: [{ key: app, operator: Exists }] }',
    '{ app: "" }',
  ],
  [
    'whose Exists names a label that the template lacks',
    '{ matchExpressions: [{ key: tier, operator: Exists }] }',
    '{ app: web }',
  ],
  [
    'whose DoesNotExist names a label of the template',
    '{ matchExpressions: [{ key: app, operator: DoesNotExist }] }',
    '{ app: web }',
  ],
  [
    'whose DoesNotExist names a label that the template lacks',
    '{ matchExpressions: [{ key: tier, operator: DoesNotExist }] }',
    '{ app: web }',
  ],
  [
    'whose label fits and whose expression does not',
    '{ matchLabels: { app: web }, matchExpressions: [{ key: tier, operator: Exists }] }',
    '{ app: web }',
  ],
];

const KINDS: readonly string[] = ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'];

function controller(selector: string | null, labels: string | null): string {
  return workload('v1', 'ReplicationController', { selector, labels });
}

export const templates: readonly Case[] = [
  ...KINDS.flatMap((kind) =>
    PAIRS.map(([what, selector, labels]) => ({
      title: `a ${kind} ${what}`,
      manifest: workload('apps/v1', kind, { selector, labels }),
    })),
  ),
  ...PAIRS.map(([what, selector, labels]) => ({
    title: `a Job with manualSelector ${what}`,
    manifest: job({ selector, labels, more: 'manualSelector: true' }),
  })),
  {
    title: 'a ReplicationController whose template has its selector’s labels',
    manifest: controller('{ app: web }', '{ app: web }'),
  },
  {
    title: 'a ReplicationController whose template has another value',
    manifest: controller('{ app: web }', '{ app: api }'),
  },
  {
    title: 'a ReplicationController without a selector, which takes its template’s labels',
    manifest: controller(null, '{ app: web }'),
  },
  {
    title: 'a ReplicationController with an empty selector, which takes its template’s labels',
    manifest: controller('{}', '{ app: web }'),
  },
  { title: 'a ReplicationController without a selector and without labels', manifest: controller(null, null) },
  { title: 'a ReplicationController with a selector and no labels', manifest: controller('{ app: web }', null) },
  {
    title: 'a ReplicationController with matchLabels',
    manifest: controller('{ matchLabels: { app: web } }', '{ app: web }'),
  },
  {
    title: 'a ReplicationController with a selector with a space, on its template too',
    manifest: controller('{ app: "a b" }', '{ app: "a b" }'),
  },
  {
    title: 'a ReplicationController without a template',
    manifest: object('v1', 'ReplicationController', '{ name: web }', 'spec: { replicas: 0, selector: { app: web } }'),
  },
  {
    title: 'a Deployment that chooses the pod-template-hash that is added to its pods',
    manifest: deployment({ selector: '{ matchLabels: { app: web, pod-template-hash: abc } }' }),
  },
  {
    title: 'a Deployment that has a pod-template-hash on its template',
    manifest: deployment({ labels: '{ app: web, pod-template-hash: abc }' }),
  },
  {
    title: 'a StatefulSet that chooses the pod-name that is added to its pods',
    manifest: statefulSet({ selector: '{ matchLabels: { app: web, statefulset.kubernetes.io/pod-name: web-0 } }' }),
  },
  {
    title: 'a Job with manualSelector that chooses the job-name that is added to pods',
    manifest: job({ selector: '{ matchLabels: { job-name: web } }', more: 'manualSelector: true' }),
  },
  {
    title: 'a Job without manualSelector that chooses its own name',
    manifest: job({ selector: '{ matchLabels: { job-name: web } }' }),
  },
  {
    title: 'a Job without manualSelector that chooses another name',
    manifest: job({ selector: '{ matchLabels: { batch.kubernetes.io/job-name: other } }' }),
  },
  {
    title: 'a Job without manualSelector that chooses pods that have a controller',
    manifest: job({ selector: '{ matchExpressions: [{ key: controller-uid, operator: Exists }] }' }),
  },
  {
    title: 'a Job without manualSelector that chooses pods without a label',
    manifest: job({ selector: '{ matchExpressions: [{ key: tier, operator: DoesNotExist }] }' }),
  },
  {
    title: 'a CronJob with a selector',
    manifest: cronJob({ more: 'selector: { matchLabels: { app: web } }' }),
  },
  { title: 'a CronJob with manualSelector', manifest: cronJob({ more: 'manualSelector: true' }) },
  { title: 'a CronJob with manualSelector false', manifest: cronJob({ more: 'manualSelector: false' }) },
  { title: 'a CronJob with the label job-name on its template', manifest: cronJob({ labels: '{ job-name: other }' }) },
  {
    title: 'a Deployment without a template',
    manifest: object('apps/v1', 'Deployment', '{ name: web }', 'spec: { selector: { matchLabels: { app: web } } }'),
  },
  {
    title: 'a Deployment with its labels beside the template’s metadata',
    manifest: object(
      'apps/v1',
      'Deployment',
      '{ name: web }',
      `spec: { selector: { matchLabels: { app: web } }, template: { labels: { app: web }, spec: ${POD_SPEC} } }`,
    ),
  },
];
