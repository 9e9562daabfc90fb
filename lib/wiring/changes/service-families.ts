import { asList, asObject, asString } from '../manifest/fields';
import type { JsonObject } from '../manifest/manifest';
import type { Refusal } from './refusal';

const isHeadless = ({ clusterIP }: JsonObject): boolean => clusterIP === 'None';

/** A headless Service without selector gets no address and chooses no pods, so that it may have any family. */
const isFree = (spec: JsonObject): boolean =>
  isHeadless(spec) && Object.keys(asObject(spec.selector) ?? {}).length === 0;

/** The policy that Kubernetes fills in; undefined for a Service that has no address. */
export function familyPolicy(spec: JsonObject): string | undefined {
  if (spec.type === 'ExternalName') return undefined;
  return isFree(spec) ? 'RequireDualStack' : 'SingleStack';
}

/** Whether the Service has two families for sure. */
function hasBoth(spec: JsonObject): boolean {
  const policy = spec.ipFamilyPolicy;
  return (
    policy === 'RequireDualStack' || asList(spec.ipFamilies)?.length === 2 || (isFree(spec) && policy !== 'SingleStack')
  );
}

/** The specs of a Service that has an address before and after. */
export interface Families {
  readonly old: JsonObject;
  readonly next: JsonObject;
  /** What the new manifest says. */
  readonly written: JsonObject;
}

/** What of the families of a Service cannot change. */
export function familyRefusals(families: Families): Refusal[] {
  return [...firstFamily(families), ...oneOfTwo(families), ...twoOfOne(families), ...twoWithSelector(families)];
}

/** The first family never changes, unless the Service is headless. */
function firstFamily({ old, next }: Families): Refusal[] {
  if (isHeadless(next) || isHeadless(old)) return [];
  const before = asList(old.ipFamilies)?.[0] ?? familyOf(asString(old.clusterIP));
  const after = asList(next.ipFamilies)?.[0];
  if (after === undefined || after === before || (before === undefined && after === 'IPv4')) return [];
  const change = { path: ['spec', 'ipFamilies', 0], old: before, next: after };
  if (before !== undefined) return [{ ...change, why: 'a Service keeps its first family' }];
  return [{ ...change, why: "unless it is the cluster's own first family", severity: 'warning' }];
}

function familyOf(address: string | undefined): string | undefined {
  return address?.includes(':') ? 'IPv6' : address?.includes('.') ? 'IPv4' : undefined;
}

function oneOfTwo({ old, next, written }: Families): Refusal[] {
  if (!hasBoth(old) || asList(written.ipFamilies)?.length !== 1 || next.ipFamilyPolicy === 'SingleStack') return [];
  const why = 'it has two families, and only with ipFamilyPolicy: SingleStack gives the second one up';
  return [{ path: ['spec', 'ipFamilies'], old: old.ipFamilies, next: written.ipFamilies, why }];
}

/** Two families are fine where the policy is filled in afresh; the policy that is kept allows but one. */
function twoOfOne({ old, next, written }: Families): Refusal[] {
  const isKept = next.ipFamilyPolicy === 'SingleStack' && written.ipFamilyPolicy === undefined;
  if (!isKept || hasBoth(old) || asList(written.ipFamilies)?.length !== 2) return [];
  const why = 'it keeps the ipFamilyPolicy SingleStack that Kubernetes filled in';
  const help = 'Write "ipFamilyPolicy: RequireDualStack" beside the families.';
  return [{ path: ['spec', 'ipFamilies'], old: old.ipFamilies, next: written.ipFamilies, why, help }];
}

/** Where pods are chosen, two families are for clusters that have both. */
function twoWithSelector({ old, next, written }: Families): Refusal[] {
  if (!isFree(old) || !hasBoth(old) || isFree(next) || written.ipFamilyPolicy !== undefined) return [];
  const why = 'it keeps its two families, so unless the cluster has addresses of both';
  const help = 'Write "ipFamilyPolicy: SingleStack" beside the selector.';
  return [{ path: ['spec', 'selector'], old: old.selector, next: next.selector, why, severity: 'warning', help }];
}
