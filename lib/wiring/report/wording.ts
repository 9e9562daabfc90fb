import type { Location } from '../manifest/manifest';

/** A number with its word: `1 error`, `2 errors`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A place as editors and terminals know it: `dist/web.yaml:31:5`, or `web/service (main.ts:12)` for a construct. */
export function placeText({ constructPath, file, line, column }: Location): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  if (constructPath === undefined) return place;
  return place === '' ? constructPath : `${constructPath} (${place})`;
}

/** What would break a line, move the cursor or turn the direction of writing. */
const UNPRINTABLE = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** A text in which everything can be seen: a value from a manifest may hold anything. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
