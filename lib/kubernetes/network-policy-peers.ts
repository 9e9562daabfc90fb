import { isWithinRange, rangeProblem } from './addresses';
import {
  asMapping,
  invalid,
  isAbsent,
  itemsOf,
  joined,
  problemAt,
  problemOf,
  valueAt,
  valuesAt,
  type FieldProblem,
} from './fields';
import { bare, quote } from './quote';
import { oneOf } from './value-checks';

const POLICY_TYPE = oneOf('Ingress', 'Egress');

/**
 * What is wrong with the peers and the types of a NetworkPolicy, as fields of its spec.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
 */
export function networkPolicyProblems(spec: unknown): readonly FieldProblem[] {
  return joined(
    ['ingress', 'egress'].flatMap((direction) =>
      valuesAt(spec, [direction, '*', direction === 'ingress' ? 'from' : 'to', '*']).flatMap(({ path, value }) =>
        joined(
          problemAt(path, peerProblem(asMapping(value) ?? {})),
          rangeProblems([...path, 'ipBlock'], valueAt(value, 'ipBlock')),
        ),
      ),
    ),
    problemOf(
      'policyTypes',
      itemsOf(valueAt(spec, 'policyTypes')).length > 2 ? 'Invalid policyTypes: at most two' : undefined,
    ),
    valuesAt(spec, ['policyTypes', '*']).flatMap(({ path, value }) =>
      problemAt(path, invalid('policy type', POLICY_TYPE(value))),
    ),
  );
}

function peerProblem({ podSelector, namespaceSelector, ipBlock }: Record<string, unknown>): string | undefined {
  const isChosen = !isAbsent(podSelector) || !isAbsent(namespaceSelector);
  if (isChosen && !isAbsent(ipBlock)) return 'Invalid peer: an ipBlock stands alone, without selectors';
  return isChosen || !isAbsent(ipBlock)
    ? undefined
    : 'Invalid peer: a podSelector, a namespaceSelector or an ipBlock is needed';
}

function rangeProblems(place: FieldProblem['path'], ipBlock: unknown): readonly FieldProblem[] {
  if (ipBlock === undefined || ipBlock === null) return [];
  const { cidr, except } = asMapping(ipBlock) ?? {};
  if (!isAbsent(except) && !Array.isArray(except))
    return [{ path: [...place, 'except'], problem: `Invalid except ${quote(except)}: a list is needed` }];
  return joined(
    problemAt([...place, 'cidr'], invalid('cidr', rangeProblem(cidr))),
    itemsOf(except).flatMap((range, index) =>
      problemAt([...place, 'except', index], invalid('except', exceptProblem(range, cidr))),
    ),
  );
}

function exceptProblem(range: unknown, cidr: unknown): string | undefined {
  const problem = `${quote(range)}: a part of the range ${bare(cidr)}`;
  return rangeProblem(range) ?? (isWithinRange(range, cidr) ? undefined : problem);
}
