import type { Json, JsonObject } from '../manifest/manifest';
import { amountOf, amountText } from './quantity';

/** Mappings from names to texts: what stands in them is taken to the letter. */
const TEXTS: ReadonlySet<string> = new Set([
  'annotations',
  'binaryData',
  'data',
  'labels',
  'matchLabels',
  'nodeSelector',
  'parameters',
  'stringData',
  'volumeAttributes',
]);

/** Mappings from names to quantities. */
const QUANTITIES: ReadonlySet<string> = new Set(['capacity', 'hard', 'limits', 'overhead', 'podFixed', 'requests']);

/** Fields that hold a quantity. */
const QUANTITY: ReadonlySet<string> = new Set(['divisor', 'sizeLimit']);

/** Mappings of which an empty one is none; of others, such as `emptyDir` and `affinity`, it is something. */
const NONE_WHEN_EMPTY: ReadonlySet<string> = new Set([...TEXTS, ...QUANTITIES, 'metadata', 'resources', 'options']);

/** Fields of which false, or 0, is what Kubernetes holds when nobody writes them; elsewhere it is a choice. */
const NONE_WHEN_ZERO: ReadonlySet<string> = new Set([
  'hostIPC',
  'hostNetwork',
  'hostPID',
  'hostPort',
  'immutable',
  'initialDelaySeconds',
  'minReadySeconds',
  'publishNotReadyAddresses',
  'readOnly',
  'stdin',
  'stdinOnce',
  'tty',
]);

/** Fields of which an empty text is a choice. */
const CHOSEN_WHEN_EMPTY: ReadonlySet<string> = new Set([
  'storageClassName',
  'volumeAttributesClassName',
  'loadBalancerClass',
]);

/** The object in the one form that all ways to write the same have: two objects mean the same when these are equal. */
export function canonical(object: JsonObject): JsonObject {
  return fieldsOf(object);
}

function fieldsOf(object: JsonObject): JsonObject {
  const entries = Object.entries(object).flatMap(([name, value]): [string, Json][] => {
    const kept = value === undefined ? undefined : valueOf(name, value);
    return kept === undefined || isNone(name, kept) ? [] : [[name, kept]];
  });
  return Object.fromEntries(entries);
}

function valueOf(name: string, value: Json): Json {
  if (QUANTITY.has(name)) return amount(value);
  if (Array.isArray(value)) return value.map((item) => (isMapping(item) ? fieldsOf(item) : item));
  if (!isMapping(value)) return value;
  if (!TEXTS.has(name) && !QUANTITIES.has(name)) return fieldsOf(value);
  const kept = Object.entries(value).flatMap(([key, item]): [string, Json][] =>
    item === null || item === undefined ? [] : [[key, TEXTS.has(name) ? item : amount(item)]],
  );
  return Object.fromEntries(kept);
}

function amount(value: Json): Json {
  const known = amountOf(value);
  return known === undefined ? value : amountText(known);
}

function isNone(name: string, value: Json): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (isMapping(value)) return Object.keys(value).length === 0 && NONE_WHEN_EMPTY.has(name);
  if (value === '') return !CHOSEN_WHEN_EMPTY.has(name);
  return (value === false || value === 0) && NONE_WHEN_ZERO.has(name);
}

function isMapping(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
