import { FieldTree } from '../../kubernetes/field-tree';
import { quote } from '../../kubernetes/quote';
import { formatPath } from '../path';
import type { Json, JsonObject, Manifest, Path, Unchecked } from '../manifest/manifest';
import { groupKind } from '../manifest/group-kind';
import { WORKLOAD_KINDS, type WorkloadKind } from './workload-kinds';

/** A place in an object, `*` standing for every item of a list, and what must stand there when anything does. */
type Expectation = readonly [path: string, type: Type];

type Type = 'mapping' | 'list';

const SELECTOR: readonly Expectation[] = [
  ['matchLabels', 'mapping'],
  ['matchExpressions', 'list'],
  ['matchExpressions.*', 'mapping'],
  ['matchExpressions.*.values', 'list'],
];

const affinities = (): readonly Expectation[] =>
  ['podAffinity', 'podAntiAffinity', 'nodeAffinity'].flatMap((affinity) => {
    const required = `${affinity}.requiredDuringSchedulingIgnoredDuringExecution`;
    const preferred = `${affinity}.preferredDuringSchedulingIgnoredDuringExecution`;
    const [term, terms] =
      affinity === 'nodeAffinity' ? ['preference', `${required}.nodeSelectorTerms`] : ['podAffinityTerm', required];
    return [
      [affinity, 'mapping'],
      ...(terms === required ? [] : ([[required, 'mapping']] as const)),
      ...listOfMappings(terms),
      ...listOfMappings(preferred),
      [`${preferred}.*.${term}`, 'mapping'],
      ...[`${terms}.*`, `${preferred}.*.${term}`].flatMap((each) => below(each, listOfMappings('matchExpressions'))),
      ...[`${terms}.*`, `${preferred}.*.${term}`].flatMap((each) =>
        below(`${each}.labelSelector`, [...SELECTOR, ...listOfMappings('matchExpressions')]),
      ),
    ];
  });

const container = (): readonly Expectation[] => [
  ...listOfMappings('ports'),
  ...listOfMappings('env'),
  ...listOfMappings('envFrom'),
  ...listOfMappings('volumeMounts'),
  ...listOfMappings('volumeDevices'),
  ...mappings('env.*.valueFrom', ['configMapKeyRef', 'secretKeyRef']),
  ...mappings('envFrom.*', ['configMapRef', 'secretRef']),
  ...['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'].flatMap(
    (handler) => mappings(handler, ['httpGet', 'tcpSocket', 'grpc']),
  ),
];

const pod = (): readonly Expectation[] => [
  ['metadata', 'mapping'],
  ['metadata.labels', 'mapping'],
  ['spec', 'mapping'],
  ...listOfMappings('spec.volumes'),
  ...mappings('spec.volumes.*', ['configMap', 'secret', 'persistentVolumeClaim']),
  ...['spec.containers', 'spec.initContainers'].flatMap((containers): Expectation[] => [
    ...listOfMappings(containers),
    ...below(`${containers}.*`, container()),
  ]),
  ['spec.affinity', 'mapping'],
  ...below('spec.affinity', affinities()),
  ...listOfMappings('spec.topologySpreadConstraints'),
];

const SPEC: Expectation = ['spec', 'mapping'];

