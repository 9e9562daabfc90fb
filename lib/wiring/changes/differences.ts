import { isDeepStrictEqual } from 'node:util';
import { asList, asObject, field } from '../manifest/fields';
import type { Json, Path } from '../manifest/manifest';

/** A place where two values differ; a side is undefined where it has nothing there. */
export interface Difference {
  readonly path: Path;
  readonly old?: Json;
  readonly next?: Json;
}

/** Where two values differ, as deep as both have something. */
export function differences(old: Json | undefined, next: Json | undefined, path: Path = []): Difference[] {
  if (isDeepStrictEqual(old, next)) return [];
  const [oldMap, nextMap] = [asObject(old), asObject(next)];
  if (oldMap && nextMap) {
    const names = new Set([...Object.keys(oldMap), ...Object.keys(nextMap)]);
    return [...names].flatMap((name) => differences(field(oldMap, name), field(nextMap, name), [...path, name]));
  }
  const [oldList, nextList] = [asList(old), asList(next)];
  if (oldList && nextList) {
    const longer = oldList.length > nextList.length ? oldList : nextList;
    return [...longer.keys()].flatMap((index) => differences(oldList[index], nextList[index], [...path, index]));
  }
  return [{ path, old, next }];
}
