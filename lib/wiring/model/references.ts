import { asList, asString, field } from '../manifest/fields';
import type { Json, Path } from '../manifest/manifest';
import type { PodSource } from './pod-source';

/** An object that pods need by name. */
export interface Reference {
  readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim' | 'ServiceAccount';
  readonly name: string;
  readonly path: Path;
}

/** What the pods of a source need by name and cannot start without, in the order of their spec. */
export function* referencesOf(source: PodSource): Generator<Reference> {
  const path = [...source.template, 'spec'];
  const spec = field(source.manifest.object, ...path);
  yield* named('ServiceAccount', field(spec, 'serviceAccountName'), [...path, 'serviceAccountName']);
  for (const key of ['containers', 'initContainers']) {
    for (const [container, place] of entries(spec, [...path, key], key)) yield* ofContainer(container, place);
  }
  for (const [volume, place] of entries(spec, [...path, 'volumes'], 'volumes')) yield* ofVolume(volume, place);
}

function* ofContainer(container: Json, path: Path): Generator<Reference> {
  for (const [from, place] of entries(container, [...path, 'envFrom'], 'envFrom')) {
    yield* unlessOptional('ConfigMap', field(from, 'configMapRef'), [...place, 'configMapRef'], 'name');
    yield* unlessOptional('Secret', field(from, 'secretRef'), [...place, 'secretRef'], 'name');
  }
  for (const [variable, place] of entries(container, [...path, 'env'], 'env')) {
    const from = field(variable, 'valueFrom');
    const at = [...place, 'valueFrom'];
    yield* unlessOptional('ConfigMap', field(from, 'configMapKeyRef'), [...at, 'configMapKeyRef'], 'name');
    yield* unlessOptional('Secret', field(from, 'secretKeyRef'), [...at, 'secretKeyRef'], 'name');
  }
}

function* ofVolume(volume: Json, path: Path): Generator<Reference> {
  yield* unlessOptional('ConfigMap', field(volume, 'configMap'), [...path, 'configMap'], 'name');
  yield* unlessOptional('Secret', field(volume, 'secret'), [...path, 'secret'], 'secretName');
  const claim = field(volume, 'persistentVolumeClaim', 'claimName');
  yield* named('PersistentVolumeClaim', claim, [...path, 'persistentVolumeClaim', 'claimName']);
  const sources = [...path, 'projected', 'sources'];
  for (const [source, place] of entries(field(volume, 'projected'), sources, 'sources')) {
    yield* unlessOptional('ConfigMap', field(source, 'configMap'), [...place, 'configMap'], 'name');
    yield* unlessOptional('Secret', field(source, 'secret'), [...place, 'secret'], 'name');
  }
}

function* unlessOptional(
  kind: Reference['kind'],
  value: Json | undefined,
  path: Path,
  key: string,
): Generator<Reference> {
  if (field(value, 'optional') !== true) yield* named(kind, field(value, key), [...path, key]);
}

function* named(kind: Reference['kind'], value: Json | undefined, path: Path): Generator<Reference> {
  const name = asString(value);
  if (name) yield { kind, name, path };
}

function entries(parent: Json | undefined, path: Path, key: string): [Json, Path][] {
  return (asList(field(parent, key)) ?? []).map((item, index) => [item, [...path, index]]);
}
