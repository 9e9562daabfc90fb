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

const AFFINITY: readonly Expectation[] = ['podAffinity', 'podAntiAffinity', 'nodeAffinity'].flatMap((affinity) => {
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

const CONTAINER: readonly Expectation[] = [
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

const POD: readonly Expectation[] = [
  ['metadata', 'mapping'],
  ['metadata.labels', 'mapping'],
  ['spec', 'mapping'],
  ...listOfMappings('spec.volumes'),
  ...mappings('spec.volumes.*', ['configMap', 'secret', 'persistentVolumeClaim']),
  ...['spec.containers', 'spec.initContainers'].flatMap((containers): Expectation[] => [
    ...listOfMappings(containers),
    ...below(`${containers}.*`, CONTAINER),
  ]),
  ['spec.affinity', 'mapping'],
  ...below('spec.affinity', AFFINITY),
  ...listOfMappings('spec.topologySpreadConstraints'),
];

const SPEC: Expectation = ['spec', 'mapping'];

/** What must stand at a place, and below it; the key `*` is that of every item of a list. */
interface Shape {
  type?: Expectation[1];
  readonly below: Map<string, Shape>;
}

const EXPECTATIONS: ReadonlyMap<string, readonly Expectation[]> = new Map([
  ...WORKLOAD_KINDS.map((kind) => [kindOf(kind), workloadShape(kind)] as const),
  ['Service', [SPEC, ['spec.selector', 'mapping'], ['spec.ports', 'list'], ['spec.ports.*', 'mapping']]] as const,
  [
    'networking.k8s.io/Ingress',
    [
      SPEC,
      ...listOfMappings('spec.rules'),
      ['spec.rules.*.http', 'mapping'],
      ...listOfMappings('spec.rules.*.http.paths'),
      ...mappings('spec.rules.*.http.paths.*.backend', ['service', 'resource']),
      ...mappings('spec.defaultBackend', ['service', 'resource']),
      ...listOfMappings('spec.tls'),
      ['spec.tls.*.hosts', 'list'],
    ],
  ] as const,
  [
    'networking.k8s.io/NetworkPolicy',
    [
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
  ] as const,
  ['policy/PodDisruptionBudget', [SPEC, ['spec.selector', 'mapping'], ...below('spec.selector', SELECTOR)]] as const,
  ['autoscaling/HorizontalPodAutoscaler', [SPEC, ['spec.scaleTargetRef', 'mapping']]] as const,
] as readonly (readonly [string, readonly Expectation[]])[]);

/** Made when the first object of the kind is met: most manifests hold few kinds. */
const shapes = new Map<string, Shape>();

/** What is not of the shape that its kind has, so that nothing can be said about the object; undefined when all is. */
export function shapeProblem(manifest: Manifest): Unchecked | undefined {
  const shape = shapeOfKind(groupKind(manifest));
  const misfit = shape && firstMisfit(manifest.object, shape, []);
  return misfit && uncheckedAt(manifest, misfit);
}

function shapeOfKind(kind: string): Shape | undefined {
  const known = shapes.get(kind);
  const expectations = EXPECTATIONS.get(kind);
  if (known !== undefined || expectations === undefined) return known;
  const shape = shapeOf(expectations);
  shapes.set(kind, shape);
  return shape;
}

function shapeOf(expectations: readonly Expectation[]): Shape {
  const root: Shape = { below: new Map() };
  for (const [path, type] of expectations) {
    const place = path.split('.').reduce(childOf, root);
    place.type = type;
  }
  return root;
}

function childOf(shape: Shape, step: string): Shape {
  const child = shape.below.get(step) ?? { below: new Map<string, Shape>() };
  shape.below.set(step, child);
  return child;
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

/** It looks at what is written alone, however much might be. */
function firstMisfit(value: Json | undefined, shape: Shape, path: (string | number)[]): Misfit | undefined {
  if (value === null || value === undefined) return undefined;
  if (shape.type && !isOfType(value, shape.type)) return { path: [...path], value, type: shape.type };
  if (typeof value !== 'object' || shape.below.size === 0) return undefined;
  const isList = Array.isArray(value);
  for (const key of Object.keys(value)) {
    const child = shape.below.get(isList ? '*' : key);
    if (!child) continue;
    path.push(isList ? Number(key) : key);
    const misfit = firstMisfit((value as Record<string, Json>)[key], child, path);
    if (misfit) return misfit;
    path.pop();
  }
  return undefined;
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
