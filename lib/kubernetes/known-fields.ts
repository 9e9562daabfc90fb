import { FieldTree } from './field-tree';
import { asMapping, type FieldPath } from './fields';

/** The fields that a mapping of an object may have. */
interface Known {
  readonly names: ReadonlySet<string>;
  /** Whether later versions of Kubernetes may know more of them. */
  readonly mayGrow: boolean;
}

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
];

const METADATA = all(
  'name generateName namespace selfLink uid resourceVersion generation creationTimestamp deletionTimestamp ' +
    'deletionGracePeriodSeconds labels annotations ownerReferences finalizers managedFields clusterName',
);

const BACKENDS: readonly FieldPath[] = [
  ['spec', 'defaultBackend'],
  ['spec', 'rules', '*', 'http', 'paths', '*', 'backend'],
];

const PLACES: readonly Place[] = [
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
    [['networking.k8s.io/Ingress'], [...way, 'service', 'port'], all('name number')],
  ]),
  ...['ingress', 'egress'].flatMap((direction): Place[] => [
    [['networking.k8s.io/NetworkPolicy'], ['spec', direction, '*', 'ports', '*'], all('protocol port endPort')],
    [
      ['networking.k8s.io/NetworkPolicy'],
      ['spec', direction, '*', direction === 'ingress' ? 'from' : 'to', '*'],
      all('podSelector namespaceSelector ipBlock'),
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
    new FieldTree(PLACES.filter(([kinds]) => kinds.includes(kind)).map(([, way, known]) => [way, known])),
  ]),
);

const CONTAINER = some(
  'name image command args workingDir ports envFrom env resources resizePolicy restartPolicy restartPolicyRules ' +
    'volumeMounts volumeDevices livenessProbe readinessProbe startupProbe lifecycle terminationMessagePath ' +
    'terminationMessagePolicy imagePullPolicy securityContext stdin stdinOnce tty',
);

const POD = some(
  'volumes initContainers containers ephemeralContainers restartPolicy terminationGracePeriodSeconds ' +
    'activeDeadlineSeconds dnsPolicy nodeSelector serviceAccountName serviceAccount automountServiceAccountToken ' +
    'nodeName hostNetwork hostPID hostIPC shareProcessNamespace securityContext imagePullSecrets hostname subdomain ' +
    'affinity schedulerName tolerations hostAliases priorityClassName priority dnsConfig readinessGates ' +
    'runtimeClassName enableServiceLinks preemptionPolicy overhead topologySpreadConstraints setHostnameAsFQDN os ' +
    'hostUsers schedulingGates resourceClaims resources hostnameOverride',
);
const TERM = some('labelSelector namespaces topologyKey namespaceSelector matchLabelKeys mismatchLabelKeys');
const CONSTRAINT = some(
  'maxSkew topologyKey whenUnsatisfiable labelSelector minDomains nodeAffinityPolicy nodeTaintsPolicy matchLabelKeys',
);
const SOURCES = some('fieldRef resourceFieldRef configMapKeyRef secretKeyRef fileKeyRef');
const PROBE = some(
  'exec httpGet tcpSocket grpc initialDelaySeconds timeoutSeconds periodSeconds successThreshold failureThreshold ' +
    'terminationGracePeriodSeconds',
);
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

const KNOWN_OF_POD = new FieldTree<Known>([
  [[], POD],
  [['affinity'], some('nodeAffinity podAffinity podAntiAffinity')],
  ...['podAffinity', 'podAntiAffinity', 'nodeAffinity'].map((affinity): [FieldPath, Known] => [
    ['affinity', affinity],
    some(`${REQUIRED} ${PREFERRED}`),
  ]),
  ...['podAffinity', 'podAntiAffinity'].flatMap((affinity): [FieldPath, Known][] => [
    [['affinity', affinity, REQUIRED, '*'], TERM],
    [['affinity', affinity, PREFERRED, '*', 'podAffinityTerm'], TERM],
  ]),
  [['topologySpreadConstraints', '*'], CONSTRAINT],
  ...['containers', 'initContainers'].flatMap((key): [FieldPath, Known][] => [
    [[key, '*'], CONTAINER],
    [[key, '*', 'ports', '*'], all('name hostPort containerPort protocol hostIP')],
    [[key, '*', 'envFrom', '*'], some('prefix configMapRef secretRef')],
    [[key, '*', 'env', '*', 'valueFrom'], SOURCES],
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].map((probe): [FieldPath, Known] => [
      [key, '*', probe],
      PROBE,
    ]),
  ]),
]);

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
    for (const key of Object.keys(asMapping(value) ?? {})) {
      if (!names.has(key)) found.push({ path: [...path, key], known: [...names], mayGrow });
    }
  });
  return found;
}

function all(names: string): Known {
  return { names: new Set(names.split(' ')), mayGrow: false };
}

function some(names: string): Known {
  return { names: new Set(names.split(' ')), mayGrow: true };
}
