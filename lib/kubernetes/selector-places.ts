import { asMapping, below, isAbsent, problemAt, valuesAt, type FieldPath, type FieldProblem } from './fields';
import { labelKeyProblem, labelsProblems } from './labels';
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

/** The kinds whose selector is a plain mapping of labels. */
const LABEL_MAPS: ReadonlySet<string> = new Set(['Service', 'ReplicationController']);

type Check = (value: unknown) => readonly FieldProblem[];

const AFFINITY_TERMS: readonly FieldPath[] = ['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
  ['affinity', affinity, REQUIRED, '*'],
  ['affinity', affinity, PREFERRED, '*', 'podAffinityTerm'],
]);

/** Where a pod chooses by labels. */
const POD_CHECKS: readonly [way: FieldPath, check: Check][] = [
  [['nodeSelector'], labelsProblems],
  ...AFFINITY_TERMS.flatMap((term): [FieldPath, Check][] => [
    [[...term, 'labelSelector'], labelSelectorProblems],
    [[...term, 'namespaceSelector'], labelSelectorProblems],
    [[...term, 'topologyKey'], topologyKeyProblems],
  ]),
  [['topologySpreadConstraints', '*', 'topologyKey'], topologyKeyMissing],
  [['topologySpreadConstraints', '*', 'labelSelector'], labelSelectorProblems],
  [['affinity', 'nodeAffinity', REQUIRED, 'nodeSelectorTerms', '*', 'matchExpressions', '*'], requiredOfNode],
  [['affinity', 'nodeAffinity', PREFERRED, '*', 'preference', 'matchExpressions', '*'], preferredOfNode],
];

/**
 * What is wrong with the selectors of an object, as its fields.
 * @param kind such as `Service`, or `apps/Deployment` for a kind with a group
 */
export function selectorProblems(kind: string, object: unknown): readonly FieldProblem[] {
  if (LABEL_MAPS.has(kind)) return problemsAt(object, ['spec', 'selector'], labelMapProblems);
  return (LABEL_SELECTORS.get(kind) ?? []).flatMap((way) => problemsAt(object, way, labelSelectorProblems));
}

/** What is wrong with the ways in which a pod chooses its node and its neighbours, as fields of its spec. */
export function podSelectorProblems(podSpec: unknown): readonly FieldProblem[] {
  return POD_CHECKS.flatMap(([way, check]) => problemsAt(podSpec, way, check));
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

function problemsAt(object: unknown, way: FieldPath, check: Check): readonly FieldProblem[] {
  return valuesAt(object, way).flatMap(({ path, value }) => below(path, check(value)));
}
