import type { CheckResult } from '../check';
import type { Unchecked } from '../manifest/manifest';
import { nameOf } from '../naming';
import { findingText } from './finding-text';
import { plain, type Paint } from './paint';
import { counted, placeText, printable } from './wording';

/** What a check gives, as people read it. */
export function checkText(result: CheckResult, paint: Paint = plain): string {
  const parts = [
    ...result.findings.map((finding) => findingText(finding, result.origins.get(finding), paint)),
    ...result.unchecked.map((unchecked) => uncheckedText(unchecked, paint)),
    summaryText(result, paint),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What could not be checked, and why. */
export function uncheckedText({ object, reason, location }: Unchecked, paint: Paint = plain): string {
  const name = object === undefined ? '' : `, ${nameOf(object)}`;
  return [
    `${paint('warning', 'could not check')}${paint('strong', `: ${printable(reason)}`)}`,
    `${paint('faint', '  -->')} ${printable(placeText(location) + name)}`,
  ].join('\n');
}

function summaryText({ summary, findings }: CheckResult, paint: Paint): string {
  const { objects, unchecked, notes } = summary;
  if (objects === 0 && unchecked === 0) return 'no Kubernetes objects found';
  const unread = unchecked === 0 ? '' : `, ${unchecked} could not be checked`;
  const hidden = notes - findings.filter(({ severity }) => severity === 'note').length;
  const onRequest =
    hidden === 0 ? '' : ` (${counted(hidden, 'note')}: --fail-on note shows ${hidden === 1 ? 'it' : 'them'})`;
  if (findings.length > 0)
    return `${verdict(summary, hidden === 0)} in ${counted(objects, 'object')}${unread}${onRequest}`;
  const fits = unchecked === 0 ? paint('good', 'every wire fits.') : 'every wire of them fits.';
  const checked = objects === 0 ? 'no object checked' : `${counted(objects, 'object')} checked`;
  return `${checked}${unread}${objects === 0 ? '' : `: ${fits}`}${onRequest}`;
}

function verdict({ errors, warnings, notes }: CheckResult['summary'], showsNotes: boolean): string {
  const parts = [counted(errors, 'error'), counted(warnings, 'warning')];
  return [...parts, ...(showsNotes && notes > 0 ? [counted(notes, 'note')] : [])].join(', ');
}
