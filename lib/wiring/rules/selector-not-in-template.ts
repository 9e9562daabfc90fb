import { field } from '../manifest/fields';
import type { Near } from '../finding';
import type { PodSource } from '../model/pod-source';
import { groupOf } from '../model/group-kind';
import { selectorText } from '../model/selector';
import { nameOf, referenceTo } from '../naming';
import { judge, type Miss } from '../near/label-miss';
import { formatPath } from '../path';
import { defineRule } from './rule';

export const selectorNotInTemplate = defineRule({
  id: 'selector-not-in-template',
  severity: 'error',
  title: 'A workload does not choose the pods that it makes',
  help: 'Let the labels of the template (#3) hold everything that the selector (#2) asks for: Kubernetes refuses the object otherwise.',
  *check(model) {
    for (const source of model.podSources) {
      const { manifest, selector, selectorPath = [] } = source;
      if (!selector) continue;
      if (selector.requirements.length === 0) {
        if (!isSelectorNeeded(source)) continue;
        const written = field(manifest.object, ...selectorPath);
        yield {
          manifest,
          path: selectorPath,
          message: `${nameOf(manifest)} has ${written === undefined || written === null ? 'no' : 'an empty'} selector: it needs one, such as the labels of its template`,
        };
        continue;
      }
      const misses = judge(selector, source.labels);
      if (misses.length === 0) continue;
      yield {
        manifest,
        path: [...selectorPath, ...misses[0].requirement.path],
        message: `The selector of ${nameOf(manifest)} (${selectorText(selector)}) does not choose the pods of its own template: they have ${misses.map((miss) => miss.actual).join(', ')}`,
        near: misses.map((miss) => nearOf(source, miss)),
      };
    }
  },
});

/** The versions before apps/v1 took the labels of the template when there was no selector, as ReplicationControllers do. */
function isSelectorNeeded({ manifest }: PodSource): boolean {
  return groupOf(manifest.apiVersion) === 'apps' && !manifest.apiVersion.includes('beta');
}

function nearOf({ manifest, template, selectorPath = [] }: PodSource, miss: Miss): Near {
  const labels = `${formatPath([...template, 'metadata', 'labels'])} of ${nameOf(manifest)}`;
  return {
    object: referenceTo(manifest),
    reason: miss.reason,
    expected: miss.expected,
    actual: miss.actual,
    fix:
      miss.written === undefined
        ? `add ${miss.expected} to ${labels}`
        : `let both say the same: ${formatPath([...selectorPath, ...miss.requirement.path])} and ${labels}`,
  };
}
