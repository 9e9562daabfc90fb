import type { Manifest, Path } from '../manifest/manifest';
import type { Model } from '../model/model';
import { reachedBy } from '../model/reached';
import type { Selector } from '../model/selector';
import type { Draft } from './rule';
import { selectsNothing } from './selects-nothing';

/** A label selector of an object that chooses pods of its own namespace. */
export interface LabelSelection {
  readonly manifest: Manifest;
  readonly selector: Selector;
  /** Where the selector is written. */
  readonly path: Path;
  /** What the object does not do when it reaches no pod, if that is not to select. */
  readonly what?: string;
  /** Whether it is about others than those after which the object is named. */
  readonly isPeer?: boolean;
}

/** What to say of those of the selectors that reach no pod. An empty one reaches every pod that may come. */
export function* looseLabelSelectors(selections: readonly LabelSelection[], model: Model): Generator<Draft> {
  const reach = ({ manifest, selector }: LabelSelection) => model.select(model.namespaceOf(manifest), selector);
  const isClaimed = reachedBy(selections.filter(({ selector }) => isSaying(selector)).map(reach));
  for (const selection of selections) {
    if (!isSaying(selection.selector) || reach(selection).length > 0) continue;
    const { manifest } = selection;
    const draft = selectsNothing(
      { ...selection, namespace: model.namespaceOf(manifest), isClaimed },
      model,
      selection.what,
    );
    if (draft) yield draft;
  }
}

function isSaying(selector: Selector): boolean {
  return selector.requirements.length > 0;
}
