import { FieldTree, problemsIn, type Check } from './field-tree';
import {
  asMapping,
  isAbsent,
  isNoText,
  invalid,
  problemAt,
  valueAt,
  type FieldPath,
  type FieldProblem,
} from './fields';
import { dnsLabelProblem, dnsSubdomainProblem, hostProblem, pathSegmentProblem, serviceNameProblem } from './names';
import { quote } from './quote';
import { mapping, notEmpty, oneOf } from './value-checks';

/** A name by which an object finds another one, or is found. */
interface NamePlace {
  readonly kinds: readonly string[];
  readonly way: FieldPath;
  readonly check: Check;
}

type NameRule = (name: unknown) => string | undefined;

const INGRESS: readonly string[] = ['networking.k8s.io/Ingress'];
const AUTOSCALER: readonly string[] = ['autoscaling/HorizontalPodAutoscaler'];
const CLAIM: readonly string[] = ['PersistentVolumeClaim'];
const INGRESS_CLASS: readonly string[] = ['networking.k8s.io/IngressClass'];
const BINDINGS: readonly string[] = ['RoleBinding', 'ClusterRoleBinding'].map(
  (kind) => `rbac.authorization.k8s.io/${kind}`,
);
const PATH: FieldPath = ['spec', 'rules', '*', 'http', 'paths', '*', 'backend'];
const DEFAULT: FieldPath = ['spec', 'defaultBackend'];

const PLACES: readonly NamePlace[] = [
  optional(['apps/StatefulSet'], ['spec', 'serviceName'], 'serviceName', dnsLabelProblem),
  ...[PATH, DEFAULT].flatMap((backend) => [
    needed(INGRESS, [...backend, 'service', 'name'], 'name of a Service', serviceNameProblem),
    needed(INGRESS, [...backend, 'resource', 'name'], 'name of a resource', pathSegmentProblem),
    needed(INGRESS, [...backend, 'resource', 'kind'], 'kind', pathSegmentProblem),
  ]),
  { kinds: INGRESS, way: [], check: otherClassProblems },
  optional(INGRESS, ['spec', 'rules', '*', 'host'], 'host', hostProblem),
  needed(INGRESS, ['spec', 'tls', '*', 'hosts', '*'], 'host', certifiedHostProblem),
  optional(INGRESS, ['spec', 'tls', '*', 'secretName'], 'name of a Secret', dnsSubdomainProblem),
  optional(INGRESS, ['spec', 'ingressClassName'], 'name of an IngressClass', dnsSubdomainProblem),
  needed(AUTOSCALER, ['spec', 'scaleTargetRef', 'kind'], 'kind', pathSegmentProblem),
  needed(AUTOSCALER, ['spec', 'scaleTargetRef', 'name'], 'name', pathSegmentProblem),
  needed(AUTOSCALER, ['spec', 'metrics', '*', 'object', 'describedObject', 'kind'], 'kind', pathSegmentProblem),
  needed(AUTOSCALER, ['spec', 'metrics', '*', 'object', 'describedObject', 'name'], 'name', pathSegmentProblem),
  needed(
    AUTOSCALER,
    ['spec', 'metrics', '*', 'containerResource', 'container'],
    'name of a container',
    dnsLabelProblem,
  ),
  optional(CLAIM, ['spec'], 'dataSourceRef', otherSourceProblem),
  needed(CLAIM, ['spec', 'dataSourceRef', 'kind'], 'kind', notEmpty),
  needed(CLAIM, ['spec', 'dataSourceRef', 'name'], 'name', notEmpty),
  needed(INGRESS_CLASS, ['spec', 'parameters', 'kind'], 'kind', pathSegmentProblem),
  needed(INGRESS_CLASS, ['spec', 'parameters', 'name'], 'name', pathSegmentProblem),
  needed(BINDINGS, ['roleRef'], 'roleRef', (value) => mapping(value ?? '')),
  needed(BINDINGS.slice(1), ['roleRef', 'kind'], 'kind of a role', oneOf('ClusterRole')),
  optional(BINDINGS, ['roleRef', 'apiGroup'], 'apiGroup', oneOf('rbac.authorization.k8s.io')),
  needed(BINDINGS, ['subjects', '*', 'kind'], 'kind of a subject', oneOf('ServiceAccount', 'User', 'Group')),
  needed(BINDINGS, ['subjects', '*'], 'apiGroup of a subject', subjectGroupProblem),
  needed(BINDINGS, ['roleRef', 'name'], 'name of a role', pathSegmentProblem),
  needed(BINDINGS.slice(0, 1), ['roleRef', 'kind'], 'kind of a role', oneOf('Role', 'ClusterRole')),
  needed(BINDINGS, ['subjects', '*'], 'name of a subject', subjectProblem),
  needed(BINDINGS.slice(1), ['subjects', '*'], 'namespace of a ServiceAccount', subjectNamespaceProblem),
];

