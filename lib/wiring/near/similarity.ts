/** How two texts that were probably meant to be the same differ. */
export type Similarity = 'case-differs' | 'typo';

/** How alike two different texts are; undefined when nothing says that one was meant to be the other. */
export function similarity(a: string, b: string): Similarity | undefined {
  if (a === b) return undefined;
  if (a.toLowerCase() === b.toLowerCase()) return 'case-differs';
  return slipsBetween(wordOf(a), wordOf(b)) === undefined ? undefined : 'typo';
}

/** No text is taken for another with more slips of the pen than this. */
const MOST_SLIPS = 2;

/** A text as it is compared. */
export interface Word {
  readonly text: string;
  /** Without what is easily mistaken: case and separators. */
  readonly plain: string;
  /** Its digits alone: a number is seldom a slip, but often another thing of the same family. */
  readonly digits: string;
}

export function wordOf(text: string): Word {
  const plain = text.toLowerCase().replace(/[-_.]/g, '');
  return { text, plain, digits: plain.replace(/\D/g, '') };
}

/** How alike two keys are under which the same value stands, which makes a slip the likelier. */
export function keySimilarity(a: string, b: string): Similarity | undefined {
  const similar = similarity(a, b);
  if (similar !== undefined || Math.min(a.length, b.length) < 3) return similar;
  const [left, right] = [wordOf(a), wordOf(b)];
  return left.digits === right.digits && editDistance(left.plain, right.plain) === 1 ? 'typo' : undefined;
}

/**
 * In how many slips of the pen (a letter too many, too few, another, or two swapped) one text becomes the other; undefined
 * when that is more than their length makes likely, and when they are siblings rather than slips: `web-1` and `web-2`,
 * `catalogue` and `catalogue-db`.
 */
export function slipsBetween(a: Word, b: Word): number | undefined {
  if (Math.abs(a.plain.length - b.plain.length) > MOST_SLIPS || a.digits !== b.digits) return undefined;
  if (a.plain === b.plain) return 0;
  const distance = editDistance(a.plain, b.plain);
  if (distance > allowed(a.plain, b.plain)) return undefined;
  const [left, right] = differentPart(a.text, b.text) ?? [a.plain, b.plain];
  if (distance > 1 && (distance > allowed(left, right) || isOtherEnding(left, right))) return undefined;
  return isSibling(a.text, b.text) || isPartOf(a.text, b.text) || hasOneMorePart(a.text, b.text) ? undefined : distance;
}

/** Short names are close to each other by chance, so that in the shortest only a swap or a doubled letter counts. */
function allowed(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  if (length >= 8) return MOST_SLIPS;
  if (length >= 4 || (length === 3 && a.length !== b.length)) return 1;
  const sameLetters = [...a].sort().join('') === [...b].sort().join('');
  const undoubled = (text: string): string => text.replace(/(.)\1/g, '$1');
  return length >= 2 && (sameLetters || undoubled(a) === undoubled(b)) ? 1 : 0;
}

/** The one part in which two names of several parts differ, as it stands in each: `reader` and `sender` of `mail-…`. */
function differentPart(a: string, b: string): readonly [string, string] | undefined {
  const [left, right] = [parts(a), parts(b)];
  if (left.length !== right.length || left.length < 2) return undefined;
  const different = left.flatMap((part, index) => (part === right[index] ? [] : [[part, right[index]] as const]));
  return different.length === 1 ? different[0] : undefined;
}

/** Whether they differ in nothing but one part of at most two letters. */
function isSibling(a: string, b: string): boolean {
  return differentPart(a, b)?.every((part) => part.length <= 2) ?? false;
}

/** Whether one name is the other with one part put in between: `quickstart-http` and `quickstart-kb-http`. */
function hasOneMorePart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [parts(a), parts(b)] : [parts(b), parts(a)];
  const at = short.findIndex((part, index) => part !== long[index]);
  return short.slice(at).join('-') === long.slice(at + 1).join('-');
}

/** Whether two words are one word with two endings, such as `operator` and `operated`. */
function isOtherEnding(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common < Math.min(a.length, b.length) && Math.max(a.length, b.length) - common <= 3;
}

/** The parts of a name: `web` and `canary` of `web-canary`. */
function parts(name: string): string[] {
  return name.toLowerCase().split(/[-_.]+/);
}

/** What tells variants of one thing from each other, in the names of workloads. */
const VARIANT =
  /^(v?\d+|[a-z]|canary|stable|blue|green|primary|replica|secondary|master|slave|leader|follower|main|preview|baseline|beta|alpha|old|new|next|current|experiment|test|prod|dev|staging)$/;

/** Whether two names are of one family: equal but for a variant such as `-canary` or `-v2`. */
export function sameStem(a: string, b: string): boolean {
  const [left, right] = [parts(a), parts(b)];
  let common = 0;
  while (common < left.length && left[common] === right[common]) common++;
  return common > 0 && [...left.slice(common), ...right.slice(common)].every((part) => VARIANT.test(part));
}

/** Whether one name is the other with more before or behind it: `web` and `web-frontend`. */
export function isPartOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [parts(a), parts(b)] : [parts(b), parts(a)];
  if (Math.min(a.length, b.length) < 2) return false;
  const startsWith = short.every((part, index) => part === long[index]);
  const endsWith = short.every((part, index) => part === long[long.length - short.length + index]);
  return startsWith || endsWith;
}

/**
 * The optimal string alignment distance: insertions, deletions, substitutions, and swaps of neighbours; something above
 * MOST_SLIPS when it is more than that.
 */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  let beforePrevious = previous;
  let leastBefore = 0;
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(Infinity);
    current[0] = row;
    let least = row;
    const end = Math.min(b.length, row + MOST_SLIPS);
    for (let column = Math.max(1, row - MOST_SLIPS); column <= end; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1));
      if (isSwap(a, row, b, column)) cost = Math.min(cost, beforePrevious[column - 2] + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    // What follows is never less than this row, nor, by a swap, than the row before and one.
    if (Math.min(least, leastBefore + 1) > MOST_SLIPS) return Infinity;
    [beforePrevious, previous, leastBefore] = [previous, current, least];
  }
  return previous[b.length];
}

/** Whether the letter at a place (the first being 1) and the one before it are those of the other text, swapped. */
function isSwap(a: string, row: number, b: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}
