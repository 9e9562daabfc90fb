/** A value as an error message shows it: a string in quotes, a mapping by that word, anything else with its type. */
export function quote(value: unknown): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return 'a mapping';
  return typeof value === 'string' ? JSON.stringify(value) : `${String(value)} (${typeName(value)})`;
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
