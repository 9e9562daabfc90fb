import { asList, asObject, asString, field } from '../manifest/fields';
import type { Json, JsonObject } from '../manifest/manifest';
import { groupKind } from '../manifest/group-kind';
import { below, isGiven, type Default } from './default';
import { PERSISTENT_VOLUME_DEFAULTS, POD_DEFAULTS, settledPodSpec, TEMPLATE_DEFAULTS } from './pod-defaults';
import { familyPolicy } from './service-families';

const ROLE_REF: readonly Default[] = [['roleRef.apiGroup', 'rbac.authorization.k8s.io']];

/** The labels of an object that has none are those of its pods. */
const LABELS_OF_PODS: Default = [
  'metadata',
  ({ metadata, spec }) => {
    const labels = field(spec, 'template', 'metadata', 'labels') ?? null;
    return Object.keys(asObject(field(metadata, 'labels')) ?? {}).length > 0
      ? metadata
      : { ...asObject(metadata), labels };
  },
  'always',
];

/** How many pods may be missing or too many in a rollout, unless somebody says so. */
const ROLLING = (values: JsonObject, field: string): readonly Default[] => [
  [`spec.${field}`, {}],
  [`spec.${field}.type`, 'RollingUpdate'],
  [`spec.${field}.rollingUpdate`, ({ type }) => (type === 'RollingUpdate' ? {} : undefined)],
  ...Object.entries(values).map(([name, value]): Default => [`spec.${field}.rollingUpdate.${name}`, value ?? null]),
];

/** What a request for devices asks for where it does not say how many. */
const DEVICES: readonly Default[] = ['exactly', 'firstAvailable.*'].flatMap((request) =>
  below(`spec.devices.requests.*.${request}`, [
    ['allocationMode', 'ExactCount'],
    ['count', ({ allocationMode }) => (allocationMode === 'ExactCount' ? 1 : undefined)],
    ['tolerations.*.operator', 'Equal'],
  ]),
);

/**
 * The defaults by kind, in the order in which they are filled in.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
const OF_KIND: Readonly<Record<string, readonly Default[]>> = {
  Pod: POD_DEFAULTS,
  PodTemplate: below('template', TEMPLATE_DEFAULTS),
  ReplicationController: [
    ...below('spec.template', TEMPLATE_DEFAULTS),
    ['spec.replicas', 1],
    ['spec.selector', ({ template }) => field(template, 'metadata', 'labels')],
    LABELS_OF_PODS,
  ],
  'apps/Deployment': [
    ...below('spec.template', TEMPLATE_DEFAULTS),
    ['spec.replicas', 1],
    ['spec.revisionHistoryLimit', 10],
    ['spec.progressDeadlineSeconds', 600],
    ...ROLLING({ maxUnavailable: '25%', maxSurge: '25%' }, 'strategy'),
  ],
  'apps/ReplicaSet': [...below('spec.template', TEMPLATE_DEFAULTS), ['spec.replicas', 1]],
  'apps/DaemonSet': [
    ...below('spec.template', TEMPLATE_DEFAULTS),
    ['spec.revisionHistoryLimit', 10],
    ...ROLLING({ maxUnavailable: 1, maxSurge: 0 }, 'updateStrategy'),
  ],
  'apps/StatefulSet': [
    ...below('spec.template', TEMPLATE_DEFAULTS),
    ['spec.replicas', 1],
    ['spec.revisionHistoryLimit', 10],
    ['spec.podManagementPolicy', 'OrderedReady'],
    ['spec.updateStrategy', {}],
    ['spec.updateStrategy.rollingUpdate', ({ type }) => (type ? undefined : {})],
    ['spec.updateStrategy.rollingUpdate.partition', 0],
    ['spec.updateStrategy.type', 'RollingUpdate'],
    ['spec.persistentVolumeClaimRetentionPolicy', {}],
    ['spec.persistentVolumeClaimRetentionPolicy.whenDeleted', 'Retain'],
    ['spec.persistentVolumeClaimRetentionPolicy.whenScaled', 'Retain'],
    ['spec.volumeClaimTemplates.*.apiVersion', 'v1'],
    ['spec.volumeClaimTemplates.*.kind', 'PersistentVolumeClaim'],
    ['spec.volumeClaimTemplates.*.spec.volumeMode', 'Filesystem'],
    ['spec.volumeClaimTemplates.*.status', {}],
    ['spec.volumeClaimTemplates.*.status.phase', 'Pending'],
  ],
  'batch/Job': [
    ...below('spec.template', TEMPLATE_DEFAULTS),
    LABELS_OF_PODS,
    ['spec.completions', ({ parallelism }) => (parallelism === undefined || parallelism === null ? 1 : undefined)],
    ['spec.parallelism', 1],
    ['spec.completionMode', 'NonIndexed'],
    ['spec.suspend', false],
    ['spec.manualSelector', false],
  ],
  'batch/CronJob': [
    ...below('spec.jobTemplate.spec.template', TEMPLATE_DEFAULTS),
    ['spec.concurrencyPolicy', 'Allow'],
    ['spec.suspend', false],
    ['spec.successfulJobsHistoryLimit', 3],
    ['spec.failedJobsHistoryLimit', 1],
  ],
  Service: [
    ['spec.type', 'ClusterIP'],
    ['spec.ipFamilyPolicy', familyPolicy],
    ['spec.ports.*.protocol', 'TCP'],
    ['spec.ports.*.targetPort', ({ port }) => port],
  ],
  Secret: [['type', 'Opaque']],
  PersistentVolumeClaim: [
    ['spec.volumeMode', 'Filesystem'],
    ['spec.dataSourceRef', ({ dataSource }) => dataSource],
    ['spec.dataSource', ({ dataSourceRef }) => (field(dataSourceRef, 'namespace') ? undefined : dataSourceRef)],
  ],
  PersistentVolume: PERSISTENT_VOLUME_DEFAULTS,
  'storage.k8s.io/StorageClass': [
    ['reclaimPolicy', 'Delete'],
    ['volumeBindingMode', 'Immediate'],
  ],
  'storage.k8s.io/CSIDriver': [
    ['spec.attachRequired', true],
    ['spec.podInfoOnMount', false],
    ['spec.storageCapacity', false],
    ['spec.fsGroupPolicy', 'ReadWriteOnceWithFSType'],
    ['spec.volumeLifecycleModes', ['Persistent']],
    ['spec.requiresRepublish', false],
    ['spec.seLinuxMount', false],
  ],
  'rbac.authorization.k8s.io/RoleBinding': ROLE_REF,
  'rbac.authorization.k8s.io/ClusterRoleBinding': ROLE_REF,
  'scheduling.k8s.io/PriorityClass': [['preemptionPolicy', 'PreemptLowerPriority']],
  'resource.k8s.io/ResourceClaim': DEVICES,
  'resource.k8s.io/ResourceClaimTemplate': below('spec', DEVICES),
  Node: [
    [
      'spec.podCIDRs',
      ({ podCIDR, podCIDRs }) => (!podCIDR || asList(podCIDRs)?.[0] === podCIDR ? podCIDRs : [podCIDR]),
      'always',
    ],
    ['spec.podCIDR', ({ podCIDRs }) => asList(podCIDRs)?.[0]],
  ],
  'networking.k8s.io/NetworkPolicy': [
    ['spec.policyTypes', ({ egress }) => (asList(egress)?.length ? ['Ingress', 'Egress'] : ['Ingress'])],
  ],
};

/** Made when the first object of the kind is met. */
const known = new Map<string, readonly Step[]>();

