import { asMapping, itemsOf, joined, problemOf, type FieldProblem } from './fields';
import { bare } from './quote';

const LOAD_BALANCER_FIELDS: readonly string[] = [
  'loadBalancerClass',
  'loadBalancerSourceRanges',
  'allocateLoadBalancerNodePorts',
];

/** What is wrong with fields of a Service's spec that not every type has. */
export function typedFieldProblems(spec: Record<string, unknown>): readonly FieldProblem[] {
  const { type } = spec;
  const told = (keys: readonly string[], rule: string): readonly FieldProblem[] =>
    keys
      .filter((key) => !isEmpty(spec[key]))
      .map((key) => ({ path: [key], problem: `Invalid ${key} of a Service of this type: ${rule}` }));
  return joined(
    type === 'LoadBalancer' ? [] : told(LOAD_BALANCER_FIELDS, 'only a LoadBalancer has one'),
    type === 'ExternalName' ? told(['ipFamilies', 'ipFamilyPolicy'], 'an ExternalName has none') : [],
  );
}

/**
 * What is wrong with the families of addresses that a Service asks for.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services
 */
export function familyProblems(spec: Record<string, unknown>): readonly FieldProblem[] {
  const { ipFamilies, ipFamilyPolicy = null } = spec;
  const [first, second] = itemsOf(ipFamilies);
  if (second === undefined) return [];
  if (first === second) return [{ path: ['ipFamilies'], problem: `Invalid ipFamilies: ${bare(first)} is given twice` }];
  const isSingle = ipFamilyPolicy === 'SingleStack' || (ipFamilyPolicy === null && !isBareHeadless(spec));
  const problem = 'Invalid ipFamilies: two need the ipFamilyPolicy PreferDualStack or RequireDualStack';
  return problemOf('ipFamilies', isSingle ? problem : undefined);
}

/** A headless Service without a selector has both families when nothing is written. */
function isBareHeadless({ clusterIP, selector }: Record<string, unknown>): boolean {
  return clusterIP === 'None' && Object.keys(asMapping(selector) ?? {}).length === 0;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
