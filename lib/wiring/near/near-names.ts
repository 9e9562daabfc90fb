import type { Near } from '../finding';
import type { Manifest, Path } from '../manifest/manifest';
import type { Model } from '../model/model';
import { nameOf, referenceTo } from '../naming';
import { formatPath } from '../path';
import { similarity } from './similarity';
import { TypoIndex } from './typo-index';

/** A name that leads to no object. */
export interface LooseName {
  readonly manifest: Manifest;
  /** Where the name is written. */
  readonly path: Path;
  /** What it should lead to, such as `ConfigMap` or `apps/Deployment`. */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** The objects of that kind whose name is a slip away, and those of the very name in another namespace. */
export function nearNames(loose: LooseName, model: Model): Near[] {
  const { manifest, path, kind, namespace, name } = loose;
  const similar = namesOf(kind, namespace, model)
    .similarTo(name)
    .flatMap((other) => model.find(kind, namespace, other) ?? [])
    .map((found): Near => ({
      object: referenceTo(found),
      reason: similarity(name, found.name) ?? 'typo',
      expected: name,
      actual: found.name,
      fix: `write ${found.name} in ${formatPath(path)} of ${nameOf(manifest)}`,
    }));
  const elsewhere = model
    .named(kind, name)
    .filter((found) => !isOfATwin(loose, found, model))
    .map((found): Near => ({
      object: referenceTo(found),
      reason: 'namespace-differs',
      expected: `namespace: ${namespace}`,
      actual: `namespace: ${model.namespaceOf(found)}`,
      fix: `put both into one namespace: metadata.namespace of ${nameOf(manifest)}, or of ${nameOf(found)}`,
    }));
  return [...similar, ...elsewhere];
}

/** Whether what is named the same in the other namespace already belongs to it, where one application is written for both. */
function isOfATwin({ manifest }: LooseName, found: Manifest, model: Model): boolean {
  return model.find(manifest.groupKind, model.namespaceOf(found), manifest.name) !== undefined;
}

const indexes = new WeakMap<Model, Map<string, TypoIndex>>();

function namesOf(kind: string, namespace: string, model: Model): TypoIndex {
  let byPlace = indexes.get(model);
  if (!byPlace) indexes.set(model, (byPlace = new Map<string, TypoIndex>()));
  const place = `${kind}\n${namespace}`;
  let index = byPlace.get(place);
  if (!index) byPlace.set(place, (index = new TypoIndex(model.namesIn(kind, namespace))));
  return index;
}
