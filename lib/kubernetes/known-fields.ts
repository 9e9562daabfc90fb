import { asMapping, type FieldPath } from './fields';

/** A mapping of an object whose fields are known. */
interface KnownMapping {
  /** With the group in front where the kind has one. */
  readonly kinds: readonly string[];
  readonly way: FieldPath;
  readonly fields: readonly string[];
  /** Whether later versions of Kubernetes may know more of them. */
  readonly mayGrow: boolean;
}

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

const METADATA = words(
  'name generateName namespace selfLink uid resourceVersion generation creationTimestamp deletionTimestamp ' +
    'deletionGracePeriodSeconds labels annotations ownerReferences finalizers managedFields clusterName',
);

const BACKENDS: readonly FieldPath[] = [
  ['spec', 'defaultBackend'],
  ['spec', 'rules', '*', 'http', 'paths', '*', 'backend'],
];

const MAPPINGS: readonly KnownMapping[] = [
  all(WIRED, [], 'apiVersion kind metadata spec status'),
  { kinds: KNOWN, way: ['metadata'], fields: METADATA, mayGrow: false },
  all(TEMPLATED, ['spec', 'template'], 'metadata spec'),
  { kinds: TEMPLATED, way: ['spec', 'template', 'metadata'], fields: METADATA, mayGrow: false },
  all(['Service'], ['spec', 'ports', '*'], 'name protocol appProtocol port targetPort nodePort'),
  some(
    ['Service'],
    ['spec'],
    'ports selector clusterIP clusterIPs type externalIPs sessionAffinity loadBalancerIP loadBalancerSourceRanges ' +
      'externalName externalTrafficPolicy healthCheckNodePort publishNotReadyAddresses sessionAffinityConfig ipFamilies ' +
      'ipFamilyPolicy allocateLoadBalancerNodePorts loadBalancerClass internalTrafficPolicy trafficDistribution',
  ),
  some(APPS, ['spec'], 'selector template replicas serviceName volumeClaimTemplates strategy updateStrategy'),
  ...BACKENDS.flatMap((way) => [
    all(['networking.k8s.io/Ingress'], way, 'service resource'),
    all(['networking.k8s.io/Ingress'], [...way, 'service'], 'name port'),
    all(['networking.k8s.io/Ingress'], [...way, 'service', 'port'], 'name number'),
  ]),
  ...['ingress', 'egress'].flatMap((direction) => [
    all(['networking.k8s.io/NetworkPolicy'], ['spec', direction, '*', 'ports', '*'], 'protocol port endPort'),
    all(
      ['networking.k8s.io/NetworkPolicy'],
      ['spec', direction, '*', direction === 'ingress' ? 'from' : 'to', '*'],
      'podSelector namespaceSelector ipBlock',
    ),
  ]),
  some(['networking.k8s.io/NetworkPolicy'], ['spec'], 'podSelector ingress egress policyTypes'),
  some(['networking.k8s.io/Ingress'], ['spec'], 'ingressClassName defaultBackend tls rules'),
  some(['networking.k8s.io/Ingress'], ['spec', 'rules', '*'], 'host http'),
  some(['networking.k8s.io/Ingress'], ['spec', 'rules', '*', 'http', 'paths', '*'], 'path pathType backend'),
  some(['policy/PodDisruptionBudget'], ['spec'], 'selector minAvailable maxUnavailable unhealthyPodEvictionPolicy'),
  some(['autoscaling/HorizontalPodAutoscaler'], ['spec'], 'scaleTargetRef minReplicas maxReplicas metrics behavior'),
  all(['autoscaling/HorizontalPodAutoscaler'], ['spec', 'scaleTargetRef'], 'kind name apiVersion'),
];

const MAPPINGS_OF: ReadonlyMap<string, readonly KnownMapping[]> = new Map(
  MAPPINGS.flatMap(({ kinds }) => kinds).map((kind) => [kind, MAPPINGS.filter(({ kinds }) => kinds.includes(kind))]),
);

const CONTAINER = words(
  'name image command args workingDir ports envFrom env resources resizePolicy restartPolicy restartPolicyRules ' +
    'volumeMounts volumeDevices livenessProbe readinessProbe startupProbe lifecycle terminationMessagePath ' +
    'terminationMessagePolicy imagePullPolicy securityContext stdin stdinOnce tty',
);

const POD = words(
  'volumes initContainers containers ephemeralContainers restartPolicy terminationGracePeriodSeconds ' +
    'activeDeadlineSeconds dnsPolicy nodeSelector serviceAccountName serviceAccount automountServiceAccountToken ' +
    'nodeName hostNetwork hostPID hostIPC shareProcessNamespace securityContext imagePullSecrets hostname subdomain ' +
    'affinity schedulerName tolerations hostAliases priorityClassName priority dnsConfig readinessGates ' +
    'runtimeClassName enableServiceLinks preemptionPolicy overhead topologySpreadConstraints setHostnameAsFQDN os ' +
    'hostUsers schedulingGates resourceClaims resources hostnameOverride',
);
const TERM = words('labelSelector namespaces topologyKey namespaceSelector matchLabelKeys mismatchLabelKeys');
const CONSTRAINT = words(
  'maxSkew topologyKey whenUnsatisfiable labelSelector minDomains nodeAffinityPolicy nodeTaintsPolicy matchLabelKeys',
);
const SOURCES = words('fieldRef resourceFieldRef configMapKeyRef secretKeyRef fileKeyRef');
const PROBE = words(
  'exec httpGet tcpSocket grpc initialDelaySeconds timeoutSeconds periodSeconds successThreshold failureThreshold ' +
    'terminationGracePeriodSeconds',
);
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

