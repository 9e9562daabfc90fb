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
    const next = field(after, name);
    if (!Object.hasOwn(after, name)) changes.set(name, REMOVE);
    else if (old !== undefined && next !== undefined) {
      const change = removalsIn(old, next, ruleOf(rule, name));
      if (change) changes.set(name, change);
    }
  }
  return { type: 'map', changes };
}

function removalsIn(before: Json, after: Json, rule: MergeRule): Change | undefined {
  const [old, next] = [asObject(before), asObject(after)];
  if (old && next) return rule.replace ? undefined : unlessEmpty(removals(old, next, rule));
  const [oldList, nextList] = [asList(before), asList(after)];
  if (!oldList || !nextList) return undefined;
  if (rule.set) return setRemovals(oldList, nextList);
  return rule.key === undefined ? undefined : listRemovals(oldList, nextList, rule, rule.key);
}

function listRemovals(
  before: readonly Json[],
  after: readonly Json[],
  rule: MergeRule,
  key: string,
): ListPatch | undefined {
  const pairs = pairUp(before, after, key);
  const changed = pairs.flatMap(({ left, right }) => {
    const change = left && right ? unlessEmpty(removals(left, right, rule)) : undefined;
    return change && right ? [{ key: right[key] ?? null, change }] : [];
  });
  const gone = pairs.flatMap(({ left, right }) => (left && !right ? [{ key: left[key] ?? null }] : []));
  return listPatch([...inOrder(changed, keysOf(after, key)), ...gone], keysOf(after, key));
}

/** A set of texts is no patch of items: what must go is said by a list of them. */
function setRemovals(before: readonly Json[], after: readonly Json[]): Change | undefined {
  const gone = before.filter((item) => !after.includes(item));
  return gone.length === 0 ? undefined : { type: 'list', items: gone.map((key) => ({ key })), order: [...after] };
}

/** What the new manifest writes and the running object does not have. */
export function additions(live: JsonObject, after: JsonObject, rule: MergeRule): MapPatch {
  const changes = new Map<string, Change>();
  for (const [name, next] of Object.entries(after)) {
    if (next === undefined) continue;
    const change = next === null ? REMOVE : additionsIn(field(live, name), next, ruleOf(rule, name));
    if (change) changes.set(name, change);
  }
  if (!rule.retainKeys) return { type: 'map', changes };
  return { type: 'map', changes, retain: new Set(Object.keys(after).filter((name) => after[name] !== null)) };
}

function additionsIn(live: Json | undefined, after: Json, rule: MergeRule): Change | undefined {
  const [old, next] = [asObject(live), asObject(after)];
  if (old && next && !rule.replace) return unlessEmpty(additions(old, next, rule));
  const [oldList, nextList] = [asList(live), asList(after)];
  if (oldList && nextList && rule.set)
    return listPatch(
      nextList.map((key) => ({ key, change: NOTHING })),
      nextList,
    );
  if (oldList && nextList && rule.key !== undefined) return listAdditions(oldList, nextList, rule, rule.key);
  return JSON.stringify(live) === JSON.stringify(after) ? undefined : { type: 'replace', value: after };
}

const NOTHING: MapPatch = { type: 'map', changes: new Map() };

function listAdditions(
  live: readonly Json[],
  after: readonly Json[],
  rule: MergeRule,
  key: string,
): Change | undefined {
  if (live.length === 0) return after.length === 0 ? undefined : { type: 'replace', value: [...after] };
  const order = keysOf(after, key);
  const items = pairUp(live, after, key).flatMap(({ left, right }) => {
    const change = right ? unlessEmpty(left ? additions(left, right, rule) : wholeItem(right)) : undefined;
    return change && right ? [{ key: right[key] ?? null, change: withKey(change, key, right[key] ?? null) }] : [];
  });
  const isSameOrder = JSON.stringify(keysOf(live, key)) === JSON.stringify(order);
  return items.length === 0 && isSameOrder ? undefined : listPatch(inOrder(items, order), order);
}

function wholeItem(item: JsonObject): MapPatch {
  const values = Object.entries(item).map(([name, value]): [string, Change] => [
    name,
    value === undefined || value === null ? REMOVE : { type: 'replace', value },
  ]);
  return { type: 'map', changes: new Map(values) };
}

function withKey(change: MapPatch, key: string, value: Json): MapPatch {
  return { ...change, changes: new Map([...change.changes, [key, { type: 'replace', value }]]) };
}

function listPatch(items: readonly ItemPatch[], order: readonly Json[]): ListPatch | undefined {
  return items.length === 0 && order.length === 0 ? undefined : { type: 'list', items, order };
}

function unlessEmpty(patch: MapPatch): MapPatch | undefined {
  return patch.changes.size === 0 && !patch.retain ? undefined : patch;
}

function keysOf(list: readonly Json[], key: string): Json[] {
  return list.map((item) => asObject(item)?.[key] ?? null);
}

function inOrder(items: readonly ItemPatch[], order: readonly Json[]): ItemPatch[] {
  return [...items].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
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

/** Sorts as kubectl does, which turns items of one key around. */
function sortedByKey(list: readonly Json[], key: string): JsonObject[] {
  const items = list.flatMap((item) => {
    const fields = asObject(item);
    return fields ? [fields] : [];
  });
  return items.reverse().sort((a, b) => compare(keyText(a, key), keyText(b, key)));
}

function keyText(item: JsonObject, key: string): string {
  const value = item[key];
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
