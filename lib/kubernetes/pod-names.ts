import { FieldTree, problemsIn, type Check } from './field-tree';
import { asMapping, isAbsent, itemsOf, invalid, problemAt, seenBefore, twice } from './fields';
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

/** What a pod needs by name. Each of them is refused when the name is left out; that of a volume may be any other. */
const REFERENCES = new FieldTree<Check>([
  ...['containers', 'initContainers'].flatMap((key): [FieldPath, Check][] => [
    [[key, '*', 'envFrom', '*', 'configMapRef', 'name'], needed(maskedSubdomain)],
    [[key, '*', 'envFrom', '*', 'secretRef', 'name'], needed(maskedSubdomain)],
    [[key, '*', 'env', '*', 'valueFrom', 'configMapKeyRef', 'name'], needed(dnsSubdomainProblem)],
    [[key, '*', 'env', '*', 'valueFrom', 'secretKeyRef', 'name'], needed(dnsSubdomainProblem)],
  ]),
  [['volumes', '*', 'configMap', 'name'], needed(notEmpty)],
  [['volumes', '*', 'secret', 'secretName'], needed(notEmpty)],
  [['volumes', '*', 'persistentVolumeClaim', 'claimName'], needed(notEmpty)],
]);

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
    ...problemsIn(spec, REFERENCES),
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

function needed(rule: NameRule): Check {
  return (name) => problemAt([], invalid('name', rule(name)));
}

function notEmpty(name: unknown): string | undefined {
  return typeof name === 'string' && name !== '' ? undefined : `${quote(name)}: the name of an object is needed`;
}

/** Kubernetes takes the name for one to which something may be added, and lets it end with a dash. */
function maskedSubdomain(name: unknown): string | undefined {
  return dnsSubdomainProblem(typeof name === 'string' && name.length > 1 ? name.replace(/.-$/, 'a') : name);
}