const CHECKS: ReadonlyMap<string, FieldTree<Check>> = new Map(
  PLACES.flatMap(({ kinds }) => kinds).map((kind) => [
    kind,
    new FieldTree(PLACES.filter(({ kinds }) => kinds.includes(kind)).map(({ way, check }) => [way, check])),
  ]),
);

/**
 * What is wrong with the names by which an object finds others, as its fields. What pods need by name is not among them.
 * @param kind such as `Service`, or `apps/StatefulSet` for a kind with a group
 */
export function referenceNameProblems(kind: string, object: unknown): readonly FieldProblem[] {
  const checks = CHECKS.get(kind);
  return checks ? problemsIn(object, checks) : [];
}

/** Users and groups are those of the group that has roles; a ServiceAccount is in none. */
function subjectGroupProblem(subject: unknown): string | undefined {
  const { kind, apiGroup } = asMapping(subject) ?? {};
  if (apiGroup === undefined || apiGroup === null || apiGroup === '') return undefined;
  if (kind === 'ServiceAccount') return `${quote(apiGroup)}: a ServiceAccount has none`;
  return oneOf('rbac.authorization.k8s.io')(apiGroup);
}

/** The name of a user may be any, such as `system:anonymous`. */
function subjectProblem(subject: unknown): string | undefined {
  const { kind, name } = asMapping(subject) ?? {};
  if (kind === 'ServiceAccount') return dnsSubdomainProblem(name);
  return typeof name === 'string' && name !== '' ? undefined : `${quote(name)}: who is meant`;
}

/** A ClusterRoleBinding has no namespace in which a ServiceAccount could be meant to be. */
function subjectNamespaceProblem(subject: unknown): string | undefined {
  const { kind, namespace } = asMapping(subject) ?? {};
  return kind === 'ServiceAccount' && isAbsent(namespace) ? `${quote(namespace)}: where it is` : undefined;
}

/** The one is older than the other, and where both are given, they must say the same. */
function otherSourceProblem(spec: unknown): string | undefined {
  const older = asMapping(valueAt(spec, 'dataSource'));
  const newer = asMapping(valueAt(spec, 'dataSourceRef'));
  const differs = ['apiGroup', 'kind', 'name'].some((key) => (older?.[key] ?? '') !== (newer?.[key] ?? ''));
  return older && newer && differs ? `${quote(newer.name)}: dataSource says otherwise` : undefined;
}

/** The annotation is older than the field; where both are given, they must say the same. */
function otherClassProblems(ingress: unknown): readonly FieldProblem[] {
  const path = ['spec', 'ingressClassName'];
  const named = valueAt(ingress, ...path);
  const annotated = valueAt(ingress, 'metadata', 'annotations', 'kubernetes.io/ingress.class');
  const isOther = typeof named === 'string' && typeof annotated === 'string' && named !== annotated;
  const problem = `${quote(named)}: the annotation kubernetes.io/ingress.class says ${quote(annotated)}`;
  return problemAt(path, isOther ? invalid('ingressClassName', problem) : undefined);
}

/** A certificate may be for an address. */
function certifiedHostProblem(host: unknown): string | undefined {
  return dnsSubdomainProblem(host) && hostProblem(host);
}

function needed(kinds: readonly string[], way: FieldPath, what: string, rule: NameRule): NamePlace {
  return { kinds, way, check: (name) => problemAt([], invalid(what, rule(name))) };
}

/** The object is accepted without it. */
function optional(kinds: readonly string[], way: FieldPath, what: string, rule: NameRule): NamePlace {
  return { kinds, way, check: (name) => (isNoText(name) ? [] : problemAt([], invalid(what, rule(name)))) };
}
