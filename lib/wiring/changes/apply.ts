import { asList, asObject, field } from '../manifest/fields';
import type { Json, JsonObject } from '../manifest/manifest';
import { ruleOf, type MergeRule } from './merge-rules';
import { additions, removals, type Change, type ItemPatch, type ListPatch, type MapPatch } from './patch';

/** What of a manifest `kubectl apply` works from. */
export interface Applied {
  /** The manifest that was applied last. */
  readonly before: JsonObject;
  /** The object that runs. */
  readonly live: JsonObject;
  /** The manifest to apply. */
  readonly after: JsonObject;
}

/**
 * What the server holds after `kubectl apply`, before it fills in defaults: what the last manifest wrote and this one does
 * not is removed, what this one writes is set, and the rest stays.
 *
 * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/#how-apply-calculates-differences-and-merges-changes
 */
export function applied({ before, live, after }: Applied, rule: MergeRule): JsonObject {
  return patched(live, bothMaps(removals(before, after, rule), additions(live, after, rule)), rule);
}

/** Two patches in one; where they disagree, the second says what is. */
function bothMaps(first: MapPatch, second: MapPatch): MapPatch {
  const changes = new Map(first.changes);
  for (const [name, change] of second.changes) changes.set(name, both(changes.get(name), change));
  return { ...second, changes };
}

function both(first: Change | undefined, second: Change): Change {
  if (first?.type === 'map' && second.type === 'map') return bothMaps(first, second);
  if (first?.type === 'list' && second.type === 'list') return bothLists(first, second);
  return second;
}

/** A change to an item that is to go is lost: this is what happens where two items share a key. */
function bothLists(first: ListPatch, second: ListPatch): ListPatch {
  const items = [...first.items];
  for (const item of second.items) {
    const place = items.findIndex(({ key }) => key === item.key);
    if (place < 0) items.push(item);
    else if (items[place].change && item.change) {
      items[place] = { key: item.key, change: bothMaps(items[place].change, item.change) };
    }
  }
  return { ...second, items };
}

function patched(live: JsonObject, patch: MapPatch, rule: MergeRule): JsonObject {
  const fields = new Map(Object.entries(live).filter(([name]) => !patch.retain || patch.retain.has(name)));
  for (const [name, change] of patch.changes) {
    const value = patchedValue(fields.get(name), change, ruleOf(rule, name));
    if (value === undefined) fields.delete(name);
    else fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

function patchedValue(live: Json | undefined, change: Change, rule: MergeRule): Json | undefined {
  switch (change.type) {
    case 'remove':
      return undefined;
    case 'replace':
      return change.value;
    case 'map':
      return patched(asObject(live) ?? {}, change, rule);
    case 'list':
      return patchedList(asList(live) ?? [], change, rule);
  }
}

function patchedList(live: readonly Json[], { items, order }: ListPatch, rule: MergeRule): Json[] {
  const keyOf = (item: Json): Json => field(item, rule.key ?? '') ?? null;
  const gone = items.filter(({ change }) => !change).map((item) => item.key);
  const list = live.filter((item) => !gone.includes(keyOf(item)));
  for (const item of items) mergeItem(list, item, keyOf, rule);
  const written = list.filter((item) => order.includes(keyOf(item)));
  const others = list.filter((item) => !order.includes(keyOf(item)));
  written.sort((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)));
  return interleaved(written, others, live.map(keyOf), keyOf);
}

/** What nobody writes keeps its place before what is written, where both were there before. */
function interleaved(written: Json[], others: Json[], before: readonly Json[], keyOf: (item: Json) => Json): Json[] {
  const placeOf = (item: Json): number => before.indexOf(keyOf(item));
  const rest = [...others];
  const list = written.flatMap((item) => {
    const isLater = (other: Json): boolean => placeOf(other) > placeOf(item);
    const next = rest.findIndex(isLater);
    return [...rest.splice(0, next < 0 ? rest.length : next), item];
  });
  return [...list, ...rest];
}

/** Merges an item into the first one of its key, whichever was meant. */
function mergeItem(list: Json[], { key, change }: ItemPatch, keyOf: (item: Json) => Json, rule: MergeRule): void {
  if (!change) return;
  const place = list.findIndex((item) => keyOf(item) === key);
  if (place < 0) list.push(patched({}, change, rule));
  else list[place] = patched(asObject(list[place]) ?? {}, change, rule);
}
