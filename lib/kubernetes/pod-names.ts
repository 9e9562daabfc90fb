import { FieldTree, problemsIn, type Check } from './field-tree';
import { asMapping, inItems, invalid, isNoText, joined, problemAt, problemOf, seenBefore, twice } from './fields';
import type { FieldPath, FieldProblem } from './fields';
import { dnsLabelProblem, dnsSubdomainProblem } from './names';
import { quote } from './quote';
import { dataKey, notEmpty } from './value-checks';

type NameRule = (name: unknown) => string | undefined;

/** Names that a pod may give, and how they are written when they are given. */
const OTHER_NAMES: readonly [key: string, rule: NameRule][] = [
  ['serviceAccountName', dnsSubdomainProblem],
  ['nodeName', dnsSubdomainProblem],
  ['priorityClassName', dnsSubdomainProblem],
  ['runtimeClassName', dnsSubdomainProblem],
];
const OWN_NAMES: readonly [key: string, rule: NameRule][] = [
  ['hostname', dnsLabelProblem],
  ['subdomain', dnsLabelProblem],
  ...OTHER_NAMES,
];

const VALUE_SOURCE = oneSource('fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef');

/** What a pod needs by name. Each of them is refused when the name is left out; that of a volume may be any other. */
const REFERENCES = new FieldTree<Check>([
  ...['containers', 'initContainers'].flatMap((key): [FieldPath, Check][] => [
    [[key, '*', 'envFrom', '*'], oneSource('configMapRef', 'secretRef')],
    [[key, '*', 'envFrom', '*', 'configMapRef', 'name'], needed('name', maskedSubdomain)],
    [[key, '*', 'envFrom', '*', 'secretRef', 'name'], needed('name', maskedSubdomain)],
    [[key, '*', 'env', '*'], valueOrSource],
    [[key, '*', 'env', '*', 'valueFrom'], VALUE_SOURCE],
    ...['configMapKeyRef', 'secretKeyRef'].flatMap((source): [FieldPath, Check][] => [
      [[key, '*', 'env', '*', 'valueFrom', source, 'name'], needed('name', dnsSubdomainProblem)],
      [[key, '*', 'env', '*', 'valueFrom', source, 'key'], needed('key', dataKey)],
    ]),
  ]),
  [['volumes', '*', 'configMap', 'name'], needed('name', notEmpty)],
  [['volumes', '*', 'secret', 'secretName'], needed('name', notEmpty)],
  [['volumes', '*', 'persistentVolumeClaim', 'claimName'], needed('name', notEmpty)],
  ...['configMap', 'secret'].flatMap((source): [FieldPath, Check][] => [
    [['volumes', '*', source, 'items', '*', 'key'], needed('key', someKey)],
    [['volumes', '*', 'projected', 'sources', '*', source, 'name'], needed('name', notEmpty)],
    [['volumes', '*', 'projected', 'sources', '*', source, 'items', '*', 'key'], needed('key', someKey)],
  ]),
]);

/**
 * What is wrong with the names that a pod gives, and with those by which it needs other objects, as fields of its spec.
 * @param hasMadeHost whether its hostname and subdomain count for nothing, as a StatefulSet sets them itself
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec
 */
export function podNameProblems(podSpec: unknown, hasMadeHost: boolean): readonly FieldProblem[] {
  const spec = asMapping(podSpec) ?? {};
  const isContainerTwice = seenBefore();
  return joined(
    ...(hasMadeHost ? OTHER_NAMES : OWN_NAMES).map(([key, rule]) => ownName(spec[key], key, rule)),
    given(spec, 'containers', isContainerTwice, 'container name'),
    given(spec, 'initContainers', isContainerTwice, 'container name'),
    given(spec, 'volumes', seenBefore(), 'volume name'),
    problemsIn(spec, REFERENCES),
  );
}

function ownName(name: unknown, key: string, rule: NameRule): readonly FieldProblem[] {
  return problemOf(key, isNoText(name) ? undefined : invalid(key, rule(name)));
}

/** Names that must be there, be DNS labels, and differ. */
function given(
  spec: Record<string, unknown>,
  key: string,
  isTwice: (name: unknown) => boolean,
  what: string,
): readonly FieldProblem[] {
  return inItems(spec[key], key, (item) => {
    const name = asMapping(item)?.name;
    return joined(
      problemOf('name', invalid(what, dnsLabelProblem(name))),
      twice(['name'], !isNoText(name) && isTwice(name), () => `${what} ${quote(name)}`),
    );
  });
}

function needed(what: string, rule: NameRule): Check {
  return (name) => problemAt([], invalid(what, rule(name)));
}

/** What an environment takes from elsewhere, it takes from one place. */
function oneSource(...keys: readonly string[]): Check {
  return (value) => {
    const source = asMapping(value);
    const count = keys.filter((key) => source?.[key] !== undefined && source[key] !== null).length;
    return problemAt([], source && count !== 1 ? `Invalid source: exactly one of ${keys.join(', ')}` : undefined);
  };
}

function valueOrSource(entry: unknown): readonly FieldProblem[] {
  const { value, valueFrom } = asMapping(entry) ?? {};
  const areBoth = !isNoText(value) && valueFrom !== undefined && valueFrom !== null;
  return problemOf('valueFrom', areBoth ? 'value and valueFrom: one of the two, not both' : undefined);
}

function someKey(key: unknown): string | undefined {
  return typeof key === 'string' && key !== '' ? undefined : `${quote(key)}: one of the keys is needed`;
}

/** Kubernetes takes the name for one to which something may be added, and lets it end with a dash. */
function maskedSubdomain(name: unknown): string | undefined {
  return dnsSubdomainProblem(typeof name === 'string' && name.length > 1 ? name.replace(/.-$/, 'a') : name);
}
