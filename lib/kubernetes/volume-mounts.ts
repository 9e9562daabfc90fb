import { FieldTree } from './field-tree';
import { asMapping, itemsOf, type Field } from './fields';

/** The mounts and devices of containers, each with the name of a volume. */
const MOUNTED = new FieldTree(
  ['containers', 'initContainers'].flatMap((containers) =>
    ['volumeMounts', 'volumeDevices'].map((mounts) => [[containers, '*', mounts, '*'], undefined] as const),
  ),
);

/**
 * The names by which containers mount volumes that their pod does not have, as fields of its spec.
 * @param claims the names of the claim templates of a StatefulSet: its pods have a volume for each
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export function missingVolumes(podSpec: unknown, claims: readonly unknown[]): Field[] {
  const names = new Set([...volumeNames(podSpec), ...claims]);
  const missing: Field[] = [];
  MOUNTED.walk(podSpec, (_, mount, path) => {
    const value = asMapping(mount)?.name;
    if (!names.has(value)) missing.push({ path: [...path, 'name'], value });
  });
  return missing;
}

/** The names of the volumes that a pod declares. */
export function volumeNames(podSpec: unknown): unknown[] {
  return itemsOf(asMapping(podSpec)?.volumes).map((volume) => asMapping(volume)?.name);
}
