import type { Json, JsonObject } from './manifest';

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
export function field(value: Json | undefined, ...path: (string | number)[]): Json | undefined {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    const next = (current as Record<string | number, Json | undefined>)[step];
    // JSON holds no functions: those, and the prototype, are inherited.
    if ((typeof next === 'function' || step === '__proto__') && !Object.hasOwn(current, step)) return undefined;
    current = next;
  }
  return current;
}
