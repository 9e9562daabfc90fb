import type { Paint } from './paint';
import { printable } from './wording';

/** A longer line, such as a whole file of JSON, is cut to what stands around the place. */
const WIDEST = 120;
const SHOWN_BEFORE = 30;

/** A place in a line of source, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A line of source with what stands at a column underlined. */
export function codeFrame({ line, column }: Place, source: string, paint: Paint): string[] {
  const { text, start } = cut(source, column - 1);
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  const indent = text.slice(0, start).replace(/[^\t]/g, ' ');
  return [
    paint('faint', `${gutter} |`),
    `${paint('faint', `${number} |`)} ${text}`,
    `${paint('faint', `${gutter} |`)} ${indent}${paint('error', '^'.repeat(lengthAt(text, start)))}`,
  ];
}

/** What is shown of a line, and where the place is in it. */
function cut(source: string, start: number): { text: string; start: number } {
  if (source.length <= WIDEST) return { text: printable(source), start };
  const from = Math.max(0, start - SHOWN_BEFORE);
  const text = printable(source.slice(from, from + WIDEST + 1));
  const before = start > SHOWN_BEFORE ? '…' : '';
  const after = text.length > WIDEST ? '…' : '';
  return { text: `${before}${text.slice(0, WIDEST)}${after}`, start: Math.min(start, SHOWN_BEFORE) + before.length };
}

/** How long the entry is that begins there: up to a comment, or to the next mark of a mapping or list within the line. */
function lengthAt(text: string, start: number): number {
  const entry = text.slice(start).replace(/((?:"(?:\\.|[^"\\])*"|'[^']*'|(?!\s#)[^,{}[\]…])*).*/, '$1');
  return Math.max(1, entry.trimEnd().length);
}
