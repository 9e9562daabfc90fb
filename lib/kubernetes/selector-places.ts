import { FieldTree, problemsIn, type Check } from './field-tree';
import { asMapping, isAbsent, itemsOf, problemAt, problemOf, type FieldPath, type FieldProblem } from './fields';
import { labelKeyProblem, labelsProblems } from './labels';
import { dnsSubdomainProblem } from './names';
import { labelSelectorProblems, nodeExpressionProblems } from './label-selectors';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Where a kind, given with its group, has label selectors. */
const LABEL_SELECTORS: ReadonlyMap<string, readonly FieldPath[]> = new Map<string, readonly FieldPath[]>([
  ...['apps/Deployment', 'apps/ReplicaSet', 'apps/DaemonSet', 'batch/Job', 'PersistentVolumeClaim'].map(
    (kind): [string, FieldPath[]] => [kind, [['spec', 'selector']]],
  ),
  ['policy/PodDisruptionBudget', [['spec', 'selector']]],
  [
    'apps/StatefulSet',
    [
      ['spec', 'selector'],
      ['spec', 'volumeClaimTemplates', '*', 'spec', 'selector'],
    ],
  ],
  ['rbac.authorization.k8s.io/ClusterRole', [['aggregationRule', 'clusterRoleSelectors', '*']]],
  [
    'networking.k8s.io/NetworkPolicy',
    [
      ['spec', 'podSelector'],
      ...[
        ['spec', 'ingress', '*', 'from', '*'],
        ['spec', 'egress', '*', 'to', '*'],
      ].flatMap((peer) => [
        [...peer, 'podSelector'],
        [...peer, 'namespaceSelector'],
      ]),
    ],
  ],
]);

/** The selectors of a kind, and how they are checked. */
const CHECKS: ReadonlyMap<string, FieldTree<Check>> = new Map([
  ...[...LABEL_SELECTORS].map(([kind, ways]): [string, FieldTree<Check>] => [
    kind,
    new FieldTree(ways.map((way) => [way, labelSelectorProblems])),
  ]),
  ...['Service', 'ReplicationController'].map((kind): [string, FieldTree<Check>] => [
    kind,
    new FieldTree([[['spec', 'selector'], labelMapProblems]]),
  ]),
]);

const AFFINITY_TERMS: readonly FieldPath[] = ['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
  ['affinity', affinity, REQUIRED, '*'],
  ['affinity', affinity, PREFERRED, '*', 'podAffinityTerm'],
]);

/** Where a pod chooses by labels. */
const POD_CHECKS = new FieldTree<Check>([
  [['nodeSelector'], labelsProblems],
  ...AFFINITY_TERMS.flatMap((term): [FieldPath, Check][] => [
    [[...term, 'labelSelector'], labelSelectorProblems],
    [[...term, 'namespaceSelector'], labelSelectorProblems],
    [[...term, 'topologyKey'], topologyKeyProblems],
    [term, keysWithoutSelector],
  ]),
  ...['podAffinity', 'podAntiAffinity'].map((affinity): [FieldPath, Check] => [
    ['affinity', affinity, PREFERRED, '*', 'podAffinityTerm'],
    needed('podAffinityTerm: what is preferred stands below it, with a topologyKey'),
  ]),
  [['topologySpreadConstraints', '*', 'topologyKey'], topologyKeyMissing],
  [['topologySpreadConstraints', '*', 'labelSelector'], labelSelectorProblems],
  [['affinity', 'nodeAffinity', REQUIRED, 'nodeSelectorTerms'], nodeTermsMissing],
  [['affinity', 'nodeAffinity', REQUIRED, 'nodeSelectorTerms', '*', 'matchExpressions', '*'], requiredOfNode],
  [['affinity', 'nodeAffinity', REQUIRED, 'nodeSelectorTerms', '*', 'matchFields', '*'], nodeFieldProblems],
  [['affinity', 'nodeAffinity', PREFERRED, '*', 'preference', 'matchExpressions', '*'], preferredOfNode],
  [['affinity', 'nodeAffinity', PREFERRED, '*', 'preference', 'matchFields', '*'], nodeFieldProblems],
  ...['podAffinity', 'podAntiAffinity', 'nodeAffinity'].map((affinity): [FieldPath, Check] => [
    ['affinity', affinity, PREFERRED, '*', 'weight'],
    needed('weight: how much the preference counts, from 1 to 100'),
  ]),
  [['topologySpreadConstraints', '*', 'maxSkew'], needed('maxSkew: by how many pods places may differ')],
  [
    ['topologySpreadConstraints', '*', 'whenUnsatisfiable'],
    needed('whenUnsatisfiable: DoNotSchedule or ScheduleAnyway'),
  ],
  [['topologySpreadConstraints', '*'], keysWithoutSelector],
]);

