import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts the text between `<!-- NAME: measured -->` and `<!-- NAME: end -->` in the Markdown file, in place of what was
 * there. The words around it are people's; they hold no number.
 */
export function replaceSection(file: string, name: string, text: string): void {
  const before = readFileSync(file, 'utf8');
  const open = `<!-- ${name}: measured -->`;
  const start = before.indexOf(open);
  const end = before.indexOf(`<!-- ${name}: end -->`);
  if (start < 0 || end < start) throw new Error(`${file} has no place for the measurements called "${name}": ${open}`);
  writeFileSync(file, `${before.slice(0, start)}${open}\n\n${text}\n\n${before.slice(end)}`);
}

/** A Markdown table, with its columns as wide as Prettier makes them; `numbers` says which columns stand at the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly boolean[],
): string {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column].length)));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const padded = (cells: readonly string[]) =>
    line(cells.map((cell, column) => (numbers[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))));
  const under = widths.map((width, column) => (numbers[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [padded(head), line(under), ...rows.map(padded)].join('\n');
}
