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

/** Where a name or a label may hold what somebody else is to fill in. */
const NAMES: readonly Path[] = [
  ['apiVersion'],
  ['kind'],
  ['metadata', 'name'],
  ['metadata', 'generateName'],
  ['metadata', 'namespace'],
];

function templateProblem(object: JsonObject): Problem | undefined {
  const action = pathOfText(object, holdsAction);
  if (action) return { reason: HELM_TEMPLATE, path: action };
  const unfilled = pathOfText(object, holdsPlaceholder);
  return unfilled && { reason: UNFILLED, path: unfilled };
}

/** The way to the first name or label, key or value, that holds what is sought. */
function pathOfText(object: JsonObject, holds: (text: string) => boolean): Path | undefined {
  const name = NAMES.find((path) => holds(asString(field(object, ...path)) ?? ''));
  if (name) return name;
  const labels = asObject(field(object, 'metadata', 'labels')) ?? {};
  const key = Object.keys(labels).find((each) => holds(each) || holds(asString(labels[each]) ?? ''));
  return key === undefined ? undefined : ['metadata', 'labels', key];
}

function typeProblem(object: JsonObject): Problem | undefined {
  const fields = ['apiVersion', 'kind'] as const;
  const missing = fields.filter((name) => isAbsent(field(object, name)));
  if (missing.length > 0) {
    const names = missing.map((name) => JSON.stringify(name)).join(' and ');
    return { reason: `no Kubernetes object: ${names} ${missing.length === 1 ? 'is' : 'are'} missing`, path: [] };
  }
  for (const name of fields) {
    const problem = wrongType(object, [name], 'a text');
    if (problem) return problem;
  }
  if (!KUSTOMIZE.test(asString(object.apiVersion)!)) return undefined;
  return { reason: KUSTOMIZATION, path: ['apiVersion'] };
}

function metadataProblem(object: JsonObject): Problem | undefined {
  const wrong =
    wrongType(object, ['metadata'], 'a mapping') ??
    wrongType(object, ['metadata', 'name'], 'a text') ??
    wrongType(object, ['metadata', 'generateName'], 'a text') ??
    wrongType(object, ['metadata', 'namespace'], 'a text') ??
    wrongType(object, ['metadata', 'labels'], 'a mapping') ??
    wrongType(object, ['metadata', 'annotations'], 'a mapping');
  if (wrong) return wrong;
  const isNamed = ['name', 'generateName'].some((name) => !isAbsent(field(object, 'metadata', name)));
  return isNamed ? undefined : { reason: 'no Kubernetes object: "metadata.name" is missing', path: ['metadata'] };
}

function wrongType(object: JsonObject, path: readonly string[], type: 'a text' | 'a mapping'): Problem | undefined {
  const value = field(object, ...path) ?? null;
  if (value === null || (type === 'a text' ? typeof value === 'string' : asObject(value) !== undefined))
    return undefined;
  return { reason: `no Kubernetes object: "${path.join('.')}" must be ${type}, not ${describe(value)}`, path };
}

function isAbsent(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}
