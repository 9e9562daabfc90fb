import type { Model } from '../model/model';
import type { PodSource } from '../model/pod-source';
import { selectorText } from '../model/selector';
import { listed, nameOf } from '../naming';
import { defineRule } from './rule';

export const selectorsOverlap = defineRule({
  id: 'selectors-overlap',
  severity: 'warning',
  title: 'The selector of one workload also reaches the pods of another',
  help: 'Give each workload a label of its own in its selector and its template. Owner references keep their pods apart, but whatever else selects by these labels (a Service, a budget, an autoscaler) takes both.',
  *check(model) {
    const told = new Set<string>();
    for (const source of model.podSources) {
      const others = overlapped(source, model).filter((other) => !told.has(pairOf(other, source)));
      if (others.length === 0 || !source.selector) continue;
      for (const other of others) told.add(pairOf(source, other));
      yield {
        manifest: source.manifest,
        path: source.selectorPath ?? [],
        message: `The selector of ${nameOf(source.manifest)} (${selectorText(source.selector)}) also reaches the pods of ${listed(others.map(({ manifest }) => nameOf(manifest)))}`,
      };
    }
  },
});

/** The other workloads that choose their pods themselves, and some of whose pods the selector of this one reaches. */
function overlapped(source: PodSource, model: Model): PodSource[] {
  if (!source.selector || source.selector.requirements.length === 0) return [];
  return model
    .select(source.namespace, source.selector)
    .filter((other) => other.selector !== undefined && !isSame(other, source));
}

function isSame(a: PodSource, b: PodSource): boolean {
  return a.manifest.kind === b.manifest.kind && a.manifest.name === b.manifest.name;
}

function pairOf(a: PodSource, b: PodSource): string {
  return `${a.namespace}\n${nameOf(a.manifest)}\n${nameOf(b.manifest)}`;
}
