import type { Json, Manifest } from '../manifest/manifest';
import { groupOf } from '../manifest/group-kind';
import type { Model } from './model';

const known = new WeakMap<Model, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * Whether a custom resource of the namespace is called so or names it, so that its controller may make it: a
 * SealedSecret its Secret, a Certificate the Secret of its `secretName`.
 */
export function isNamedByCustomResource(namespace: string, name: string, model: Model): boolean {
  let names = known.get(model);
  if (!names) known.set(model, (names = namesOf(model)));
  return names.get(namespace)?.has(name) ?? false;
}

function namesOf(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const manifest of model.manifests.filter(isCustom)) {
    const namespace = model.namespaceOf(manifest);
    const texts = names.get(namespace) ?? new Set<string>();
    collectTexts(manifest.object, texts);
    names.set(namespace, texts);
  }
  return names;
}

/** Groups with a dot are those of custom resources, but for those of Kubernetes itself. */
function isCustom({ apiVersion }: Manifest): boolean {
  const group = groupOf(apiVersion);
  return group.includes('.') && !group.endsWith('.k8s.io');
}

function collectTexts(value: Json | undefined, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collectTexts(part, texts);
}
