import { describe } from './describe';
import { asObject, asString, field } from './fields';
import { HELM_TEMPLATE, holdsAction } from './helm-template';
import type { Json, JsonObject, Path } from './manifest';
import { holdsPlaceholder, UNFILLED } from './placeholder';

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
  const path = pathOfText(object, (text) => holdsAction(text) || holdsPlaceholder(text));
  if (!path) return undefined;
  const action = pathOfText(object, holdsAction);
  return action ? { reason: HELM_TEMPLATE, path: action } : { reason: UNFILLED, path };
}

/** The way to the first name or label, key or value, that holds what is sought. */
function pathOfText(object: JsonObject, holds: (text: string) => boolean): Path | undefined {
  const type = TYPES.find((key) => holds(asString(field(object, key)) ?? ''));
  if (type !== undefined) return [type];
  const metadata = field(object, 'metadata');
  const name = NAMES.find((key) => holds(asString(field(metadata, key)) ?? ''));
  if (name !== undefined) return ['metadata', name];
  const labels = asObject(field(metadata, 'labels')) ?? {};
  const key = Object.keys(labels).find((each) => holds(each) || holds(asString(labels[each]) ?? ''));
  return key === undefined ? undefined : ['metadata', 'labels', key];
}

function typeProblem(object: JsonObject): Problem | undefined {
  const missing = TYPES.filter((name) => isAbsent(field(object, name)));
  if (missing.length > 0) {
    const names = missing.map((name) => JSON.stringify(name)).join(' and ');
    return { reason: `no Kubernetes object: ${names} ${missing.length === 1 ? 'is' : 'are'} missing`, path: [] };
  }
  for (const name of TYPES) {
    const problem = wrongType(field(object, name), [name], 'a text');
    if (problem) return problem;
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
  const wrong = wrongType(metadata, ['metadata'], 'a mapping');
  if (wrong) return wrong;
  for (const [key, type] of METADATA) {
    const problem = wrongType(field(metadata, key), ['metadata', key], type);
    if (problem) return problem;
  }
  const isNamed = !isAbsent(field(metadata, 'name')) || !isAbsent(field(metadata, 'generateName'));
  return isNamed ? undefined : { reason: 'no Kubernetes object: "metadata.name" is missing', path: ['metadata'] };
}

type Type = 'a text' | 'a mapping';

function wrongType(value: Json | undefined, path: readonly string[], type: Type): Problem | undefined {
  if (value === undefined || value === null) return undefined;
  const isRight = type === 'a text' ? typeof value === 'string' : asObject(value) !== undefined;
  if (isRight) return undefined;
  return { reason: `no Kubernetes object: "${path.join('.')}" must be ${type}, not ${describe(value)}`, path };
}

function isAbsent(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}
