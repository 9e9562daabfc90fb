import { addTo } from '../group-by';
import { asObject, field } from '../manifest/fields';
import type { JsonObject } from '../manifest/manifest';
import type { PodIndex } from '../model/pod-index';
import { PodLabels } from '../model/pod-labels';
import type { PodSource } from '../model/pod-source';
import { labelPair, labelText, matches, type Selector } from '../model/selector';
import { TOO_COMMON } from './lookalikes';
import { perIndex } from './per-index';

/** The workloads that carry themselves all that a selector asks for, whether or not their pods do. */
export function workloadsWith(selector: Selector, pods: PodIndex): readonly PodSource[] {
  const lists = selector.requirements.flatMap(({ key, values }) =>
    values.map((value) => byOwnLabel(pods).get(labelPair(key, value)) ?? []),
  );
  const shortest = lists.sort((a, b) => a.length - b.length)[0] ?? [];
  if (shortest.length > TOO_COMMON) return [];
  return shortest.filter((source) => matches(selector, new PodLabels(ownLabels(source))));
}

const byOwnLabel = perIndex((pods) => {
  const groups = new Map<string, PodSource[]>();
  for (const source of pods.sources) {
    if (source.isBarePod) continue;
    for (const [key, value] of Object.entries(ownLabels(source)))
      addTo(groups, labelPair(key, labelText(value)), source);
  }
  return groups;
});

function ownLabels(source: PodSource): JsonObject {
  return asObject(field(source.manifest.object, 'metadata', 'labels')) ?? {};
}
