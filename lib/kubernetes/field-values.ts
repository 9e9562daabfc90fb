import { addressProblem, rangeProblem } from './addresses';
import { FieldTree } from './field-tree';
import { invalid, type FieldPath, type FieldProblem } from './fields';
import { dnsLabelProblem, dnsSubdomainProblem } from './names';
import {
  dataKey,
  flag,
  keyed,
  labelKey,
  list,
  mapping,
  oneOf,
  orEmpty,
  text,
  wholeNumber,
  type Check,
} from './value-checks';

/* What may stand in a field that is written, where nothing else has to be known of the object. */

/** The fields of an object that are checked, `*` standing for every item of a list and every key of a mapping. */
type Rows = readonly (readonly [path: string, check: Check])[];

const NATURAL = wholeNumber(0);
const POSITIVE = wholeNumber(1);

const CLAIM: Rows = [
  ['storageClassName', orEmpty(dnsSubdomainProblem)],
  ['volumeName', text],
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
      ...listOf('externalIPs', addressProblem),
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
      ['volumeClaimTemplates.*', mapping],
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
  ['networking.k8s.io/Ingress', [['spec.ingressClassName', dnsSubdomainProblem]]],
  [
    'autoscaling/HorizontalPodAutoscaler',
    below('spec', [
      ['minReplicas', POSITIVE],
      ['maxReplicas', POSITIVE],
    ]),
  ],
]);

const AFFINITY_TERMS = ['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
  `affinity.${affinity}.requiredDuringSchedulingIgnoredDuringExecution.*`,
  `affinity.${affinity}.preferredDuringSchedulingIgnoredDuringExecution.*.podAffinityTerm`,
]);

const POD_ROWS: Rows = [
  ['hostNetwork', flag],
  ...listOf('imagePullSecrets', mapping),
  ['imagePullSecrets.*.name', text],
  ...['containers', 'initContainers'].map((key) => [`${key}.*.ports.*.hostIP`, text] as const),
  ['initContainers.*.restartPolicy', text],
  ...AFFINITY_TERMS.flatMap((term) =>
    below(term, [
      ...listOf('namespaces', dnsLabelProblem),
      ...listOf('matchLabelKeys', labelKey),
      ...listOf('mismatchLabelKeys', labelKey),
    ]),
  ),
  ...below('topologySpreadConstraints.*', [
    ['topologyKey', text],
    ['whenUnsatisfiable', oneOf('DoNotSchedule', 'ScheduleAnyway')],
    ...listOf('matchLabelKeys', labelKey),
  ]),
  [
    'affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution.*.preference.matchExpressions.*.values.*',
    text,
  ],
];

const TREES: ReadonlyMap<string, FieldTree<Check>> = new Map([...ROWS].map(([kind, rows]) => [kind, treeOf(rows)]));
const POD_TREE = treeOf(POD_ROWS);

/**
 * What is wrong with the values of single fields of an object's wiring.
 * @param kind such as `Service`, or `apps/Deployment` for a kind with a group
 */
export function valueProblems(kind: string, object: unknown): readonly FieldProblem[] {
  const tree = TREES.get(kind);
  return tree ? problemsBelow(object, tree) : [];
}

/** What is wrong with the values of single fields of a pod's wiring, as fields of its spec. */
export function podValueProblems(podSpec: unknown): readonly FieldProblem[] {
  return problemsBelow(podSpec, POD_TREE);
}

function problemsBelow(object: unknown, tree: FieldTree<Check>): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  tree.walk(object, (check, value, path) => {
    const isItem = typeof path.at(-1) === 'number';
    // A field that is null is not written; an item of a list that is null is there, and empty.
    if (value === undefined || (value === null && (!isItem || check === mapping))) return;
    const problem = check(value ?? '');
    if (problem !== undefined) found.push({ path: [...path], problem: invalid(nameOf(path), problem) ?? problem });
  });
  return found;
}

/** The field, or the list whose item it is. */
function nameOf(path: FieldPath): string {
  return String(path.filter((step) => typeof step === 'string').at(-1));
}

function treeOf(rows: Rows): FieldTree<Check> {
  return new FieldTree(rows.map(([path, check]) => [path.split('.'), check]));
}

function below(prefix: string, rows: Rows): Rows {
  return rows.map(([path, check]) => [`${prefix}.${path}`, check]);
}

function listOf(path: string, check: Check): Rows {
  return [
    [path, list],
    [`${path}.*`, check],
  ];
}
