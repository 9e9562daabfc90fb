import { fieldAt } from '../manifest/fields';
import { groupOf } from '../manifest/group-kind';
import type { Json, Manifest, Path } from '../manifest/manifest';
import type { Model } from '../model/model';
import type { PodSource } from '../model/pod-source';

/** An object, and the pods that it makes. */
export interface CheckedObject {
  readonly manifest: Manifest;
  readonly model: Model;
  /** Undefined when it makes no pods. */
  readonly source?: PodSource;
  /** Undefined when the API server does not know that it makes any, as with a custom resource. */
  readonly podSpec?: PodSpec;
}

/** The spec of the pods of a source, and the way to it. */
export interface PodSpec {
  readonly source: PodSource;
  readonly path: Path;
  readonly spec: Json | undefined;
}

/** The groups of the kinds that make pods and whose templates the API server checks; it knows no other templates. */
export const CHECKED_GROUPS: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'extensions']);

/** The objects of a model one by one, in the order in which they are written. */
export function* checkedObjects(model: Model): Generator<CheckedObject> {
  let next = 0;
  for (const manifest of model.manifests) {
    // Both are in the order in which they are written.
    const source = model.podSources[next]?.manifest === manifest ? model.podSources[next++] : undefined;
    yield { manifest, model, source, podSpec: source && podSpecOf(source) };
  }
}

function podSpecOf(source: PodSource): PodSpec | undefined {
  const { manifest, template } = source;
  if (!CHECKED_GROUPS.has(groupOf(manifest.apiVersion))) return undefined;
  const path = [...template, 'spec'];
  return { source, path, spec: fieldAt(manifest.object, path) };
}
