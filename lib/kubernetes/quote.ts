/** A value as an error message shows it: a string in quotes, a mapping or a list by that word, anything else with its type. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) return bare(value);
  return `${bare(value)} (${value === null || value === undefined ? 'nothing' : `a ${typeof value}`})`;
}

/** A value within the words of a message: as it is, a mapping or a list by that word. */
export function bare(value: unknown): string {
  // What stands in a mapping may be called `toString`, so that it cannot be made a text.
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'a mapping';
  return String(value);
}
