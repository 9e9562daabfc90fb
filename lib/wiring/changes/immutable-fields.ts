import { asList, field, fieldAt } from '../manifest/fields';
import type { JsonObject } from '../manifest/manifest';

/** A field that an object keeps for life. In patterns, `*` stands for any one step. */
export interface ImmutableField {
  readonly path: string;
  /** What below it may change all the same. */
  readonly except?: readonly string[];
  /** It is one thing: what differs in it is no more to the point than all of it. */
  readonly isWhole?: true;
  /** The order of its items means nothing. */
  readonly isSet?: true;
  /** Whether it is kept, when that depends on the running object. */
  readonly when?: (live: JsonObject) => boolean;
  /** What may change instead, for those who read the message. */
  readonly allowed?: string;
}

const SELECTOR: ImmutableField = { path: 'spec.selector', isWhole: true };

/** What nobody chose may be chosen once. */
const isWritten =
  (...path: string[]) =>
  (live: JsonObject): boolean =>
    fieldAt(live, path) !== undefined;

const CLAIM_MAY = 'of a claim, only the size may grow, once it is bound and when its class allows that';

const isImmutable = (live: JsonObject): boolean => live.immutable === true;

const IMMUTABLE_DATA: readonly ImmutableField[] = [
  { path: 'immutable', when: isImmutable },
  { path: 'data', when: isImmutable },
  { path: 'binaryData', when: isImmutable },
];

const OF_A_POD = [
  'spec.containers.*.image',
  'spec.initContainers.*.image',
  'spec.activeDeadlineSeconds',
  'spec.tolerations',
  'spec.schedulingGates',
];

const POD_MAY =
  'of a running Pod, only images may change, tolerations be added, and activeDeadlineSeconds be set or become shorter';

const isGated = (live: JsonObject): boolean => asList(field(live, 'spec', 'schedulingGates'))?.length !== undefined;

/** As long as a gate keeps it from being scheduled, where it may run can be narrowed. */
const OF_A_GATED_POD = ['spec.nodeSelector', 'spec.affinity.nodeAffinity'];

const hasStarted = (live: JsonObject): boolean => field(live, 'spec', 'suspend') !== true;

/** Of a Job that is suspended from the beginning, where its pods may run and what labels they carry may still change. */
const SCHEDULING = [
  'spec.template.metadata.labels',
  'spec.template.metadata.annotations',
  'spec.template.spec.affinity.nodeAffinity',
  'spec.template.spec.nodeSelector',
  'spec.template.spec.schedulingGates',
  'spec.template.spec.tolerations',
];

const isNotIndexed = (live: JsonObject): boolean => field(live, 'spec', 'completionMode') !== 'Indexed';

/**
 * What Kubernetes refuses to change, by kind: recorded from the API server. What depends on more than the field itself has
 * a file of its own: a Pod's tolerations, a Service's address, a claim's size.
 */
