import { FieldTree } from './field-tree';
import { asMapping, type FieldPath } from './fields';
import { all, some, type Known } from './known-names';
import { KNOWN_OF_POD } from './known-pod-fields';

/** Where such a mapping stands; the kinds have their group in front where they have one. */
type Place = readonly [kinds: readonly string[], way: FieldPath, known: Known];

/** A field that Kubernetes does not know. */
export interface UnknownField {
  readonly path: FieldPath;
  /** The fields that stand there. */
  readonly known: readonly string[];
  readonly mayGrow: boolean;
}

const APPS = ['apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet', 'apps/DaemonSet'];
const TEMPLATED = [...APPS, 'ReplicationController', 'batch/Job'];
const ROLES = ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'];
const BINDINGS = ['rbac.authorization.k8s.io/RoleBinding', 'rbac.authorization.k8s.io/ClusterRoleBinding'];
const WIRED = [
  ...TEMPLATED,
  'Service',
  'Pod',
  'batch/CronJob',
  'networking.k8s.io/Ingress',
  'networking.k8s.io/NetworkPolicy',
];

/** The kinds of which at least the metadata is known. */
const KNOWN = [
  ...WIRED,
  'Namespace',
  'ConfigMap',
  'Secret',
  'ServiceAccount',
  'PersistentVolumeClaim',
  'policy/PodDisruptionBudget',
  'autoscaling/HorizontalPodAutoscaler',
  'Endpoints',
  'discovery.k8s.io/EndpointSlice',
  ...ROLES,
  ...BINDINGS,
];

const METADATA = all(
  'name generateName namespace selfLink uid resourceVersion generation creationTimestamp deletionTimestamp ' +
    'deletionGracePeriodSeconds labels annotations ownerReferences finalizers managedFields clusterName',
);

const BACKENDS: readonly FieldPath[] = [
  ['spec', 'defaultBackend'],
  ['spec', 'rules', '*', 'http', 'paths', '*', 'backend'],
];

const JOB = some(
  'parallelism completions activeDeadlineSeconds podFailurePolicy successPolicy backoffLimit backoffLimitPerIndex ' +
    'maxFailedIndexes selector manualSelector template ttlSecondsAfterFinished completionMode suspend ' +
    'podReplacementPolicy managedBy',
);
const JOB_TEMPLATE: FieldPath = ['spec', 'jobTemplate'];
const CLAIM = some(
  'accessModes selector resources volumeName storageClassName volumeMode dataSource dataSourceRef ' +
    'volumeAttributesClassName',
);
const CLAIM_TEMPLATE: FieldPath = ['spec', 'volumeClaimTemplates', '*'];

/** A mapping below the top of a kind. */
function rooted(kind: string, fields: string): Place {
  return [[kind], [], some(`apiVersion kind metadata ${fields}`)];
}

