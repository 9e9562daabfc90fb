import { asObject, field } from '../manifest/fields';
import { selectorOfLabelSelector } from '../model/selector';
import { nameOf } from '../naming';
import { looseLabelSelectors } from './loose-label-selectors';
import { defineRule } from './rule';

export const pdbSelectsNothing = defineRule({
  id: 'pdb-selects-nothing',
  severity: 'error',
  title: 'A PodDisruptionBudget selects no pod',
  help: 'Let spec.selector and the labels of the pods say the same, in one namespace; until then it protects nothing.',
  *check(model) {
    const budgets = model.ofKind('policy/PodDisruptionBudget');
    for (const manifest of budgets) {
      if (asObject(field(manifest.object, 'spec', 'selector'))) continue;
      yield {
        manifest,
        path: ['spec'],
        message: `${nameOf(manifest)} has no selector, so it protects no pod`,
        // Kubernetes takes it, and it may be on purpose; that nothing is chosen is certain all the same.
        severity: 'warning',
      };
    }
    yield* looseLabelSelectors(
      budgets.flatMap((manifest) => {
        const selector = field(manifest.object, 'spec', 'selector');
        return asObject(selector)
          ? [{ manifest, selector: selectorOfLabelSelector(selector), path: ['spec', 'selector'] }]
          : [];
      }),
      model,
    );
  },
});
