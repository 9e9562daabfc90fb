import { dump } from 'js-yaml';
import type { Json, JsonObject, Reading } from '../../../lib/wiring/manifest/manifest';
import { readText } from '../../../lib/wiring/manifest/read-text';
import { readTree } from '../../../lib/wiring/manifest/read-tree';

/** The ways in which objects come to the check. */
export const WAYS: readonly ((objects: readonly JsonObject[]) => Reading)[] = [
  asTree,
  asTree,
  asTree,
  (objects) => readText(objects.map((object) => JSON.stringify(object)).join('\n'), 'f.yaml'),
  (objects) => readText(textOf(objects), 'f.yaml'),
  (objects) => readText(objects.map((object) => dump(withAliases(object))).join('---\n'), 'f.yaml'),
  (objects) => readText(twiceNamed(objects), 'f.yaml'),
  (objects) => readText(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }), 'f.yaml'),
];

/** The objects as documents of YAML. */
export function textOf(objects: readonly JsonObject[]): string {
  return objects.map((object) => dump(object, { noRefs: true })).join('---\n');
}

function asTree(objects: readonly JsonObject[]): Reading {
  return readTree(objects.map((json, index) => ({ constructPath: `manifest ${index + 1}`, json })));
}

/** The object with one value in the place of all that are equal, which YAML writes as an anchor and its aliases. */
function withAliases(object: JsonObject): Json {
  const known = new Map<string, Json>();
  return JSON.parse(JSON.stringify(object), (_, value: Json) => {
    if (value === null || typeof value !== 'object') return value;
    const text = JSON.stringify(value);
    if (!known.has(text)) known.set(text, value);
    return known.get(text);
  }) as Json;
}

/** JSON in which each key `name` is written twice. */
function twiceNamed(objects: readonly JsonObject[]): string {
  return objects.map((object) => JSON.stringify(object).replaceAll('"name":', '"name":"x","name":')).join('\n');
}
