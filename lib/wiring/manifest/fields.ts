import type { Json, JsonObject, Path } from './manifest';

/* Readers that never throw: what is missing, or of another type, is undefined. Only own keys count. */

export function asObject(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

export function asList(value: Json | undefined): readonly Json[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

export function asString(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asNumber(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The value at a path of keys and places in lists. */
export function fieldAt(value: Json | undefined, path: Path): Json | undefined {
  let current = value;
  for (let place = 0; place < path.length; place++) current = member(current, path[place]);
  return current;
}

/** The same for a path of at most four steps; it is asked so often that no list is made of them. */
export function field(
  value: Json | undefined,
  first: string | number,
  second?: string | number,
  third?: string | number,
  fourth?: string | number,
): Json | undefined {
  let current = member(value, first);
  if (second !== undefined) current = member(current, second);
  if (third !== undefined) current = member(current, third);
  if (fourth !== undefined) current = member(current, fourth);
  return current;
}

function member(value: Json | undefined, step: string | number): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const next = (value as Record<string | number, Json | undefined>)[step];
  // JSON holds no functions: those, and the prototype, are inherited.
  return (typeof next === 'function' || step === '__proto__') && !Object.hasOwn(value, step) ? undefined : next;
}
