import { asMapping, itemsOf, valuesAt, type Field } from './fields';

/** The mounts and devices of containers, each with the name of a volume of their pod. */
const MOUNTS = ['containers', 'initContainers'].flatMap((containers) =>
  ['volumeMounts', 'volumeDevices'].map((mounts) => [containers, '*', mounts, '*']),
);

/**
 * The names by which containers mount volumes that their pod does not have, as fields of its spec.
 * @param claims the names of the claim templates of a StatefulSet: its pods have a volume for each
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export function missingVolumes(podSpec: unknown, claims: readonly unknown[]): Field[] {
  const names = new Set([...volumeNames(podSpec), ...claims]);
  return MOUNTS.flatMap((way) => valuesAt(podSpec, way))
    .map(({ path, value }) => ({ path: [...path, 'name'], value: asMapping(value)?.name }))
    .filter(({ value }) => !names.has(value));
}

/** The names of the volumes that a pod declares. */
export function volumeNames(podSpec: unknown): unknown[] {
  return itemsOf(asMapping(podSpec)?.volumes).map((volume) => asMapping(volume)?.name);
}
