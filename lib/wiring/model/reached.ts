import type { PodSource } from './pod-source';

/**
 * Whether a pod is among those that some selectors reach, as answers of `Model.select`. What they reach together is put
 * together when somebody asks for the first time: mostly nobody does.
 */
export function reachedBy(answers: readonly (readonly PodSource[])[]): (source: PodSource) => boolean {
  let reached: ReadonlySet<PodSource> | undefined;
  return (source) => {
    reached ??= new Set([...new Set(answers)].flat());
    return reached.has(source);
  };
}