const POD_MAPPINGS: readonly Omit<KnownMapping, 'kinds'>[] = [
  { way: [], fields: POD, mayGrow: true },
  { way: ['affinity'], fields: words('nodeAffinity podAffinity podAntiAffinity'), mayGrow: true },
  ...['podAffinity', 'podAntiAffinity', 'nodeAffinity'].map((affinity) => ({
    way: ['affinity', affinity],
    fields: [REQUIRED, PREFERRED],
    mayGrow: true,
  })),
  ...['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
    { way: ['affinity', affinity, REQUIRED, '*'], fields: TERM, mayGrow: true },
    { way: ['affinity', affinity, PREFERRED, '*', 'podAffinityTerm'], fields: TERM, mayGrow: true },
  ]),
  { way: ['topologySpreadConstraints', '*'], fields: CONSTRAINT, mayGrow: true },
  ...['containers', 'initContainers'].flatMap((key) => [
    { way: [key, '*'], fields: CONTAINER, mayGrow: true },
    { way: [key, '*', 'ports', '*'], fields: words('name hostPort containerPort protocol hostIP'), mayGrow: false },
    { way: [key, '*', 'envFrom', '*'], fields: words('prefix configMapRef secretRef'), mayGrow: true },
    { way: [key, '*', 'env', '*', 'valueFrom'], fields: SOURCES, mayGrow: true },
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].map((probe) => ({
      way: [key, '*', probe],
      fields: PROBE,
      mayGrow: true,
    })),
  ]),
];

/** What is known of a mapping and of what is below it; `*` is every item of a list. */
interface Known {
  fields?: readonly string[];
  names?: ReadonlySet<string>;
  mayGrow?: boolean;
  readonly below: Map<string, Known>;
}

/** Made when the first object of the kind is met: most manifests hold few kinds. */
const trees = new Map<string, Known>();

/** The fields of an object's wiring that Kubernetes does not know. kubectl refuses them unless it is told otherwise. */
export function unknownFields(kind: string, object: unknown): UnknownField[] {
  const mappings = MAPPINGS_OF.get(kind);
  return mappings ? unknownBelow(object, treeOf(kind, mappings)) : [];
}

/** The fields of a pod's wiring that Kubernetes does not know, from its spec on. */
export function unknownPodFields(podSpec: unknown): UnknownField[] {
  return unknownBelow(podSpec, treeOf('(pod)', POD_MAPPINGS));
}

function treeOf(name: string, mappings: readonly Omit<KnownMapping, 'kinds'>[]): Known {
  let root = trees.get(name);
  if (root) return root;
  trees.set(name, (root = { below: new Map() }));
  for (const { way, fields, mayGrow } of mappings) {
    Object.assign(
      way.reduce<Known>((known, step) => childOf(known, String(step)), root),
      { fields, names: new Set(fields), mayGrow },
    );
  }
  return root;
}

function childOf({ below }: Known, step: string): Known {
  const child = below.get(step) ?? { below: new Map<string, Known>() };
  below.set(step, child);
  return child;
}

function unknownBelow(object: unknown, known: Known): UnknownField[] {
  const found: UnknownField[] = [];
  gather(object, known, [], found);
  return found;
}

/** It looks at what is written alone, however much might be. */
function gather(value: unknown, known: Known, path: (string | number)[], found: UnknownField[]): void {
  if (Array.isArray(value)) {
    const item = known.below.get('*');
    if (item) for (let index = 0; index < value.length; index++) gatherAt(index, value[index], item, path, found);
    return;
  }
  const mapping = asMapping(value);
  if (!mapping) return;
  const { fields = [], names, mayGrow = false } = known;
  for (const key of Object.keys(mapping)) {
    if (names && !names.has(key)) found.push({ path: [...path, key], known: fields, mayGrow });
    const child = known.below.get(key);
    if (child) gatherAt(key, mapping[key], child, path, found);
  }
}

function gatherAt(
  step: string | number,
  value: unknown,
  known: Known,
  path: (string | number)[],
  found: UnknownField[],
) {
  path.push(step);
  gather(value, known, path, found);
  path.pop();
}

function all(kinds: readonly string[], way: FieldPath, fields: string): KnownMapping {
  return { kinds, way, fields: words(fields), mayGrow: false };
}

function some(kinds: readonly string[], way: FieldPath, fields: string): KnownMapping {
  return { kinds, way, fields: words(fields), mayGrow: true };
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
