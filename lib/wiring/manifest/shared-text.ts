/** Longer texts are mostly parts of the source to V8, and so take little memory anyway. */
const LONGEST = 12;
const MOST = 10_000;

const known = new Map<string, string>();

/**
 * The same text, and mostly the very same string for all that are alike: manifests say `http`, `TCP` and the names of
 * their applications again and again, and a string that is there once is held and compared at less cost.
 */
export function sharedText(text: string): string {
  if (text.length > LONGEST) return text;
  const shared = known.get(text);
  if (shared !== undefined) return shared;
  if (known.size === MOST) known.clear();
  known.set(text, text);
  return text;
}
