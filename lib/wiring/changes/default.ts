import type { Json, JsonObject } from '../manifest/manifest';

/**
 * What Kubernetes writes into a field that nobody writes: a value, or one that depends on the fields beside it. In the
 * pattern, `*` stands for every item of a list. With `always`, it also replaces what somebody wrote.
 */
export type Default = readonly [
  pattern: string,
  value: Json | ((beside: JsonObject) => Json | undefined),
  when?: 'always',
];

/** Puts defaults below a path. */
export function below(path: string, defaults: readonly Default[]): Default[] {
  return defaults.map(([pattern, value, when]) => [`${path}.${pattern}`, value, when]);
}

/** An empty text or list is as good as none; an empty mapping is something. */
export function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
