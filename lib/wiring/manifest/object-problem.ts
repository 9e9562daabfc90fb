import { describe } from './describe';
import { asObject, asString, field } from './fields';
import { HELM_TEMPLATE, holdsAction } from './helm-template';
import type { Json, JsonObject, Path } from './manifest';
import { isUnfilled, UNFILLED } from './placeholder';

/** Why a mapping is no Kubernetes object, and at which of its fields. */
export interface Problem {
  readonly reason: string;
  readonly path: Path;
}

/** What is said of a file that kustomize builds from. */
export const KUSTOMIZATION =
  'no Kubernetes object, but what kustomize builds from: build it first, such as with `kubectl kustomize . | cdk8s-wiring check -`';

const KUSTOMIZE = /^kustomize\.config\.k8s\.io\//;

/** What keeps a mapping from being a Kubernetes object that can be checked; undefined when nothing does. */
export function problemOf(object: JsonObject): Problem | undefined {
  return templateProblem(object) ?? typeProblem(object) ?? metadataProblem(object);
}

/** Where a name may hold what somebody else is to fill in. */
const NAMES: readonly string[] = ['name', 'generateName', 'namespace'];
const TYPES: readonly string[] = ['apiVersion', 'kind'];

function templateProblem(object: JsonObject): Problem | undefined {
  const path = pathOfText(object, isUnfilled);
  if (!path) return undefined;
  const action = pathOfText(object, holdsAction);
  return action ? { reason: HELM_TEMPLATE, path: action } : { reason: UNFILLED, path };
}

/** The way to the first name or label, key or value, that holds what is sought. */
function pathOfText(object: JsonObject, holds: (text: string) => boolean): Path | undefined {
  const type = keyOfText(object, TYPES, holds);
  if (type !== undefined) return [type];
  const metadata = asObject(field(object, 'metadata'));
  const name = metadata && keyOfText(metadata, NAMES, holds);
  if (name !== undefined) return ['metadata', name];
  const labels = asObject(field(metadata, 'labels'));
  // It inherits nothing that is enumerable.
  for (const key in labels) if (holds(key) || holds(asString(labels[key]) ?? '')) return ['metadata', 'labels', key];
  return undefined;
}

function keyOfText(object: JsonObject, keys: readonly string[], holds: (text: string) => boolean): string | undefined {
  for (let place = 0; place < keys.length; place++)
    if (holds(asString(field(object, keys[place])) ?? '')) return keys[place];
  return undefined;
}

function typeProblem(object: JsonObject): Problem | undefined {
  if (isAbsent(object.apiVersion) || isAbsent(object.kind)) {
    const missing = TYPES.filter((name) => isAbsent(field(object, name)));
    const names = missing.map((name) => JSON.stringify(name)).join(' and ');
    return { reason: `no Kubernetes object: ${names} ${missing.length === 1 ? 'is' : 'are'} missing`, path: [] };
  }
  for (const name of TYPES) {
    if (!isOfType(field(object, name), 'a text')) return wrongType(field(object, name), [name], 'a text');
  }
  if (!KUSTOMIZE.test(asString(object.apiVersion)!)) return undefined;
  return { reason: KUSTOMIZATION, path: ['apiVersion'] };
}

/** What must stand in the metadata, when anything does. */
const METADATA: readonly (readonly [key: string, type: Type])[] = [
  ['name', 'a text'],
  ['generateName', 'a text'],
  ['namespace', 'a text'],
  ['labels', 'a mapping'],
  ['annotations', 'a mapping'],
];

function metadataProblem(object: JsonObject): Problem | undefined {
  const metadata = field(object, 'metadata');
  if (!isOfType(metadata, 'a mapping')) return wrongType(metadata, ['metadata'], 'a mapping');
  const wrong = METADATA.find(([key, type]) => !isOfType(field(metadata, key), type));
  if (wrong !== undefined) return wrongType(field(metadata, wrong[0]), ['metadata', wrong[0]], wrong[1]);
  const isNamed = !isAbsent(field(metadata, 'name')) || !isAbsent(field(metadata, 'generateName'));
  return isNamed ? undefined : { reason: 'no Kubernetes object: "metadata.name" is missing', path: ['metadata'] };
}

type Type = 'a text' | 'a mapping';

function isOfType(value: Json | undefined, type: Type): boolean {
  if (value === undefined || value === null) return true;
  return type === 'a text' ? typeof value === 'string' : asObject(value) !== undefined;
}

function wrongType(value: Json | undefined, path: readonly string[], type: Type): Problem {
  return { reason: `no Kubernetes object: "${path.join('.')}" must be ${type}, not ${describe(value ?? null)}`, path };
}

function isAbsent(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}
