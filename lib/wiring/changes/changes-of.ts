import type { Model } from '../model/model';
import { compareWithOld, type Changes } from './compare-with-old';

const KNOWN = new WeakMap<Model, Changes>();

/** What comes of applying a model over what it is compared with: nothing, when that is not given. Worked out once. */
export function changesOf(model: Model): Changes {
  const known = KNOWN.get(model);
  if (known) return known;
  const { against, manifests, defaultNamespace } = model;
  const changes = against
    ? compareWithOld({ old: against.manifests, next: manifests, namespace: defaultNamespace })
    : { refused: [], lost: [] };
  KNOWN.set(model, changes);
  return changes;
}
