import type { FieldProblem } from '../../kubernetes/fields';
import { field } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { isUnfilled } from '../manifest/placeholder';
import { nameOf } from '../naming';
import { formatPath } from '../path';
import type { Draft } from './rule';

const NONE: readonly Draft[] = [];

/** What to say of fields that Kubernetes refuses; of those whose values are still to be put in, nobody knows. */
export function refusedFields(manifest: Manifest, ...problems: readonly (readonly FieldProblem[])[]): readonly Draft[] {
  if (problems.every((each) => each.length === 0)) return NONE;
  const known = problems.flat().filter(({ path }) => !isUnfilled(field(manifest.object, ...path)));
  return known.map(({ path, problem }) => ({
    manifest,
    path,
    message: `${problem} (${path.length > 0 ? `${formatPath(path)} of ` : ''}${nameOf(manifest)})`,
  }));
}
