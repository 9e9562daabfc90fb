import { asNumber, field } from '../manifest/fields';
import type { JsonObject, Manifest, Path } from '../manifest/manifest';
import type { AddedLabel, AddedLabels } from './pod-labels';

/** A kind of object that makes pods. */
export interface WorkloadKind {
  /** The API group, empty for the core one. */
  readonly group: string;
  readonly kind: string;
  /** Where the pods' own metadata and spec stand. */
  readonly template: Path;
  /** Where it says which pods are its own; undefined when it does not choose by labels that are written. */
  readonly selector?: {
    readonly path: Path;
    readonly form: 'map' | 'labelSelector';
    /** The field that must be true for the selector to count; by default it always counts. */
    readonly onlyIf?: Path;
  };
  /** The labels that its controller adds to the pods. */
  readonly adds?: (manifest: Manifest) => AddedLabels;
}

const TEMPLATE: Path = ['spec', 'template'];
const LABEL_SELECTOR = { path: ['spec', 'selector'], form: 'labelSelector' } as const;
const anything: AddedLabel = { holds: () => true, count: Infinity };

/**
 * The kinds that make pods, and the labels that their controllers add.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/
 */
export const WORKLOAD_KINDS: readonly WorkloadKind[] = [
  { group: '', kind: 'Pod', template: [] },
  {
    group: 'apps',
    kind: 'Deployment',
    template: TEMPLATE,
    selector: LABEL_SELECTOR,
    adds: () => ({ 'pod-template-hash': anything }),
  },
  { group: 'apps', kind: 'ReplicaSet', template: TEMPLATE, selector: LABEL_SELECTOR },
  { group: 'apps', kind: 'StatefulSet', template: TEMPLATE, selector: LABEL_SELECTOR, adds: statefulSetLabels },
  {
    group: 'apps',
    kind: 'DaemonSet',
    template: TEMPLATE,
    selector: LABEL_SELECTOR,
    adds: () => ({ 'controller-revision-hash': anything, 'pod-template-generation': anything }),
  },
  {
    group: 'batch',
    kind: 'Job',
    template: TEMPLATE,
    selector: { ...LABEL_SELECTOR, onlyIf: ['spec', 'manualSelector'] },
    adds: jobLabels,
  },
  { group: 'batch', kind: 'CronJob', template: ['spec', 'jobTemplate', 'spec', 'template'], adds: cronJobLabels },
  {
    group: '',
    kind: 'ReplicationController',
    template: TEMPLATE,
    selector: { path: ['spec', 'selector'], form: 'map' },
  },
  {
    group: 'argoproj.io',
    kind: 'Rollout',
    template: TEMPLATE,
    selector: LABEL_SELECTOR,
    adds: () => ({ 'rollouts-pod-template-hash': anything }),
  },
];

function statefulSetLabels({ name, object }: Manifest): AddedLabels {
  const spec = field(object, 'spec');
  const start = asNumber(field(spec, 'ordinals', 'start')) ?? 0;
  const count = Math.max(1, asNumber(field(spec, 'replicas')) ?? 1);
  return {
    'statefulset.kubernetes.io/pod-name': {
      holds: (value) => value.startsWith(`${name}-`) && numberIn(value.slice(name.length + 1), start, count),
      example: `${name}-${start}`,
      count,
    },
    'apps.kubernetes.io/pod-index': { holds: (value) => numberIn(value, start, count), example: String(start), count },
    'controller-revision-hash': anything,
  };
}

/** The number that a text is, when it is one of those from `start` on; false when it is none. */
function numberIn(text: string, start: number, count: number): number | false {
  const number = /^(0|[1-9]\d*)$/.test(text) ? Number(text) : -1;
  return number >= start && number < start + count && number;
}

/** A Job that is told to select its pods by itself gets no labels of its own. */
function jobLabels({ name, object }: Manifest): AddedLabels {
  if (field(object, 'spec', 'manualSelector') === true) return completionIndex(field(object, 'spec'));
  const isName = isNameOf(name, field(object, 'metadata', 'name') === undefined);
  return {
    'batch.kubernetes.io/job-name': isName,
    'job-name': isName,
    'batch.kubernetes.io/controller-uid': anything,
    'controller-uid': anything,
    ...completionIndex(field(object, 'spec')),
  };
}

/** The Jobs of a CronJob are named after it, with the time behind. */
function cronJobLabels({ name, object }: Manifest): AddedLabels {
  const isName = isNameOf(`${name}-`, true);
  return {
    'batch.kubernetes.io/job-name': isName,
    'job-name': isName,
    'batch.kubernetes.io/controller-uid': anything,
    'controller-uid': anything,
    ...completionIndex(field(object, 'spec', 'jobTemplate', 'spec')),
  };
}

function isNameOf(name: string, generated: boolean): AddedLabel {
  return generated
    ? { holds: (value) => value.startsWith(name) && value.length > name.length, count: Infinity }
    : { holds: (value) => value === name, example: name, count: 1 };
}

function completionIndex(spec: JsonObject[string]): AddedLabels {
  if (field(spec, 'completionMode') !== 'Indexed') return {};
  const count = Math.max(1, asNumber(field(spec, 'completions')) ?? 1);
  return {
    'batch.kubernetes.io/job-completion-index': { holds: (value) => numberIn(value, 0, count), example: '0', count },
  };
}
