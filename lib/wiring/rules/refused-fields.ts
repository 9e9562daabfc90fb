import { joined, type FieldProblem } from '../../kubernetes/fields';
import { fieldAt } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { isUnfilled } from '../manifest/placeholder';
import { nameOf } from '../naming';
import { formatPath } from '../path';
import { NO_DRAFTS, type Draft } from './rule';

/** What to say of fields that Kubernetes refuses; of those whose values are still to be put in, nobody knows. */
export function refusedFields(manifest: Manifest, ...problems: readonly (readonly FieldProblem[])[]): readonly Draft[] {
  const all = joined(...problems);
  if (all.length === 0) return NO_DRAFTS;
  const known = all.filter(({ path }) => !isUnfilled(fieldAt(manifest.object, path)));
  return known.map(({ path, problem }) => ({
    manifest,
    path,
    message: `${problem} (${path.length > 0 ? `${formatPath(path)} of ` : ''}${nameOf(manifest)})`,
  }));
}
