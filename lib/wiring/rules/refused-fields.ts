import type { FieldProblem } from '../../kubernetes/fields';
import { field } from '../manifest/fields';
import type { Json, Manifest, Path } from '../manifest/manifest';
import { isUnfilled } from '../manifest/placeholder';
import { groupOf } from '../manifest/group-kind';
import type { Model } from '../model/model';
import type { PodSource } from '../model/pod-source';
import { nameOf } from '../naming';
import { formatPath } from '../path';
import type { Draft } from './rule';

/** The groups of the kinds that make pods and whose templates the API server checks; it knows no other templates. */
export const CHECKED_GROUPS: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'extensions']);

/** What to say of fields that Kubernetes refuses; of those whose values are still to be put in, nobody knows. */
export function refusedFields(manifest: Manifest, problems: readonly FieldProblem[]): Draft[] {
  const known = problems.filter(({ path }) => !isUnfilled(field(manifest.object, ...path)));
  return known.map(({ path, problem }) => ({
    manifest,
    path,
    message: `${problem} (${path.length > 0 ? `${formatPath(path)} of ` : ''}${nameOf(manifest)})`,
  }));
}

/** The spec of the pods of a source, and the way to it. */
export interface PodSpec {
  readonly source: PodSource;
  readonly path: Path;
  readonly spec: Json | undefined;
}

const known = new WeakMap<Model, ReadonlyMap<Manifest, PodSpec>>();

/** The specs of pods that the API server checks, by the object in which they stand. */
export function podSpecs(model: Model): ReadonlyMap<Manifest, PodSpec> {
  let specs = known.get(model);
  if (!specs) {
    const checked = model.podSources.filter(({ manifest }) => CHECKED_GROUPS.has(groupOf(manifest.apiVersion)));
    specs = new Map(checked.map((source) => [source.manifest, podSpecOf(source)]));
    known.set(model, specs);
  }
  return specs;
}

function podSpecOf(source: PodSource): PodSpec {
  const path = [...source.template, 'spec'];
  return { source, path, spec: field(source.manifest.object, ...path) };
}
