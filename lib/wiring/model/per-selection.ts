import type { PodSource } from './pod-source';

/**
 * A question about the pods that a selector reaches, answered once for each selector: ten thousand Services may ask it
 * of the same ten thousand pods.
 */
export function perSelection<T>(answer: (selected: readonly PodSource[]) => T): (selected: readonly PodSource[]) => T {
  const known = new WeakMap<readonly PodSource[], { readonly answer: T }>();
  return (selected) => {
    const found = known.get(selected) ?? { answer: answer(selected) };
    known.set(selected, found);
    return found.answer;
  };
}
