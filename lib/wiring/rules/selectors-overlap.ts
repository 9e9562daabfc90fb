import { groupBy } from '../group-by';
import type { Model } from '../model/model';
import type { PodSource } from '../model/pod-source';
import { selectorText } from '../model/selector';
import { listed, nameOf, nameOfSource } from '../naming';
import { defineRule } from './rule';

export const selectorsOverlap = defineRule({
  id: 'selectors-overlap',
  severity: 'warning',
  title: 'The selector of one workload also reaches the pods of another',
  help: 'Give each workload a label of its own in its selector and its template. Owner references keep their pods apart, but whatever else selects by these labels (a Service, a budget, an autoscaler) takes both.',
  *check(model) {
    const choosing = model.podSources.filter(({ selector }) => selector && selector.requirements.length > 0);
    if (!choosing.some((source) => overlapped(source, model).length > 0)) return;
    const groups = groupsOf(choosing);
    const groupOf = new Map(groups.flatMap((group, index) => group.map((source) => [source, index])));
    const told = new Set<string>();
    for (const [index, [source]] of groups.entries()) {
      const others = overlapped(source, model).filter((other) => !told.has(`${groupOf.get(other)} ${index}`));
      if (others.length === 0) continue;
      for (const other of new Set(others.map((each) => groupOf.get(each)))) told.add(`${index} ${other}`);
      yield {
        manifest: source.manifest,
        path: source.selectorPath ?? [],
        message: `The selector of ${nameOf(source.manifest)} (${selectorText(source.selector!)}) also reaches the pods of ${listed(others, nameOfSource)}`,
      };
    }
  },
});

/** The workloads that choose their pods themselves, those with the same selector together: one finding tells of them all. */
function groupsOf(choosing: readonly PodSource[]): PodSource[][] {
  return [...groupBy(choosing, ({ namespace, selector }) => `${namespace} ${selector?.id}`).values()];
}

/** The other workloads that choose their pods themselves, and some of whose pods the selector of this one reaches. */
function overlapped(source: PodSource, model: Model): PodSource[] {
  return model
    .select(source.namespace, source.selector!)
    .filter((other) => other.selector !== undefined && !isSame(other, source));
}

function isSame(a: PodSource, b: PodSource): boolean {
  return a.manifest.kind === b.manifest.kind && a.manifest.name === b.manifest.name;
}
