/** A value as an error message shows it: a string in quotes, anything else with its type. */
export function quote(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : `${String(value)} (${typeName(value)})`;
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
