import type { Json, JsonObject } from '../manifest/manifest';

/**
 * What Kubernetes writes into a field that nobody writes: a value, or one that depends on the fields beside it. In the
 * pattern, `*` stands for every item of a list.
 */
export type Default = readonly [pattern: string, value: Json | ((beside: JsonObject) => Json | undefined)];

/** Puts defaults below a path. */
export function below(path: string, defaults: readonly Default[]): Default[] {
  return defaults.map(([pattern, value]) => [`${path}.${pattern}`, value]);
}
