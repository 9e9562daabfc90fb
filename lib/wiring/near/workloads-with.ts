import { addTo } from '../group-by';
import { asObject, field } from '../manifest/fields';
import type { PodIndex } from '../model/pod-index';
import { PodLabels } from '../model/pod-labels';
import type { PodSource } from '../model/pod-source';
import { labelPair, matches, type Selector } from '../model/selector';
import { TOO_COMMON } from './lookalikes';
import { perIndex } from './per-index';

/** The workloads that carry themselves all that a selector asks for, whether or not their pods do. */
export function workloadsWith(selector: Selector, pods: PodIndex): readonly PodSource[] {
  const lists = selector.requirements.flatMap(({ key, values }) =>
    values.map((value) => byOwnLabel(pods).get(labelPair(key, value)) ?? []),
  );
  const shortest = lists.sort((a, b) => a.length - b.length)[0] ?? [];
  if (shortest.length > TOO_COMMON) return [];
  return shortest.filter((source) => matches(selector, ownLabels(source)));
}

const byOwnLabel = perIndex((pods) => {
  const groups = new Map<string, PodSource[]>();
  for (const source of pods.sources) {
    const labels = ownLabels(source);
    for (const key of labels.keys) addTo(groups, labelPair(key, labels.get(key) ?? ''), source);
  }
  return groups;
});

/** The labels that an object carries itself, whatever its pods carry. */
export function ownLabels({ manifest }: PodSource): PodLabels {
  return new PodLabels(asObject(field(manifest.object, 'metadata', 'labels')) ?? {});
}

/** Where a label is that a workload carries and its pods do not. */
export function onItself({ manifest: { kind } }: PodSource): string {
  return `it is on the ${kind} itself (metadata.labels), not on its pods`;
}
