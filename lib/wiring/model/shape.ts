import { quote } from '../../kubernetes/quote';
import { formatPath } from '../path';
import type { Json, Manifest, Path, Unchecked } from '../manifest/manifest';
import { groupKind } from './group-kind';
import { WORKLOAD_KINDS, type WorkloadKind } from './workload-kinds';

/** A place in an object, `*` standing for every item of a list, and what must stand there when anything does. */
type Expectation = readonly [path: string, type: 'mapping' | 'list'];

const SELECTOR: readonly Expectation[] = [
  ['matchLabels', 'mapping'],
  ['matchExpressions', 'list'],
  ['matchExpressions.*', 'mapping'],
  ['matchExpressions.*.values', 'list'],
];

const POD: readonly Expectation[] = [
  ['metadata', 'mapping'],
  ['metadata.labels', 'mapping'],
  ['spec', 'mapping'],
  ['spec.volumes', 'list'],
  ['spec.volumes.*', 'mapping'],
  ...['spec.containers', 'spec.initContainers'].flatMap((containers): Expectation[] => [
    [containers, 'list'],
    [`${containers}.*`, 'mapping'],
    [`${containers}.*.ports`, 'list'],
    [`${containers}.*.ports.*`, 'mapping'],
    [`${containers}.*.env`, 'list'],
    [`${containers}.*.envFrom`, 'list'],
  ]),
];

const SPEC: Expectation = ['spec', 'mapping'];

const SHAPES: ReadonlyMap<string, readonly (readonly [Path, Expectation['1']])[]> = new Map(
  [
    ...WORKLOAD_KINDS.map((kind) => [kindOf(kind), workloadShape(kind)] as const),
    ['Service', [SPEC, ['spec.selector', 'mapping'], ['spec.ports', 'list'], ['spec.ports.*', 'mapping']]] as const,
    [
      'networking.k8s.io/Ingress',
      [
        SPEC,
        ['spec.rules', 'list'],
        ['spec.rules.*', 'mapping'],
        ['spec.rules.*.http', 'mapping'],
        ['spec.rules.*.http.paths', 'list'],
        ['spec.rules.*.http.paths.*', 'mapping'],
      ],
    ] as const,
    [
      'networking.k8s.io/NetworkPolicy',
      [SPEC, ['spec.podSelector', 'mapping'], ...below('spec.podSelector', SELECTOR)],
    ] as const,
    ['policy/PodDisruptionBudget', [SPEC, ['spec.selector', 'mapping'], ...below('spec.selector', SELECTOR)]] as const,
    ['autoscaling/HorizontalPodAutoscaler', [SPEC, ['spec.scaleTargetRef', 'mapping']]] as const,
  ].map(([kind, expectations]) => [
    kind,
    (expectations as readonly Expectation[]).map(([path, type]) => [path.split('.'), type] as const),
  ]),
);

/** What is not of the shape that its kind has, so that nothing can be said about the object; undefined when all is. */
export function shapeProblem(manifest: Manifest): Unchecked | undefined {
  for (const [pattern, type] of SHAPES.get(groupKind(manifest)) ?? []) {
    const misfit = firstMisfit(manifest.object, pattern, type, []);
    if (misfit) return uncheckedAt(manifest, misfit.path, misfit.value, type);
  }
  return undefined;
}

function uncheckedAt(manifest: Manifest, path: Path, value: Json, type: string): Unchecked {
  const { apiVersion, kind, namespace, name } = manifest;
  return {
    object: { apiVersion, kind, namespace, name },
    reason: `${kind} "${name}" cannot be checked: ${formatPath(path)} is ${quote(value)}, and a ${type} is needed`,
    location: manifest.origin.locate(path),
    text: JSON.stringify(manifest.object),
  };
}

function firstMisfit(
  value: Json | undefined,
  pattern: Path,
  type: string,
  path: Path,
): { path: Path; value: Json } | undefined {
  if (value === null || value === undefined) return undefined;
  const [step, ...rest] = pattern;
  if (step === undefined) return isOfType(value, type) ? undefined : { path, value };
  if (step === '*') {
    if (!Array.isArray(value)) return undefined;
    for (const [index, item] of value.entries()) {
      const misfit = firstMisfit(item, rest, type, [...path, index]);
      if (misfit) return misfit;
    }
    return undefined;
  }
  if (!isOfType(value, 'mapping') || !Object.hasOwn(value as object, step)) return undefined;
  return firstMisfit((value as Record<string, Json>)[step], rest, type, [...path, step]);
}

function isOfType(value: Json, type: string): boolean {
  return type === 'list' ? Array.isArray(value) : typeof value === 'object' && !Array.isArray(value);
}

function workloadShape({ template, selector }: WorkloadKind): Expectation[] {
  const prefix = template.join('.');
  const above = template.map((_, index): Expectation => [template.slice(0, index + 1).join('.'), 'mapping']);
  if (!selector) return [...above, ...below(prefix, POD)];
  const path = selector.path.join('.');
  return [
    ...above,
    ...below(prefix, POD),
    [path, 'mapping'],
    ...(selector.form === 'labelSelector' ? below(path, SELECTOR) : []),
  ];
}

function below(prefix: string, expectations: readonly Expectation[]): Expectation[] {
  return expectations.map(([path, type]) => [prefix === '' ? path : `${prefix}.${path}`, type]);
}

function kindOf({ group, kind }: WorkloadKind): string {
  return groupKind({ apiVersion: group === '' ? 'v1' : `${group}/v1`, kind });
}
