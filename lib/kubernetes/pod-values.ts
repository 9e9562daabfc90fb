import type { FieldProblem } from './fields';
import { dnsLabelProblem } from './names';
import { flag, labelKey, mapping, oneOf, text, wholeNumber } from './value-checks';
import { below, listOf, problemsBelow, selectorShape, treeOf, type Rows } from './value-rows';

const POSITIVE = wholeNumber(1);

const AFFINITY_TERMS = ['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
  `affinity.${affinity}.requiredDuringSchedulingIgnoredDuringExecution.*`,
  `affinity.${affinity}.preferredDuringSchedulingIgnoredDuringExecution.*.podAffinityTerm`,
]);

/** How much a preference counts. */
const WEIGHT = wholeNumber(1, 100);

const POD_ROWS: Rows = [
  ...['volumes.*.configMap.items', 'volumes.*.secret.items', 'volumes.*.projected.sources'].flatMap((path) =>
    listOf(path, mapping),
  ),
  ['volumes.*.projected', mapping],
  ['volumes.*.projected.sources.*.configMap', mapping],
  ['volumes.*.projected.sources.*.secret', mapping],
  ['hostNetwork', flag],
  ...listOf('imagePullSecrets', mapping),
  ['imagePullSecrets.*.name', text],
  ...['containers', 'initContainers'].map((key) => [`${key}.*.ports.*.hostIP`, text] as const),
  ['initContainers.*.restartPolicy', text],
  ...AFFINITY_TERMS.flatMap((term) =>
    below(term, [
      ...selectorShape('labelSelector'),
      ...selectorShape('namespaceSelector'),
      ...listOf('namespaces', dnsLabelProblem),
      ...listOf('matchLabelKeys', labelKey),
      ...listOf('mismatchLabelKeys', labelKey),
    ]),
  ),
  ...below('topologySpreadConstraints.*', [
    ...selectorShape('labelSelector'),
    ['maxSkew', POSITIVE],
    ['topologyKey', text],
    ['whenUnsatisfiable', oneOf('DoNotSchedule', 'ScheduleAnyway')],
    ...listOf('matchLabelKeys', labelKey),
  ]),
  ...['podAffinity', 'podAntiAffinity', 'nodeAffinity'].map(
    (affinity) => [`affinity.${affinity}.preferredDuringSchedulingIgnoredDuringExecution.*.weight`, WEIGHT] as const,
  ),
  [
    'affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution.*.preference.matchExpressions.*.values.*',
    text,
  ],
];

const POD_TREE = treeOf(POD_ROWS);

/** What is wrong with the values of single fields of a pod's wiring, as fields of its spec. */
export function podValueProblems(podSpec: unknown): readonly FieldProblem[] {
  return problemsBelow(podSpec, POD_TREE);
}