const SHAPES = shapesOf([
  ...WORKLOAD_KINDS.map((kind) => [kindOf(kind), () => workloadShape(kind)] as const),
  ['Service', () => [SPEC, ['spec.selector', 'mapping'], ['spec.ports', 'list'], ['spec.ports.*', 'mapping']]],
  [
    'networking.k8s.io/Ingress',
    () => [
      SPEC,
      ...listOfMappings('spec.rules'),
      ['spec.rules.*.http', 'mapping'],
      ...listOfMappings('spec.rules.*.http.paths'),
      ...mappings('spec.rules.*.http.paths.*.backend', ['service', 'resource']),
      ...mappings('spec.defaultBackend', ['service', 'resource']),
      ...listOfMappings('spec.tls'),
      ['spec.tls.*.hosts', 'list'],
    ],
  ],
  [
    'networking.k8s.io/NetworkPolicy',
    () => [
      SPEC,
      ['spec.podSelector', 'mapping'],
      ...below('spec.podSelector', SELECTOR),
      ['spec.policyTypes', 'list'],
      ...['ingress', 'egress'].flatMap((direction) => [
        ...listOfMappings(`spec.${direction}`),
        ...listOfMappings(`spec.${direction}.*.ports`),
        ...listOfMappings(`spec.${direction}.*.${direction === 'ingress' ? 'from' : 'to'}`),
      ]),
    ],
  ],
  ['policy/PodDisruptionBudget', () => [SPEC, ['spec.selector', 'mapping'], ...below('spec.selector', SELECTOR)]],
  ['autoscaling/HorizontalPodAutoscaler', () => [SPEC, ['spec.scaleTargetRef', 'mapping']]],
]);

/** What is not of the shape that its kind has, so that nothing can be said about the object; undefined when all is. */
export function shapeProblem(manifest: Manifest): Unchecked | undefined {
  const shape = SHAPES.get(manifest.groupKind);
  const misfit = shape && firstMisfit(manifest.object, shape);
  return misfit && uncheckedAt(manifest, misfit);
}

function shapesOf(
  kinds: readonly (readonly [kind: string, expectations: () => readonly Expectation[]])[],
): ReadonlyMap<string, FieldTree<Type>> {
  return new Map(
    kinds.map(([kind, expectations]) => [
      kind,
      new FieldTree(() => expectations().map(([path, type]) => [path.split('.'), type])),
    ]),
  );
}

/** A value that is not of the type that is needed. */
interface Misfit {
  readonly path: Path;
  readonly value: Json;
  readonly type: string;
}

function uncheckedAt(manifest: Manifest, { path, value, type }: Misfit): Unchecked {
  const { apiVersion, kind, namespace, name } = manifest;
  return {
    object: { apiVersion, kind, namespace, name },
    reason: `${kind} "${name}" cannot be checked: ${formatPath(path)} is ${quote(value)}, and a ${type} is needed`,
    location: manifest.origin.locate(path),
    text: JSON.stringify(manifest.object),
  };
}

function firstMisfit(object: JsonObject, shape: FieldTree<Type>): Misfit | undefined {
  let first: Misfit | undefined;
  shape.walk(object, (type, found, path) => {
    const value = found as Json | undefined;
    if (first || value === null || value === undefined || isOfType(value, type)) return;
    first = { path: [...path], value, type };
  });
  return first;
}

function isOfType(value: Json, type: string): boolean {
  return type === 'list' ? Array.isArray(value) : typeof value === 'object' && !Array.isArray(value);
}

function workloadShape({ template, selector }: WorkloadKind): Expectation[] {
  const prefix = template.join('.');
  const above = template.map((_, index): Expectation => [template.slice(0, index + 1).join('.'), 'mapping']);
  if (!selector) return [...above, ...below(prefix, pod())];
  const path = selector.path.join('.');
  return [
    ...above,
    ...below(prefix, pod()),
    [path, 'mapping'],
    ...(selector.form === 'labelSelector' ? below(path, SELECTOR) : []),
  ];
}

function listOfMappings(path: string): readonly Expectation[] {
  return [
    [path, 'list'],
    [`${path}.*`, 'mapping'],
  ];
}

function mappings(path: string, keys: readonly string[]): readonly Expectation[] {
  return [[path, 'mapping'], ...keys.map((key): Expectation => [`${path}.${key}`, 'mapping'])];
}

function below(prefix: string, expectations: readonly Expectation[]): Expectation[] {
  return expectations.map(([path, type]) => [prefix === '' ? path : `${prefix}.${path}`, type]);
}

function kindOf({ group, kind }: WorkloadKind): string {
  return groupKind({ apiVersion: group === '' ? 'v1' : `${group}/v1`, kind });
}
