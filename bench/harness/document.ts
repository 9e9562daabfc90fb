import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/**
 * Puts the text between `<!-- NAME: measured -->` and `<!-- NAME: end -->` in the Markdown file, in place of what was
 * there. The words around it are people's; they hold no number.
 */
export async function replaceSection(file: string, name: string, text: string): Promise<void> {
  const before = readFileSync(file, 'utf8');
  const open = `<!-- ${name}: measured -->`;
  const start = before.indexOf(open);
  const end = before.indexOf(`<!-- ${name}: end -->`);
  if (start < 0 || end < start) throw new Error(`${file} has no place for the measurements called "${name}": ${open}`);
  const after = `${before.slice(0, start)}${open}\n\n${text}\n\n${before.slice(end)}`;
  writeFileSync(file, await format(after, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

/** A Markdown table; `align` says for each column whether it holds numbers. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly boolean[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(numbers.map((right) => (right ? '---:' : '---'))), ...rows.map(line)].join('\n');
}
