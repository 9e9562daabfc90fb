import type { Finding, Near } from '../finding';
import type { Location, Origin } from '../manifest/manifest';
import { codeFrame } from './code-frame';
import { nearText } from './near-text';
import { plain, type Paint } from './paint';
import { placeText, printable } from './wording';

/** No more candidates than this are shown. */
const MOST_NEAR = 3;

/**
 * A finding as people read it: what is wrong, where it is written, what it nearly reached, and what to do.
 * @param origin where the object was read from, for the line of source
 */
export function findingText(finding: Finding, origin?: Origin, paint: Paint = plain): string {
  const { rule, severity, message, location, near, help } = finding;
  return [
    `${paint(severity, `${severity}[${rule}]`)}${paint('strong', `: ${printable(message)}`)}`,
    ...sourceText(location, origin, paint),
    ...nearLines(near),
    titled('help', `${printable(help)} (cdk8s-wiring explain ${rule})`),
  ].join('\n');
}

function sourceText(location: Location, origin: Origin | undefined, paint: Paint): string[] {
  const { line, column, constructPath } = location;
  const arrow = `${paint('faint', '  -->')} ${printable(placeText(location))}`;
  if (line === undefined || column === undefined || constructPath !== undefined) return [arrow];
  const source = origin?.sourceLine(line);
  return source === undefined ? [arrow] : [arrow, ...codeFrame({ line, column }, source, paint)];
}

function nearLines(near: readonly Near[]): string[] {
  const shown = near
    .slice(0, MOST_NEAR)
    .flatMap((each, index) => [
      titled(index === 0 ? 'nearest' : 'near', printable(nearText(each))),
      titled('fix', printable(each.fix)),
    ]);
  const rest = near.length - MOST_NEAR;
  return rest > 0 ? [...shown, titled('', `and ${rest} more`)] : shown;
}

function titled(title: string, text: string): string {
  return title === '' ? `${' '.repeat(11)}${text}` : `${title.padStart(9)}: ${text}`;
}
