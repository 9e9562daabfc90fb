import type { Severity } from '../finding';
import type { Model } from '../model/model';
import { isExcluding, selectorOf, selectorText, type Selector } from '../model/selector';
import { nearPods, type LooseSelector } from '../near/near-pods';
import { nameOf } from '../naming';
import type { Draft } from './rule';

/**
 * What to say of a selector that reaches no pod; undefined when what it would reach may be made elsewhere, or may stand
 * in what could not be read.
 * @param what what the object does not do because of it
 */
export function selectsNothing(loose: LooseSelector, model: Model, what = 'selects nothing'): Draft | undefined {
  const { manifest, selector, path } = loose;
  if (manifest.madeElsewhere !== undefined || mayBeUnread(selector, model)) return undefined;
  const { near, isNear, path: condition } = nearPods(loose, model);
  const excluding = excludingAll(loose, model);
  return {
    manifest,
    path: [...path, ...condition],
    message: `${nameOf(manifest)} ${what}: ${excluding ?? nothingFits(loose)}`,
    severity: excluding === undefined ? severityOfNothing(isNear, model) : 'warning',
    near,
  };
}

function nothingFits({ namespace, selector }: LooseSelector): string {
  const isPlain = selector.requirements.every(({ operator }) => operator === 'Equals');
  return `no pod in namespace ${namespace} ${isPlain ? 'has' : 'fits'} ${selectorText(selector)}`;
}

/** How bad it is that something is not there: nothing at all, when it may well be elsewhere. */
export function severityOfNothing(isNear: boolean, model: Model): Severity {
  return isNear || model.world === 'closed' ? 'error' : 'note';
}

/** What is said where there are pods, and all that keeps them out is what they must not have. */
function excludingAll({ namespace, selector }: LooseSelector, model: Model): string | undefined {
  const excluding = selector.requirements.filter(isExcluding);
  const others = selectorOf(selector.requirements.filter((requirement) => !isExcluding(requirement)));
  if (excluding.length === 0 || model.select(namespace, others).length === 0) return undefined;
  const which = others.requirements.length === 0 ? '' : ` with ${selectorText(others)}`;
  return `every pod in namespace ${namespace}${which} is excluded by ${selectorText(selectorOf(excluding))}`;
}

function mayBeUnread(selector: Selector, model: Model): boolean {
  return model.mayBeUnread(selector.requirements.flatMap(({ key, values }) => [key, ...values]).concat('labels'));
}