const PLACES: readonly Place[] = [
  rooted('ConfigMap', 'data binaryData immutable'),
  rooted('Secret', 'data stringData type immutable'),
  rooted('ServiceAccount', 'secrets imagePullSecrets automountServiceAccountToken'),
  rooted('Endpoints', 'subsets'),
  rooted('discovery.k8s.io/EndpointSlice', 'addressType endpoints ports'),
  ...['PersistentVolumeClaim', 'policy/PodDisruptionBudget', 'autoscaling/HorizontalPodAutoscaler'].map((kind) =>
    rooted(kind, 'spec status'),
  ),
  ...BINDINGS.map((kind) => rooted(kind, 'roleRef subjects')),
  [BINDINGS, ['roleRef'], all('apiGroup kind name')],
  [BINDINGS, ['subjects', '*'], all('kind apiGroup name namespace')],
  [['ServiceAccount'], ['imagePullSecrets', '*'], all('name')],
  [['Endpoints'], ['subsets', '*'], some('addresses notReadyAddresses ports')],
  ...['addresses', 'notReadyAddresses'].map((key): Place => [
    ['Endpoints'],
    ['subsets', '*', key, '*'],
    some('ip hostname nodeName targetRef'),
  ]),
  [['Endpoints'], ['subsets', '*', 'ports', '*'], some('name port protocol appProtocol')],
  [['discovery.k8s.io/EndpointSlice'], ['ports', '*'], some('name protocol port appProtocol')],
  [
    ['discovery.k8s.io/EndpointSlice'],
    ['endpoints', '*'],
    some('addresses conditions hostname targetRef deprecatedTopology nodeName zone hints'),
  ],
  [['ReplicationController'], ['spec'], some('replicas minReadySeconds selector template')],
  [['batch/Job'], ['spec'], JOB],
  [['batch/CronJob'], JOB_TEMPLATE, all('metadata spec')],
  [['batch/CronJob'], [...JOB_TEMPLATE, 'metadata'], METADATA],
  [['batch/CronJob'], [...JOB_TEMPLATE, 'spec'], JOB],
  [['batch/CronJob'], [...JOB_TEMPLATE, 'spec', 'template'], all('metadata spec')],
  [['batch/CronJob'], [...JOB_TEMPLATE, 'spec', 'template', 'metadata'], METADATA],
  [['PersistentVolumeClaim'], ['spec'], CLAIM],
  [['apps/StatefulSet'], CLAIM_TEMPLATE, some('apiVersion kind metadata spec status')],
  [['apps/StatefulSet'], [...CLAIM_TEMPLATE, 'metadata'], METADATA],
  [['apps/StatefulSet'], [...CLAIM_TEMPLATE, 'spec'], CLAIM],
  [['apps/StatefulSet'], ['spec', 'ordinals'], some('start')],
  [['networking.k8s.io/Ingress'], ['spec', 'tls', '*'], some('hosts secretName')],
  [['networking.k8s.io/NetworkPolicy'], ['spec', 'ingress', '*'], all('ports from')],
  [['networking.k8s.io/NetworkPolicy'], ['spec', 'egress', '*'], all('ports to')],
  [WIRED, [], all('apiVersion kind metadata spec status')],
  [KNOWN, ['metadata'], METADATA],
  [TEMPLATED, ['spec', 'template'], all('metadata spec')],
  [TEMPLATED, ['spec', 'template', 'metadata'], METADATA],
  [['Service'], ['spec', 'ports', '*'], all('name protocol appProtocol port targetPort nodePort')],
  [
    ['Service'],
    ['spec'],
    some(
      'ports selector clusterIP clusterIPs type externalIPs sessionAffinity loadBalancerIP loadBalancerSourceRanges ' +
        'externalName externalTrafficPolicy healthCheckNodePort publishNotReadyAddresses sessionAffinityConfig ipFamilies ' +
        'ipFamilyPolicy allocateLoadBalancerNodePorts loadBalancerClass internalTrafficPolicy trafficDistribution',
    ),
  ],
  [
    APPS,
    ['spec'],
    some(
      'selector template replicas serviceName volumeClaimTemplates strategy updateStrategy minReadySeconds ' +
        'revisionHistoryLimit progressDeadlineSeconds paused podManagementPolicy ordinals ' +
        'persistentVolumeClaimRetentionPolicy',
    ),
  ],
  ...BACKENDS.flatMap((way): Place[] => [
    [['networking.k8s.io/Ingress'], way, all('service resource')],
    [['networking.k8s.io/Ingress'], [...way, 'service'], all('name port')],
    [['networking.k8s.io/Ingress'], [...way, 'resource'], all('apiGroup kind name')],
    [['networking.k8s.io/Ingress'], [...way, 'service', 'port'], all('name number')],
  ]),
  ...['ingress', 'egress'].flatMap((direction): Place[] => [
    [['networking.k8s.io/NetworkPolicy'], ['spec', direction, '*', 'ports', '*'], all('protocol port endPort')],
    [
      ['networking.k8s.io/NetworkPolicy'],
      ['spec', direction, '*', direction === 'ingress' ? 'from' : 'to', '*'],
      all('podSelector namespaceSelector ipBlock'),
    ],
    [
      ['networking.k8s.io/NetworkPolicy'],
      ['spec', direction, '*', direction === 'ingress' ? 'from' : 'to', '*', 'ipBlock'],
      some('cidr except'),
    ],
  ]),
  [['networking.k8s.io/NetworkPolicy'], ['spec'], some('podSelector ingress egress policyTypes')],
  [['networking.k8s.io/Ingress'], ['spec'], some('ingressClassName defaultBackend tls rules')],
  [['networking.k8s.io/Ingress'], ['spec', 'rules', '*'], some('host http')],
  [['networking.k8s.io/Ingress'], ['spec', 'rules', '*', 'http', 'paths', '*'], some('path pathType backend')],
  [['policy/PodDisruptionBudget'], ['spec'], some('selector minAvailable maxUnavailable unhealthyPodEvictionPolicy')],
  [['autoscaling/HorizontalPodAutoscaler'], ['spec'], some('scaleTargetRef minReplicas maxReplicas metrics behavior')],
  [['autoscaling/HorizontalPodAutoscaler'], ['spec', 'scaleTargetRef'], all('kind name apiVersion')],
];

const KNOWN_OF: ReadonlyMap<string, FieldTree<Known>> = new Map(
  PLACES.flatMap(([kinds]) => kinds).map((kind) => [
    kind,
    new FieldTree(() => PLACES.filter(([kinds]) => kinds.includes(kind)).map(([, way, known]) => [way, known])),
  ]),
);

/** The fields of an object's wiring that Kubernetes does not know. kubectl refuses them unless it is told otherwise. */
export function unknownFields(kind: string, object: unknown): UnknownField[] {
  const known = KNOWN_OF.get(kind);
  return known ? unknownIn(object, known) : [];
}

/** The fields of a pod's wiring that Kubernetes does not know, from its spec on. */
export function unknownPodFields(podSpec: unknown): UnknownField[] {
  return unknownIn(podSpec, KNOWN_OF_POD);
}

function unknownIn(object: unknown, mappings: FieldTree<Known>): UnknownField[] {
  const found: UnknownField[] = [];
  mappings.walk(object, ({ names, mayGrow }, value, path) => {
    // It inherits nothing that is enumerable.
    for (const key in asMapping(value)) {
      if (!names.has(key)) found.push({ path: [...path, key], known: [...names], mayGrow });
    }
  });
  return found;
}
