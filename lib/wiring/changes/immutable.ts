import { asList, asObject, fieldAt } from '../manifest/fields';
import type { Json, JsonObject } from '../manifest/manifest';
import { differences, type Difference } from './differences';
import { IMMUTABLE_FIELDS, type ImmutableField } from './immutable-fields';
import type { Refusal } from './refusal';
import type { Transition } from './transition';

/** The changes to fields that objects of the kind keep for life. */
export function immutableChanges({ before, after, kind, live, merged }: Transition): Refusal[] {
  const fields = Object.hasOwn(IMMUTABLE_FIELDS, kind) ? IMMUTABLE_FIELDS[kind] : [];
  const found = fields
    .filter(({ when }) => !when || when(live))
    .flatMap((one) => changesOf(one, live, merged).map((change): Refusal => ({ ...change, why: one.allowed })));
  const isIn =
    (object: JsonObject) =>
    (refusal: Refusal): boolean =>
      fieldAt(object, refusal.path) !== undefined;
  const [isNew, isOld] = [isIn(after.object), isIn(before.manifest.object)];
  const written = [...found.filter(isNew), ...found.filter((refusal) => isOld(refusal) && !isNew(refusal))];
  return written.length > 0 ? written : found;
}

function changesOf(
  { path, except = [], isSet, isWhole }: ImmutableField,
  live: JsonObject,
  merged: JsonObject,
): Difference[] {
  const steps = path.split('.');
  const [old, next] = [live, merged].map((object) => {
    const rest = except.reduce((left, pattern) => without(left, pattern.split('.')), object);
    const value = fieldAt(rest, steps);
    return isSet ? sorted(value) : value;
  });
  const found = differences(old, next, steps);
  return isWhole && found.length > 0 ? [{ path: steps, old, next }] : found;
}

function sorted(value: Json | undefined): Json | undefined {
  return asList(value)?.map(String).sort() ?? value;
}

/** The object without what stands at a path; a mapping that is empty then goes too. */
function without(object: JsonObject, [step, ...rest]: readonly string[]): JsonObject {
  const child = object[step];
  if (child === undefined) return object;
  const { [step]: _, ...others } = object;
  if (rest.length === 0) return others;
  if (Array.isArray(child)) {
    const list = child.map((item) => (asObject(item) ? without(asObject(item) ?? {}, rest.slice(1)) : item));
    return { ...object, [step]: list };
  }
  const fields = asObject(child);
  if (!fields) return object;
  const left = without(fields, rest);
  return left !== fields && Object.keys(left).length === 0 ? others : { ...object, [step]: left };
}
