import { isDeepStrictEqual } from 'node:util';
import { asList, asNumber, asObject, field } from '../manifest/fields';
import type { Json } from '../manifest/manifest';
import type { Refusal } from './refusal';
import type { Transition } from './transition';

/** What of a Pod may change in one direction only. */
export function podRefusals({ live, merged }: Transition): Refusal[] {
  const [old, next] = [field(live, 'spec'), field(merged, 'spec')];
  return [...deadline(old, next), ...tolerations(old, next), ...gates(old, next), ...nodeSelector(old, next)];
}

function deadline(old: Json | undefined, next: Json | undefined): Refusal[] {
  const [before, after] = [old, next].map((spec) => asNumber(field(spec, 'activeDeadlineSeconds')));
  if (before === undefined || (after !== undefined && after <= before)) return [];
  return [
    { path: ['spec', 'activeDeadlineSeconds'], old: before, next: after, why: 'once set, it may only become shorter' },
  ];
}

function tolerations(old: Json | undefined, next: Json | undefined): Refusal[] {
  const [before, after] = [old, next].map((spec) => asList(field(spec, 'tolerations')) ?? []);
  const isKept = (one: Json): boolean => after.some((other) => isDeepStrictEqual(essence(one), essence(other)));
  if (before.every(isKept)) return [];
  return [{ path: ['spec', 'tolerations'], old: [...before], next: [...after], why: 'tolerations may only be added' }];
}

/** How long it tolerates may change. */
function essence(toleration: Json): Json {
  return { operator: 'Equal', ...asObject(toleration), tolerationSeconds: null };
}

function gates(old: Json | undefined, next: Json | undefined): Refusal[] {
  const [before, after] = [old, next].map((spec) => asList(field(spec, 'schedulingGates')) ?? []);
  const names = before.map((gate) => field(gate, 'name'));
  if (after.every((gate) => names.includes(field(gate, 'name')))) return [];
  return [{ path: ['spec', 'schedulingGates'], old: [...before], next: [...after], why: 'gates may only be removed' }];
}

function nodeSelector(old: Json | undefined, next: Json | undefined): Refusal[] {
  const isGated = asList(field(old, 'schedulingGates')) !== undefined;
  const [before, after] = [old, next].map((spec) => asObject(field(spec, 'nodeSelector')) ?? {});
  if (!isGated || Object.entries(before).every(([key, value]) => after[key] === value)) return [];
  return [
    { path: ['spec', 'nodeSelector'], old: before, next: after, why: 'as long as it is gated, labels may be added' },
  ];
}
