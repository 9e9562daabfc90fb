import { asMapping, isAbsent, itemsOf, invalid, problemAt, seenBefore, twice, valuesAt } from './fields';
import type { FieldPath, FieldProblem } from './fields';
import { dnsLabelProblem, dnsSubdomainProblem } from './names';
import { quote } from './quote';

type NameRule = (name: unknown) => string | undefined;

/** Names that a pod may give, and how they are written when they are given. */
const OWN_NAMES: readonly [key: string, rule: NameRule][] = [
  ['hostname', dnsLabelProblem],
  ['subdomain', dnsLabelProblem],
  ['serviceAccountName', dnsSubdomainProblem],
  ['nodeName', dnsSubdomainProblem],
  ['priorityClassName', dnsSubdomainProblem],
  ['runtimeClassName', dnsSubdomainProblem],
];

/** What a container needs by name. Each of them is refused when the name is left out. */
const CONTAINER_REFERENCES = ['containers', 'initContainers'].flatMap((key): [way: FieldPath, rule: NameRule][] => [
  [[key, '*', 'envFrom', '*', 'configMapRef', 'name'], maskedSubdomain],
  [[key, '*', 'envFrom', '*', 'secretRef', 'name'], maskedSubdomain],
  [[key, '*', 'env', '*', 'valueFrom', 'configMapKeyRef', 'name'], dnsSubdomainProblem],
  [[key, '*', 'env', '*', 'valueFrom', 'secretKeyRef', 'name'], dnsSubdomainProblem],
]);

/** What a volume needs by name: any that is not empty is accepted. */
const VOLUME_REFERENCES: readonly FieldPath[] = [
  ['volumes', '*', 'configMap', 'name'],
  ['volumes', '*', 'secret', 'secretName'],
  ['volumes', '*', 'persistentVolumeClaim', 'claimName'],
];

/**
 * What is wrong with the names that a pod gives, and with those by which it needs other objects, as fields of its spec.
 * @param hasMadeHost whether its hostname and subdomain count for nothing, as a StatefulSet sets them itself
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec
 */
export function podNameProblems(podSpec: unknown, hasMadeHost: boolean): readonly FieldProblem[] {
  const spec = asMapping(podSpec) ?? {};
  const own = OWN_NAMES.filter(([key]) => !isAbsent(spec[key]) && !(hasMadeHost && /^(hostname|subdomain)$/.test(key)));
  const isContainerTwice = seenBefore();
  return [
    ...own.flatMap(([key, rule]) => problemAt([key], invalid(`${key}`, rule(spec[key])))),
    ...given(spec, 'containers', isContainerTwice, 'container name'),
    ...given(spec, 'initContainers', isContainerTwice, 'container name'),
    ...given(spec, 'volumes', seenBefore(), 'volume name'),
    ...CONTAINER_REFERENCES.flatMap(([way, rule]) => needed(spec, way, rule)),
    ...VOLUME_REFERENCES.flatMap((way) => needed(spec, way, notEmpty)),
  ];
}

/** Names that must be there, be DNS labels, and differ. */
function given(
  spec: Record<string, unknown>,
  key: string,
  isTwice: (name: unknown) => boolean,
  what: string,
): readonly FieldProblem[] {
  return itemsOf(spec[key]).flatMap((item, index) => {
    const name = asMapping(item)?.name;
    const path = [key, index, 'name'];
    return [
      ...problemAt(path, invalid(`${what}`, dnsLabelProblem(name))),
      ...twice(path, !isAbsent(name) && isTwice(name), () => `${what} ${quote(name)}`),
    ];
  });
}

function needed(spec: unknown, way: FieldPath, rule: NameRule): readonly FieldProblem[] {
  return valuesAt(spec, way).flatMap(({ path, value }) => problemAt(path, invalid('name', rule(value))));
}

function notEmpty(name: unknown): string | undefined {
  return typeof name === 'string' && name !== '' ? undefined : `${quote(name)}: the name of an object is needed`;
}

/** Kubernetes takes the name for one to which something may be added, and lets it end with a dash. */
function maskedSubdomain(name: unknown): string | undefined {
  return dnsSubdomainProblem(typeof name === 'string' && name.length > 1 ? name.replace(/.-$/, 'a') : name);
}
