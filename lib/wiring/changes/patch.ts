import { isDeepStrictEqual } from 'node:util';
import { asList, asObject, field } from '../manifest/fields';
import type { Json, JsonObject } from '../manifest/manifest';
import { ruleOf, type MergeRule } from './merge-rules';

/** What is to become of a value: it goes, it is replaced, or what is in it changes. */
export type Change =
  { readonly type: 'remove' } | { readonly type: 'replace'; readonly value: Json } | MapPatch | ListPatch;

/** What is to become of a mapping's fields; fields that it does not name stay. */
export interface MapPatch {
  readonly type: 'map';
  readonly changes: ReadonlyMap<string, Change>;
  /** The only fields that may stay. */
  readonly retain?: ReadonlySet<string>;
}

/** What is to become of a list whose items merge by a key. */
export interface ListPatch {
  readonly type: 'list';
  readonly items: readonly ItemPatch[];
  /** The keys of the new list, in its order. */
  readonly order: readonly Json[];
}

/** An item whose key is not in the list is added: what the patch says is all that it has. */
export interface ItemPatch {
  readonly key: Json;
  /** Undefined when every item of that key goes. */
  readonly change?: MapPatch;
}

const REMOVE: Change = { type: 'remove' };

/** What the old manifest wrote and the new one does not: kubectl removes it. */
export function removals(before: JsonObject, after: JsonObject, rule: MergeRule): MapPatch {
  const changes = new Map<string, Change>();
  for (const [name, old] of Object.entries(before)) {
    const isGone = !Object.hasOwn(after, name);
    const change = isGone ? REMOVE : removalsIn(old, field(after, name), ruleOf(rule, name));
    if (change) changes.set(name, change);
  }
  return { type: 'map', changes };
}

function removalsIn(before: Json | undefined, after: Json | undefined, rule: MergeRule): Change | undefined {
  const [old, next] = [asObject(before), asObject(after)];
  if (old && next) return rule.replace ? undefined : unlessEmpty(removals(old, next, rule));
  const [oldList, nextList] = [asList(before), asList(after)];
  return oldList && nextList && rule.key !== undefined ? listRemovals(oldList, nextList, rule, rule.key) : undefined;
}

function listRemovals(
  before: readonly Json[],
  after: readonly Json[],
  rule: MergeRule,
  key: string,
): ListPatch | undefined {
  const items = pairUp(before, after, key).flatMap(({ left, right }): ItemPatch[] => {
    if (!left) return [];
    if (!right) return [{ key: left[key] ?? null }];
    const change = unlessEmpty(removals(left, right, rule));
    return change ? [{ key: right[key] ?? null, change }] : [];
  });
  return items.length === 0 ? undefined : { type: 'list', items, order: keysOf(after, key) };
}

/** What the new manifest writes and the running object does not have. */
export function additions(live: JsonObject, after: JsonObject, rule: MergeRule): MapPatch {
  const changes = new Map<string, Change>();
  for (const [name, next] of Object.entries(after)) {
    const change = additionsIn(field(live, name), next ?? null, ruleOf(rule, name));
    if (change) changes.set(name, change);
  }
  if (!rule.retainKeys) return { type: 'map', changes };
  return { type: 'map', changes, retain: new Set(Object.keys(after)) };
}

function additionsIn(live: Json | undefined, after: Json, rule: MergeRule): Change | undefined {
  const [old, next] = [asObject(live), asObject(after)];
  if (old && next && !rule.replace) return unlessEmpty(additions(old, next, rule));
  const [oldList, nextList] = [asList(live), asList(after)];
  if (oldList?.length && nextList && rule.key !== undefined) return listAdditions(oldList, nextList, rule, rule.key);
  return isDeepStrictEqual(live, after) ? undefined : { type: 'replace', value: after };
}

function listAdditions(live: readonly Json[], after: readonly Json[], rule: MergeRule, key: string): ListPatch {
  const items = pairUp(live, after, key).flatMap(({ left, right }): ItemPatch[] => {
    const change = right && unlessEmpty(left ? additions(left, right, rule) : wholeItem(right));
    return change ? [{ key: right[key] ?? null, change: withKey(change, key, right[key] ?? null) }] : [];
  });
  return { type: 'list', items, order: keysOf(after, key) };
}

function wholeItem(item: JsonObject): MapPatch {
  const values = Object.entries(item).map(([name, value]): [string, Change] => [
    name,
    { type: 'replace', value: value ?? null },
  ]);
  return { type: 'map', changes: new Map(values) };
}

function withKey(change: MapPatch, key: string, value: Json): MapPatch {
  return { ...change, changes: new Map([...change.changes, [key, { type: 'replace', value }]]) };
}

function unlessEmpty(patch: MapPatch): MapPatch | undefined {
  return patch.changes.size === 0 && !patch.retain ? undefined : patch;
}

function keysOf(list: readonly Json[], key: string): Json[] {
  return list.map((item) => asObject(item)?.[key] ?? null);
}

interface Pair {
  readonly left?: JsonObject;
  readonly right?: JsonObject;
}

/** Walks two lists side by side, each sorted by the key, as kubectl does: items of one key meet in the order of the sort. */
function pairUp(left: readonly Json[], right: readonly Json[], key: string): Pair[] {
  const [ours, theirs] = [sortedByKey(left, key), sortedByKey(right, key)];
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    const [a, b] = [ours[i], theirs[j]];
    const order = !a ? 1 : !b ? -1 : compare(keyText(a, key), keyText(b, key));
    pairs.push(order === 0 ? { left: a, right: b } : order < 0 ? { left: a } : { right: b });
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return pairs;
}

/** Sorts as kubectl does, by the text of the key, which turns items of one key around. */
function sortedByKey(list: readonly Json[], key: string): JsonObject[] {
  const items = list.map((item) => asObject(item) ?? {});
  return items.reverse().sort((a, b) => compare(keyText(a, key), keyText(b, key)));
}

function keyText(item: JsonObject, key: string): string {
  return JSON.stringify(item[key] ?? null);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
