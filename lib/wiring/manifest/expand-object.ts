import { describe } from './describe';
import { asList, asObject, asString, field } from './fields';
import type {
  DuplicateKey,
  Json,
  JsonObject,
  Manifest,
  ObjectReference,
  Origin,
  Path,
  Reading,
  Unchecked,
} from './manifest';
import { problemOf } from './object-problem';
import { groupKind } from './group-kind';

/** The annotation by which an author says who makes what an object selects or names. */
export const MADE_ELSEWHERE = 'cdk8s-wiring/made-elsewhere';

/** A value that may be a Kubernetes object, and where it comes from. */
export interface Candidate {
  readonly value: Json;
  readonly origin: Origin;
  /** What the value was read from, to be kept when it is no Kubernetes object; by default the value as JSON. */
  readonly text?: string;
  readonly duplicateKeys?: readonly DuplicateKey[];
}

const NOTHING: Reading = { manifests: [], unchecked: [] };

/**
 * The manifests that a parsed value stands for, as kubectl sees it: one for an object, one for each item of a list, and
 * none for null. What is no Kubernetes object is unchecked, item by item.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/
 */
export function expandObject(candidate: Candidate): Reading {
  const { value } = candidate;
  if (value === null) return NOTHING;
  const object = asObject(value);
  if (object === undefined) return refuse(candidate, `no Kubernetes object, but ${describe(value)}`);
  if (Object.hasOwn(object, 'items')) return expandList(candidate, object);
  const problem = problemOf(object);
  if (problem !== undefined) return refuse(candidate, problem.reason, problem.path);
  return { manifests: [toManifest(candidate, object)], unchecked: [] };
}

/** Puts readings together, in their order. */
export function joinReadings(readings: Iterable<Reading>): Reading {
  const manifests: Manifest[] = [];
  const unchecked: Unchecked[] = [];
  for (const reading of readings) {
    for (const manifest of reading.manifests) manifests.push(manifest);
    for (const each of reading.unchecked) unchecked.push(each);
  }
  return { manifests, unchecked };
}

function expandList(candidate: Candidate, list: JsonObject): Reading {
  const items = asList(list.items);
  if (items === undefined && list.items !== null) {
    return refuse(candidate, `no Kubernetes object: "items" must be a list, not ${describe(list.items ?? null)}`, [
      'items',
    ]);
  }
  return joinReadings((items ?? []).map((item, index) => expandItem(candidate, list, item, index)));
}

function expandItem(candidate: Candidate, list: JsonObject, item: Json, index: number): Reading {
  const part: Candidate = {
    value: inheritType(item, list),
    origin: originBelow(candidate.origin, ['items', index]),
    duplicateKeys: duplicatesBelow(candidate.duplicateKeys, index),
  };
  return item === null ? refuse(part, 'no Kubernetes object, but null') : expandObject(part);
}

/** An item of a typed list, such as a PodList, says neither its kind nor its apiVersion: the list does. */
function inheritType(item: Json, list: JsonObject): Json {
  const object = asObject(item);
  const { apiVersion, kind } = list;
  if (object === undefined || typeof apiVersion !== 'string' || typeof kind !== 'string') return item;
  if (asString(field(object, 'kind')) || asString(field(object, 'apiVersion'))) return item;
  return { ...object, apiVersion, kind: kind.replace(/List$/, '') };
}

function duplicatesBelow(duplicates: Candidate['duplicateKeys'], index: number): DuplicateKey[] | undefined {
  const own = duplicates?.filter(({ path }) => path[0] === 'items' && path[1] === index);
  return own?.map(({ path, lines }) => ({ path: path.slice(2), lines }));
}

function toManifest(candidate: Candidate, object: JsonObject): Manifest {
  const { origin, duplicateKeys } = candidate;
  const { apiVersion, kind, namespace, name } = referenceTo(object)!;
  // All of one shape, which is what is quick to read.
  return {
    apiVersion,
    kind,
    groupKind: groupKind({ apiVersion, kind }),
    name,
    namespace,
    object,
    origin,
    madeElsewhere: asString(field(object, 'metadata', 'annotations', MADE_ELSEWHERE)) || undefined,
    duplicateKeys: duplicateKeys?.length ? duplicateKeys : undefined,
  };
}

function referenceTo(object: JsonObject): ObjectReference | undefined {
  const metadata = field(object, 'metadata');
  const apiVersion = asString(field(object, 'apiVersion'));
  const kind = asString(field(object, 'kind'));
  const name = asString(field(metadata, 'name')) || asString(field(metadata, 'generateName'));
  if (!apiVersion || !kind || !name) return undefined;
  return { apiVersion, kind, name, namespace: asString(field(metadata, 'namespace')) || undefined };
}

function refuse(candidate: Candidate, reason: string, path: Path = []): Reading {
  const { value, origin, text = JSON.stringify(value) } = candidate;
  const reference = referenceTo(asObject(value) ?? {});
  const location = origin.locate(path);
  return { manifests: [], unchecked: [{ ...(reference ? { object: reference } : {}), reason, location, text }] };
}

/** What an item of a list says of its place, in terms of the whole document. */
function originBelow(origin: Origin, prefix: Path): Origin {
  return {
    locate: (path) => origin.locate([...prefix, ...path]),
    sourceLine: (line) => origin.sourceLine(line),
  };
}
