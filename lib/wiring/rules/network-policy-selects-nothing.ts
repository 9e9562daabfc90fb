import { asList, asObject, field } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { selectorOfLabelSelector } from '../model/selector';
import { looseLabelSelectors, type LabelSelection } from './loose-label-selectors';
import { defineRule } from './rule';

export const networkPolicySelectsNothing = defineRule({
  id: 'network-policy-selects-nothing',
  severity: 'error',
  title: 'A NetworkPolicy selects no pod',
  help: 'Let the podSelector and the labels of the pods say the same, in one namespace; until then it holds nothing back and lets nothing in.',
  *check(model) {
    yield* looseLabelSelectors(model.ofKind('networking.k8s.io/NetworkPolicy').flatMap(selectionsOf), model);
  },
});

/** The pods that it is about, and those that it lets in or out of its own namespace. */
function selectionsOf(manifest: Manifest): LabelSelection[] {
  const subject = asObject(field(manifest.object, 'spec', 'podSelector'));
  return [
    ...(subject ? [{ manifest, selector: selectorOfLabelSelector(subject), path: ['spec', 'podSelector'] }] : []),
    ...peersOf(manifest, 'ingress', 'from', 'lets in nothing by one of its rules'),
    ...peersOf(manifest, 'egress', 'to', 'lets out nothing by one of its rules'),
  ];
}

function peersOf(manifest: Manifest, direction: string, side: string, what: string): LabelSelection[] {
  const rules = asList(field(manifest.object, 'spec', direction)) ?? [];
  return rules.flatMap((rule, index) =>
    (asList(field(rule, side)) ?? []).flatMap((peer, place) => {
      const chosen = asObject(field(peer, 'podSelector'));
      // With a namespaceSelector it is about pods of other namespaces, whose labels are seldom here.
      if (chosen === undefined || field(peer, 'namespaceSelector') !== undefined) return [];
      const path = ['spec', direction, index, side, place, 'podSelector'];
      return [{ manifest, selector: selectorOfLabelSelector(chosen), path, what, isPeer: true }];
    }),
  );
}
