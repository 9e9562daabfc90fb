import type { Severity } from '../finding';
import type { Model } from '../model/model';
import { selectorOf, selectorText, type Selector } from '../model/selector';
import { nearPods, type LooseSelector } from '../near/near-pods';
import { nameOf } from '../naming';
import type { Draft } from './rule';

/**
 * What to say of a selector that reaches no pod; undefined when what it would reach may be made elsewhere, or may stand
 * in what could not be read.
 */
export function selectsNothing(loose: LooseSelector, model: Model): Draft | undefined {
  const { manifest, namespace, selector, path } = loose;
  if (manifest.madeElsewhere !== undefined || mayBeUnread(selector, model)) return undefined;
  const { near, isNear, path: condition } = nearPods(loose, model);
  return {
    manifest,
    path: [...path, ...condition],
    message: `${nameOf(manifest)} selects nothing: no pod in namespace ${namespace} has ${selectorText(selector)}`,
    severity: isExcluding(selector, namespace, model) ? 'warning' : severityOfNothing(isNear, model),
    near,
  };
}

/** How bad it is that something is not there: nothing at all, when it may well be elsewhere. */
export function severityOfNothing(isNear: boolean, model: Model): Severity {
  return isNear || model.world === 'closed' ? 'error' : 'note';
}

/** Whether there are pods, and all that keeps them out is what they must not have. */
function isExcluding(selector: Selector, namespace: string, model: Model): boolean {
  const positive = selector.requirements.filter(({ operator }) => operator !== 'NotIn' && operator !== 'DoesNotExist');
  if (positive.length === selector.requirements.length) return false;
  return model.select(namespace, selectorOf(positive)).length > 0;
}

function mayBeUnread(selector: Selector, model: Model): boolean {
  return model.mayBeUnread(selector.requirements.flatMap(({ key, values }) => [key, ...values]).concat('labels'));
}
