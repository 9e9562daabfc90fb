import { endpointAddressProblem, rangeProblem } from './addresses';
import type { FieldTree } from './field-tree';
import type { FieldProblem } from './fields';
import { dnsSubdomainProblem } from './names';
import {
  flag,
  keyed,
  dataKey,
  labelKey,
  list,
  mapping,
  oneOf,
  orEmpty,
  text,
  wholeNumber,
  type Check,
} from './value-checks';
import { below, listOf, problemsBelow, selectorShape, treeOf, type Rows } from './value-rows';

/* What may stand in a field that is written, where nothing else has to be known of the object. */

const NATURAL = wholeNumber(0);
const POSITIVE = wholeNumber(1);

const CLAIM: Rows = [
  ['storageClassName', orEmpty(dnsSubdomainProblem)],
  ['volumeName', text],
  ['dataSourceRef', mapping],
  ...selectorShape('selector'),
];
const JOB: Rows = [
  ['parallelism', NATURAL],
  ['completions', NATURAL],
  ['completionMode', oneOf('NonIndexed', 'Indexed')],
  ['manualSelector', flag],
];
const DATA_KEYS: Rows = [
  ['data', keyed(dataKey)],
  ['immutable', flag],
];

const ROWS: ReadonlyMap<string, Rows> = new Map<string, Rows>([
  [
    'Service',
    below('spec', [
      ['sessionAffinity', orEmpty(oneOf('ClientIP', 'None'))],
      ['internalTrafficPolicy', oneOf('Cluster', 'Local')],
      ['ipFamilyPolicy', oneOf('SingleStack', 'PreferDualStack', 'RequireDualStack')],
      ...listOf('ipFamilies', oneOf('IPv4', 'IPv6')),
      ...listOf('externalIPs', endpointAddressProblem),
      ...listOf('clusterIPs', text),
      ['publishNotReadyAddresses', flag],
      ['allocateLoadBalancerNodePorts', flag],
      ['healthCheckNodePort', wholeNumber(-Infinity)],
      ['loadBalancerIP', text],
      ['loadBalancerClass', labelKey],
      ...listOf('loadBalancerSourceRanges', (value) => rangeProblem(typeof value === 'string' ? value.trim() : value)),
    ]),
  ],
  ...['apps/Deployment', 'apps/ReplicaSet', 'ReplicationController'].map((kind): [string, Rows] => [
    kind,
    [['spec.replicas', NATURAL]],
  ]),
  [
    'apps/StatefulSet',
    below('spec', [
      ['replicas', NATURAL],
      ['ordinals', mapping],
      ['ordinals.start', NATURAL],
      ['podManagementPolicy', orEmpty(oneOf('OrderedReady', 'Parallel'))],
      ...listOf('volumeClaimTemplates', mapping),
      ['volumeClaimTemplates.*.spec', mapping],
      ...below('volumeClaimTemplates.*.spec', CLAIM),
      ...below('volumeClaimTemplates.*.metadata', [
        ['labels', mapping],
        ['annotations', mapping],
        ['annotations.*', text],
      ]),
    ]),
  ],
  ['batch/Job', below('spec', JOB)],
  [
    'batch/CronJob',
    [
      ...below('spec.jobTemplate.spec', JOB),
      ['spec.jobTemplate.metadata', mapping],
      ...below('spec.jobTemplate.metadata', [
        ['labels', mapping],
        // They are checked when a Job is made of them.
        ['labels.*', text],
        ['annotations', mapping],
        ['annotations.*', text],
      ]),
    ],
  ],
  ['PersistentVolumeClaim', [['spec', mapping], ...below('spec', CLAIM)]],
  ['ConfigMap', [...DATA_KEYS, ['data.*', text], ['binaryData', keyed(dataKey)]]],
  ['Secret', [...DATA_KEYS, ['data.*', text], ['stringData', keyed(dataKey)], ['stringData.*', text]]],
  [
    'ServiceAccount',
    [
      ...['secrets', 'imagePullSecrets'].flatMap((key): Rows => [...listOf(key, mapping), [`${key}.*.name`, text]]),
      ['automountServiceAccountToken', flag],
    ],
  ],
  ['policy/PodDisruptionBudget', [['spec.unhealthyPodEvictionPolicy', oneOf('IfHealthyBudget', 'AlwaysAllow')]]],
  [
    'networking.k8s.io/NetworkPolicy',
    ['ingress.*.from.*', 'egress.*.to.*'].flatMap((peer) =>
      below(`spec.${peer}`, [
        ['ipBlock', mapping],
        ...selectorShape('podSelector'),
        ...selectorShape('namespaceSelector'),
      ]),
    ),
  ],
  ...['Role', 'ClusterRole'].map((kind): [string, Rows] => [
    `rbac.authorization.k8s.io/${kind}Binding`,
    [
      ['subjects', list],
      ['subjects.*.namespace', text],
    ],
  ]),
  [
    'rbac.authorization.k8s.io/ClusterRole',
    [
      ['aggregationRule', mapping],
      ...listOf('aggregationRule.clusterRoleSelectors', mapping),
      ...selectorShape('aggregationRule.clusterRoleSelectors.*'),
    ],
  ],
  [
    'Endpoints',
    [
      ...listOf('subsets', mapping),
      ...['addresses', 'notReadyAddresses', 'ports'].flatMap((key) => listOf(`subsets.*.${key}`, mapping)),
    ],
  ],
  ['discovery.k8s.io/EndpointSlice', [...listOf('ports', mapping), ...listOf('endpoints', mapping)]],
  [
    'networking.k8s.io/Ingress',
    [
      ['spec.ingressClassName', dnsSubdomainProblem],
      ['spec.defaultBackend.resource.apiGroup', dnsSubdomainProblem],
      ['spec.rules.*.http.paths.*.backend.resource.apiGroup', dnsSubdomainProblem],
    ],
  ],
  [
    'autoscaling/HorizontalPodAutoscaler',
    below('spec', [
      ['minReplicas', POSITIVE],
      ['maxReplicas', POSITIVE],
    ]),
  ],
]);

const TREES: ReadonlyMap<string, FieldTree<Check>> = new Map([...ROWS].map(([kind, rows]) => [kind, treeOf(rows)]));

/**
 * What is wrong with the values of single fields of an object's wiring.
 * @param kind such as `Service`, or `apps/Deployment` for a kind with a group
 */
export function valueProblems(kind: string, object: unknown): readonly FieldProblem[] {
  const tree = TREES.get(kind);
  return tree ? problemsBelow(object, tree) : [];
}
