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
  const spec = field(manifest.object, 'spec');
  const subject = selection(manifest, field(spec, 'podSelector'), ['spec', 'podSelector']);
  const peers = (['ingress', 'egress'] as const).flatMap((direction) =>
    (asList(field(spec, direction)) ?? []).flatMap((rule, index) => {
      const side = direction === 'ingress' ? 'from' : 'to';
      return (asList(field(rule, side)) ?? []).flatMap((peer, place) =>
        // With a namespaceSelector it is about pods of other namespaces, whose labels are seldom here.
        field(peer, 'namespaceSelector') === undefined
          ? selection(manifest, field(peer, 'podSelector'), ['spec', direction, index, side, place, 'podSelector'])
          : [],
      );
    }),
  );
  return [...subject, ...peers];
}

function selection(manifest: Manifest, value: Json | undefined, path: Path): LabelSelection[] {
  return asObject(value) ? [{ manifest, selector: selectorOfLabelSelector(value), path }] : [];
}
