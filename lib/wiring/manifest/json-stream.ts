import type { Constructed } from './construct';
import { DocumentError } from './document-error';
import type { Json } from './manifest';
import { MAX_DEPTH } from './parse-document';

/** One JSON object of a text, and where it ends. */
export interface JsonDocument extends Constructed {
  readonly end: number;
}

interface Extent {
  readonly end: number;
  readonly keys: number;
  readonly depth: number;
}

const BLANKS = /\s*/y;

/** Where the first character that is no blank stands. */
export function skipBlanks(text: string, from: number): number {
  BLANKS.lastIndex = from;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}

/**
 * Reads the JSON object that begins at an offset; undefined when there is none.
 * @throws DocumentError when it is nested too deep
 */
export function readJsonObject(text: string, start: number): JsonDocument | undefined {
  if (!text.startsWith('{', start)) return undefined;
  const extent = extentOf(text, start);
  if (extent === undefined) return undefined;
  const value = parseJson(text.slice(start, extent.end));
  if (value === undefined) return undefined;
  if (extent.depth > MAX_DEPTH) throw new DocumentError(`it is nested deeper than ${MAX_DEPTH} levels`, 0);
  return { value, hasDuplicateKeys: extent.keys !== countKeys(value), end: extent.end };
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** A key that stands twice is counted twice in the text, and once in the value. */
function countKeys(value: Json | undefined): number {
  if (value === null || typeof value !== 'object') return 0;
  const values = Object.values(value);
  return values.reduce((sum: number, part) => sum + countKeys(part), Array.isArray(value) ? 0 : values.length);
}

function extentOf(text: string, start: number): Extent | undefined {
  let depth = 0;
  let deepest = 0;
  let keys = 0;
  for (let offset = start; offset < text.length; offset++) {
    const character = text[offset];
    if (character === '"') {
      offset = endOfString(text, offset);
      if (offset === -1) return undefined;
    } else if (character === ':') {
      keys++;
    } else if (character === '{' || character === '[') {
      deepest = Math.max(deepest, ++depth);
    } else if ((character === '}' || character === ']') && --depth === 0) {
      return { end: offset + 1, keys, depth: deepest };
    }
  }
  return undefined;
}

/** The offset of the quote that closes the string which begins at an offset; -1 when none does. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return quote;
  }
  return -1;
}