export const IMMUTABLE_FIELDS: Readonly<Record<string, readonly ImmutableField[]>> = {
  Pod: [
    { path: 'spec', except: OF_A_POD, allowed: POD_MAY, when: (live) => !isGated(live) },
    { path: 'spec', except: [...OF_A_POD, ...OF_A_GATED_POD], allowed: POD_MAY, when: isGated },
  ],
  'apps/Deployment': [SELECTOR],
  'apps/ReplicaSet': [SELECTOR],
  'apps/DaemonSet': [SELECTOR],
  'apps/StatefulSet': [
    {
      path: 'spec',
      except: [
        'spec.replicas',
        'spec.ordinals',
        'spec.template',
        'spec.updateStrategy',
        'spec.revisionHistoryLimit',
        'spec.persistentVolumeClaimRetentionPolicy',
        'spec.minReadySeconds',
      ],
      allowed:
        'of a StatefulSet, only replicas, ordinals, template, updateStrategy, revisionHistoryLimit, persistentVolumeClaimRetentionPolicy and minReadySeconds may change',
    },
  ],
  'batch/Job': [
    SELECTOR,
    { path: 'spec.template', when: hasStarted },
    { path: 'spec.template', except: SCHEDULING, when: (live) => !hasStarted(live) },
    { path: 'spec.completions', when: isNotIndexed },
    { path: 'spec.completionMode' },
    { path: 'spec.podFailurePolicy' },
    { path: 'spec.successPolicy' },
    { path: 'spec.backoffLimitPerIndex' },
    { path: 'spec.managedBy' },
  ],
  Node: [
    { path: 'spec.providerID', when: isWritten('spec', 'providerID') },
    { path: 'spec.podCIDRs', isWhole: true, when: isWritten('spec', 'podCIDRs') },
  ],
  Secret: [{ path: 'type' }, ...IMMUTABLE_DATA],
  ConfigMap: IMMUTABLE_DATA,
  ResourceQuota: [{ path: 'spec.scopes', isSet: true, isWhole: true }],
  PersistentVolumeClaim: [
    {
      path: 'spec',
      except: [
        'spec.resources.requests.storage',
        'spec.storageClassName',
        'spec.volumeAttributesClassName',
        'spec.volumeName',
      ],
      allowed: CLAIM_MAY,
    },
    { path: 'spec.storageClassName', when: isWritten('spec', 'storageClassName'), allowed: CLAIM_MAY },
    { path: 'spec.volumeName', when: isWritten('spec', 'volumeName'), allowed: CLAIM_MAY },
  ],
  PersistentVolume: [
    {
      path: 'spec',
      except: [
        'spec.accessModes',
        'spec.capacity',
        'spec.claimRef',
        'spec.csi.controllerExpandSecretRef',
        'spec.mountOptions',
        'spec.nodeAffinity',
        'spec.persistentVolumeReclaimPolicy',
        'spec.storageClassName',
        'spec.volumeAttributesClassName',
      ],
    },
    { path: 'spec.nodeAffinity', isWhole: true, when: isWritten('spec', 'nodeAffinity') },
    {
      path: 'spec.csi.controllerExpandSecretRef',
      when: isWritten('spec', 'csi', 'controllerExpandSecretRef'),
    },
  ],
  'storage.k8s.io/StorageClass': [
    { path: 'provisioner' },
    { path: 'parameters' },
    { path: 'reclaimPolicy' },
    { path: 'volumeBindingMode' },
  ],
  'storage.k8s.io/VolumeAttributesClass': [{ path: 'driverName' }, { path: 'parameters' }],
  'storage.k8s.io/CSIDriver': [{ path: 'spec.attachRequired' }, { path: 'spec.volumeLifecycleModes' }],
  'storage.k8s.io/CSIStorageCapacity': [{ path: 'storageClassName' }, { path: 'nodeTopology', isWhole: true }],
  'storage.k8s.io/VolumeAttachment': [{ path: 'spec' }],
  'rbac.authorization.k8s.io/RoleBinding': [{ path: 'roleRef' }],
  'rbac.authorization.k8s.io/ClusterRoleBinding': [{ path: 'roleRef' }],
  'scheduling.k8s.io/PriorityClass': [{ path: 'value' }, { path: 'preemptionPolicy' }],
  'node.k8s.io/RuntimeClass': [{ path: 'handler' }],
  'networking.k8s.io/IngressClass': [{ path: 'spec.controller' }],
  'networking.k8s.io/IPAddress': [{ path: 'spec.parentRef' }],
  'discovery.k8s.io/EndpointSlice': [{ path: 'addressType' }],
  'apiextensions.k8s.io/CustomResourceDefinition': [
    { path: 'spec.scope' },
    { path: 'spec.group' },
    { path: 'spec.names.kind' },
    { path: 'spec.names.plural' },
  ],
  'resource.k8s.io/ResourceClaim': [{ path: 'spec' }],
  'resource.k8s.io/ResourceClaimTemplate': [{ path: 'spec' }],
};
