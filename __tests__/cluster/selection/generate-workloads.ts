import fc from 'fast-check';
import { podSpec, podSpecManifest, type PodSpec } from './generate-pods';
import type { KubernetesObject, Labels } from './world';

/** Keys and values that differ by a letter, by case, or by being empty. */
export const LABEL_KEYS = ['app', 'tier', 'App', 'teir', 'app.kubernetes.io/name'] as const;
export const LABEL_VALUES = ['web', 'web', 'web', 'api', 'Web', 'wep', '', '1'] as const;

const value = fc.constantFrom(...LABEL_VALUES);
const rareKey = fc.constantFrom('App', 'teir', 'app.kubernetes.io/name');

/** A few labels, most of them `app` and `tier`, so that many agree and many nearly do. */
export const labels: fc.Arbitrary<Labels> = fc
  .record({ app: value, tier: value, more: fc.tuple(rareKey, value) }, { requiredKeys: [] })
  .map(({ more, ...usual }) => ({ ...usual, ...(more ? Object.fromEntries([more]) : {}) }));

export const namespace = fc.constantFrom('alpha', 'beta', 'default', undefined);

const KINDS = [
  'Pod',
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'ReplicationController',
] as const;

/** What makes pods, before it has a name. */
export interface Workload {
  kind: (typeof KINDS)[number];
  namespace?: string;
  /** The labels of its pods (#3). */
  labels: Labels;
  /** The labels of the object itself (#1), which nobody selects. */
  ownLabels: Labels;
  podSpec: PodSpec;
  replicas: number;
  /** The first ordinal of a StatefulSet. */
  start: number;
  selector: { unit: 'label' | 'expression' | 'default'; label: boolean; expressions: boolean };
  /** Whether a Job's pods are numbered. */
  indexed: boolean;
}

export const workload: fc.Arbitrary<Workload> = fc.record({
  kind: fc.constantFrom(...KINDS),
  namespace,
  labels,
  ownLabels: labels,
  podSpec,
  replicas: fc.integer({ min: 1, max: 2 }),
  start: fc.constantFrom(0, 0, 3),
  selector: fc.record({
    unit: fc.constantFrom('label', 'expression', 'default'),
    label: fc.boolean(),
    expressions: fc.boolean(),
  }),
  indexed: fc.boolean(),
});

/** The label that only the pods of one source have in a namespace, so that no workload adopts another's. */
export const UNIT = 'unit';

/** The labels that are written on the pods. */
export function podLabels(workload: Workload, name: string): Labels {
  return { ...workload.labels, [UNIT]: name };
}

/** Labels that a controller writes on one of the pods, the ordinal-th where they are numbered. */
export function addedLabels({ kind, start, indexed }: Workload, name: string, ordinal: number): Labels {
  if (kind === 'StatefulSet')
    return {
      'statefulset.kubernetes.io/pod-name': `${name}-${start + ordinal}`,
      'apps.kubernetes.io/pod-index': `${start + ordinal}`,
    };
  if (kind === 'Job')
    return {
      'job-name': name,
      'batch.kubernetes.io/job-name': name,
      ...(indexed ? { 'batch.kubernetes.io/job-completion-index': `${ordinal}` } : {}),
    };
  return {};
}

/** The object that makes the pods. */
export function workloadManifest(workload: Workload, name: string): KubernetesObject {
  const { kind, namespace, ownLabels } = workload;
  const metadata = { name, ...(namespace ? { namespace } : {}) };
  if (kind === 'Pod')
    return {
      apiVersion: 'v1',
      kind,
      metadata: { ...metadata, labels: podLabels(workload, name) },
      spec: podSpecManifest(workload.podSpec),
    };
  return {
    apiVersion: API_VERSIONS[kind],
    kind,
    metadata: { ...metadata, labels: ownLabels },
    spec: SPECS[kind](workload, name),
  };
}

type TemplateKind = Exclude<Workload['kind'], 'Pod'>;
type Spec = (workload: Workload, name: string) => Record<string, unknown>;

const API_VERSIONS: Record<TemplateKind, string> = {
  Deployment: 'apps/v1',
  ReplicaSet: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  ReplicationController: 'v1',
};

const SPECS: Record<TemplateKind, Spec> = {
  Deployment: (workload, name) => ({ ...replicas(workload), ...selected(workload, name) }),
  ReplicaSet: (workload, name) => ({ ...replicas(workload), ...selected(workload, name) }),
  StatefulSet: (workload, name) => ({
    serviceName: name,
    ...replicas(workload),
    ...(workload.start > 0 ? { ordinals: { start: workload.start } } : {}),
    ...selected(workload, name),
  }),
  DaemonSet: (workload, name) => selected(workload, name),
  Job: jobSpec,
  CronJob: (workload, name) => ({
    schedule: '0 0 1 1 *',
    jobTemplate: { metadata: { labels: workload.ownLabels }, spec: jobSpec(workload, name) },
  }),
  ReplicationController: (workload, name) => ({
    ...replicas(workload),
    ...(workload.selector.unit === 'default' ? {} : { selector: matchLabels(workload, name) }),
    template: template(workload, name),
  }),
};

function replicas({ replicas }: Workload): Record<string, unknown> {
  return replicas > 1 ? { replicas } : {};
}

function template(workload: Workload, name: string, restartPolicy?: string): Record<string, unknown> {
  return {
    metadata: { labels: podLabels(workload, name) },
    spec: podSpecManifest(workload.podSpec, restartPolicy),
  };
}

function jobSpec(workload: Workload, name: string): Record<string, unknown> {
  const { indexed, replicas } = workload;
  return {
    ...(indexed ? { completionMode: 'Indexed', completions: replicas, parallelism: replicas } : {}),
    template: template(workload, name, 'Never'),
  };
}

function selected(workload: Workload, name: string): Record<string, unknown> {
  return { selector: labelSelector(workload, name), template: template(workload, name) };
}

/** A selector that fits the template and no other one: its unit, and perhaps more that is true of it. */
function labelSelector(workload: Workload, name: string): Record<string, unknown> {
  const { unit, expressions } = workload.selector;
  if (unit !== 'expression' && !expressions) return { matchLabels: matchLabels(workload, name) };
  const [key] = Object.keys(workload.labels);
  return {
    ...(unit === 'expression' ? {} : { matchLabels: matchLabels(workload, name) }),
    matchExpressions: [
      { key: UNIT, operator: 'In', values: [name, 'nobody'] },
      { key: key ?? UNIT, operator: 'Exists' },
      { key: 'gone', operator: 'DoesNotExist' },
      { key: 'tier', operator: 'NotIn', values: ['nobody'] },
    ],
  };
}

function matchLabels(workload: Workload, name: string): Labels {
  const [first] = Object.entries(workload.labels);
  return { ...(workload.selector.label && first ? Object.fromEntries([first]) : {}), [UNIT]: name };
}