/**
 * What is wrong with the selectors of an object, as its fields.
 * @param kind such as `Service`, or `apps/Deployment` for a kind with a group
 */
export function selectorProblems(kind: string, object: unknown): readonly FieldProblem[] {
  const checks = CHECKS.get(kind);
  return checks ? problemsIn(object, checks) : [];
}

/** What is wrong with the ways in which a pod chooses its node and its neighbours, as fields of its spec. */
export function podSelectorProblems(podSpec: unknown): readonly FieldProblem[] {
  return problemsIn(podSpec, POD_CHECKS);
}

/** Who knows workloads writes matchLabels here too. */
function labelMapProblems(selector: unknown): readonly FieldProblem[] {
  const isLabelSelector = asMapping(asMapping(selector)?.matchLabels) !== undefined;
  const problem = 'Invalid label "matchLabels": labels stand directly below this selector';
  return isLabelSelector ? [{ path: ['matchLabels'], problem }] : labelsProblems(selector);
}

function topologyKeyProblems(key: unknown): readonly FieldProblem[] {
  return problemAt([], labelKeyProblem(key ?? ''));
}

function needed(what: string): Check {
  return (value) => problemAt([], value === undefined || value === null ? `No ${what}` : undefined);
}

/** The values of these labels are added to the selector. */
function keysWithoutSelector(term: unknown): readonly FieldProblem[] {
  const { labelSelector, matchLabelKeys, mismatchLabelKeys } = asMapping(term) ?? {};
  const isGiven = itemsOf(matchLabelKeys).length + itemsOf(mismatchLabelKeys).length > 0;
  const isAlone = isGiven && (labelSelector === undefined || labelSelector === null);
  return problemOf('labelSelector', isAlone ? 'No labelSelector: matchLabelKeys are added to one' : undefined);
}

function nodeTermsMissing(terms: unknown): readonly FieldProblem[] {
  const problem = 'No nodeSelectorTerms: at least one is needed';
  return problemAt([], itemsOf(terms).length === 0 ? problem : undefined);
}

/** A node is chosen by its name alone, and by one at a time. */
function nodeFieldProblems(expression: unknown): readonly FieldProblem[] {
  const { key, operator, values } = asMapping(expression) ?? {};
  const isRight =
    key === 'metadata.name' &&
    (operator === 'In' || operator === 'NotIn') &&
    itemsOf(values).length === 1 &&
    dnsSubdomainProblem(itemsOf(values)[0]) === undefined;
  const problem = 'Invalid matchFields: the key metadata.name, In or NotIn, and the name of one node';
  return problemAt([], isRight ? undefined : problem);
}

function topologyKeyMissing(key: unknown): readonly FieldProblem[] {
  const problem = 'No topologyKey: the label of nodes by which the pods are spread is needed';
  return problemAt([], isAbsent(key) ? problem : undefined);
}

function requiredOfNode(expression: unknown): readonly FieldProblem[] {
  return nodeExpressionProblems(expression, true);
}

function preferredOfNode(expression: unknown): readonly FieldProblem[] {
  return nodeExpressionProblems(expression, false);
}
