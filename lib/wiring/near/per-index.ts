import type { PodIndex } from '../model/pod-index';

/** Something that is made of an index of pods when it is first asked for, and kept with it. */
export function perIndex<T>(make: (pods: PodIndex) => T): (pods: PodIndex) => T {
  const known = new WeakMap<PodIndex, { readonly made: T }>();
  return (pods) => {
    const found = known.get(pods) ?? { made: make(pods) };
    known.set(pods, found);
    return found.made;
  };
}
