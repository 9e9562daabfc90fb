import { DialectScanner, type Insertion } from './dialect-scanner';

/** A text for the parser that means what kubectl reads in another one. */
export interface Adapted {
  readonly text: string;
  /** The offset in the original text of an offset in this one. */
  readonly original: (offset: number) => number;
}

const MAY_HOLD_STRAY_TAB = /^ *\t|(?:^|[ \t])[-?] *\t/m;
const ROOM = 1_000_000;

/**
 * kubectl's parser knows YAML 1.1 and the one used here 1.2, which refuses some of what people write: brackets and
 * quotes that close left of where they should, a comment that touches a bracket, a lone dash in a list such as
 * `[apply, -f, -]`, tabs between what is within brackets. With a few blanks and quotes the same text is YAML 1.2.
 * Undefined when there is nothing to change.
 */
export function adaptDialect(text: string): Adapted | undefined {
  const { insertions, tabs } = new DialectScanner(text).scan();
  const added = insertions.reduce((sum, { inserted }) => sum + inserted.length, 0);
  if ((added === 0 && tabs.length === 0) || added > 4 * text.length + ROOM) return undefined;
  return { text: insertAll(blankOut(text, tabs), insertions), original: offsetsBefore(insertions) };
}

/** The offset of a tab that stands where a line or an item begins, which kubectl refuses; -1 when there is none. */
export function strayTabIn(text: string): number {
  if (!text.includes('\t') || !MAY_HOLD_STRAY_TAB.test(text)) return -1;
  return new DialectScanner(text).scan().strayTab;
}

function blankOut(text: string, offsets: readonly number[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const offset of offsets) {
    parts.push(text.slice(from, offset));
    from = offset + 1;
  }
  return [...parts, text.slice(from)].join(' ');
}

function insertAll(text: string, insertions: readonly Insertion[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { offset, inserted } of insertions) {
    parts.push(text.slice(from, offset), inserted);
    from = offset;
  }
  return parts.join('') + text.slice(from);
}

/** Turns offsets of the text with insertions into those of the text without. */
function offsetsBefore(insertions: readonly Insertion[]): (offset: number) => number {
  let added = 0;
  const ends = insertions.map(({ offset, inserted }) => {
    added += inserted.length;
    return { end: offset + added, added, length: inserted.length };
  });
  return (offset) => {
    const next = ends[lowerBound(ends, offset)];
    if (next === undefined) return offset - added;
    return Math.min(offset - (next.added - next.length), next.end - next.added);
  };
}

/** The place of the first insertion that ends after an offset. */
function lowerBound(ends: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
