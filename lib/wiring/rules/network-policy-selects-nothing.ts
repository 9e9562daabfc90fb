import { asList, asObject, field } from '../manifest/fields';
import type { Json, Manifest, Path } from '../manifest/manifest';
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
  const subject = field(manifest.object, 'spec', 'podSelector');
  return [
    ...selection(manifest, subject, ['spec', 'podSelector']),
    ...peersOf(manifest, 'ingress', 'from').map((peer) => ({ ...peer, what: 'lets in nothing by one of its rules' })),
    ...peersOf(manifest, 'egress', 'to').map((peer) => ({ ...peer, what: 'lets out nothing by one of its rules' })),
  ];
}

function peersOf(manifest: Manifest, direction: string, side: string): LabelSelection[] {
  const rules = asList(field(manifest.object, 'spec', direction)) ?? [];
  return rules.flatMap((rule, index) =>
    (asList(field(rule, side)) ?? []).flatMap((peer, place) => {
      // With a namespaceSelector it is about pods of other namespaces, whose labels are seldom here.
      if (field(peer, 'namespaceSelector') !== undefined) return [];
      const path = ['spec', direction, index, side, place, 'podSelector'];
      return selection(manifest, field(peer, 'podSelector'), path).map((each) => ({ ...each, isPeer: true }));
    }),
  );
}

function selection(manifest: Manifest, value: Json | undefined, path: Path): LabelSelection[] {
  return asObject(value) ? [{ manifest, selector: selectorOfLabelSelector(value), path }] : [];
}
