import { isDeepStrictEqual } from 'node:util';
import { asList, asNumber, asObject, field, fieldAt } from '../manifest/fields';
import type { Json } from '../manifest/manifest';
import type { Refusal } from './refusal';
import type { Transition } from './transition';

/** What of a Pod may change in one direction only. */
export function podRefusals({ live, merged }: Transition): Refusal[] {
  const [old, next] = [field(live, 'spec'), field(merged, 'spec')];
  return [
    ...deadline(old, next),
    ...tolerations(old, next),
    ...gates(old, next),
    ...nodeSelector(old, next),
    ...nodeAffinity(old, next),
  ];
}

function deadline(old: Json | undefined, next: Json | undefined): Refusal[] {
  const [before, after] = [old, next].map((spec) => asNumber(field(spec, 'activeDeadlineSeconds')));
  if (before === undefined || (after !== undefined && after <= before)) return [];
  return [{ path: ['spec', 'activeDeadlineSeconds'], why: 'once set, it may only become shorter' }];
}

function tolerations(old: Json | undefined, next: Json | undefined): Refusal[] {
  const [before, after] = [old, next].map((spec) => asList(field(spec, 'tolerations')) ?? []);
  const isKept = (one: Json): boolean => after.some((other) => isDeepStrictEqual(essence(one), essence(other)));
  if (before.every(isKept)) return [];
  return [{ path: ['spec', 'tolerations'], why: 'tolerations may only be added' }];
}

/** How long it tolerates may change; not even the operator that is meant anyway may be written out. */
function essence(toleration: Json): Json {
  return { ...asObject(toleration), tolerationSeconds: null };
}

function gates(old: Json | undefined, next: Json | undefined): Refusal[] {
  const [before, after] = [old, next].map((spec) => asList(field(spec, 'schedulingGates')) ?? []);
  const names = before.map((gate) => field(gate, 'name'));
  if (after.every((gate) => names.includes(field(gate, 'name')))) return [];
  return [{ path: ['spec', 'schedulingGates'], why: 'gates may only be removed' }];
}

const isGated = (spec: Json | undefined): boolean => asList(field(spec, 'schedulingGates')) !== undefined;

function nodeSelector(old: Json | undefined, next: Json | undefined): Refusal[] {
  const [before, after] = [old, next].map((spec) => asObject(field(spec, 'nodeSelector')) ?? {});
  if (!isGated(old) || Object.entries(before).every(([key, value]) => after[key] === value)) return [];
  return [{ path: ['spec', 'nodeSelector'], why: 'as long as it is gated, labels may be added' }];
}

const TERMS = ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms'];

/** Terms stay as many as they are, and each of them may only ask for more. */
function nodeAffinity(old: Json | undefined, next: Json | undefined): Refusal[] {
  const [before, after] = [old, next].map((spec) => asList(fieldAt(spec, TERMS)) ?? []);
  const isKept = before.length === after.length && before.every((term, index) => isNarrower(term, after[index]));
  if (!isGated(old) || before.length === 0 || isKept) return [];
  const why = 'as long as it is gated, a term may gain expressions at its end';
  return [{ path: ['spec', ...TERMS], why }];
}

function isNarrower(before: Json, after: Json): boolean {
  const lists = ['matchExpressions', 'matchFields'].map((name) =>
    [before, after].map((term) => asList(field(term, name)) ?? []),
  );
  return lists.every(([old, next]) => isDeepStrictEqual(next.slice(0, old.length), old));
}