function stepsOf(kind: string): readonly Step[] {
  let steps = known.get(kind);
  if (!steps) {
    const defaults = Object.hasOwn(OF_KIND, kind) ? OF_KIND[kind] : [];
    steps = defaults.map(([pattern, value, when]) => ({
      steps: pattern.split('.'),
      value,
      isForced: when === 'always',
    }));
    known.set(kind, steps);
  }
  return steps;
}

/** The object with what Kubernetes writes into it where nobody else did. */
export function withDefaults(object: JsonObject): JsonObject {
  const kind = groupKind({ apiVersion: asString(object.apiVersion) ?? '', kind: asString(object.kind) ?? '' });
  const filled = stepsOf(kind).reduce((fuller, step) => fill(fuller, step, 0), object);
  return kind === 'Pod' ? { ...filled, spec: settledPodSpec(asObject(filled.spec) ?? {}) } : filled;
}

/** A default, ready to be filled in. */
interface Step {
  readonly steps: readonly string[];
  readonly value: Default[1];
  readonly isForced: boolean;
}

/** Fills in a default from a step of its path on; the object itself when there is nothing to fill in. */
function fill(object: JsonObject, one: Step, from: number): JsonObject {
  const [step, following] = [one.steps[from], one.steps[from + 1]];
  const child = object[step];
  if (following === undefined) return isGiven(child) && !one.isForced ? object : withField(object, step, one.value);
  const filled = following === '*' ? fillItems(child, one, from + 2) : fillItem(child, one, from + 1);
  return filled === child ? object : { ...object, [step]: filled };
}

function fillItems(list: Json | undefined, one: Step, from: number): Json | undefined {
  if (!Array.isArray(list)) return list;
  const filled = list.map((item) => fillItem(item, one, from) ?? null);
  return filled.every((item, index) => item === list[index]) ? list : filled;
}

function fillItem(item: Json | undefined, one: Step, from: number): Json | undefined {
  const fields = asObject(item);
  return fields ? fill(fields, one, from) : item;
}

function withField(object: JsonObject, name: string, value: Default[1]): JsonObject {
  const filled = typeof value === 'function' ? value(object) : value;
  return filled === undefined ? object : { ...object, [name]: filled };
}
