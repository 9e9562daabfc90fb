import type { Manifest, Path } from '../manifest/manifest';
import type { PodSource } from '../model/pod-source';
import { isExcluding } from '../model/selector';
import { nameOf } from '../naming';
import { formatPath } from '../path';
import type { Miss } from './label-miss';

/** A selector, by the object and the place at which it is written. */
interface WrittenSelector {
  readonly manifest: Manifest;
  readonly path: Path;
}

/** What to write, and where, so that a selector reaches pods that do not meet some of its conditions. */
export function fixOf({ manifest, path }: WrittenSelector, source: PodSource, misses: readonly Miss[]): string {
  const asked = (some: readonly Miss[]): string => some.map((miss) => miss.expected).join(', ');
  const wrong = misses.filter((miss) => cannotBeAdded(miss, source));
  const others = misses.filter((miss) => !wrong.includes(miss) && miss.written !== undefined);
  const missing = misses.filter((miss) => !wrong.includes(miss) && miss.written === undefined);
  const written = others.map((miss) => miss.written).join(', ');
  const place = `${formatPath(path)} of ${nameOf(manifest)}`;
  return [
    ...(wrong.length > 0 ? [`leave ${asked(wrong)} out of ${place}`] : []),
    ...(others.length > 0 ? [`write ${written} in the place of ${asked(others)} in ${place}`] : []),
    ...(missing.length > 0 ? [`add ${asked(missing)} to ${placeOfLabels(source)}`] : []),
  ].join(', and ');
}

/** Where the labels of the pods are written. */
export function placeOfLabels({ manifest, template }: PodSource): string {
  return `${formatPath([...template, 'metadata', 'labels'])} of ${nameOf(manifest)}`;
}

/** Whether what is asked for can only be left out: it says which pods are not meant, or a controller gives another value. */
function cannotBeAdded({ requirement, written }: Miss, { labels }: PodSource): boolean {
  return isExcluding(requirement) || (written === undefined && labels.has(requirement.key));
}
