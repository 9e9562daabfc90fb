import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../lib/wiring/rules';
import type { Finding } from '../../lib/wiring/finding';
import { command, folderOf, type Outcome } from '../cli/command';

const folder = join('docs', 'rules');
const isUpdate = process.env.UPDATE === '1';

/** What a page shows. */
interface Page {
  readonly text: string;
  readonly title: string;
  /** What stands in the example blocks, by their mark: wrong and right, and before where something changes. */
  readonly examples: Readonly<Record<string, string>>;
  /** The options of the command that the page gives. */
  readonly options: string;
  /** What the page says that it prints. */
  readonly printed: string;
}

function readPage(id: string): Page {
  const text = readFileSync(join(folder, `${id}.md`), 'utf8');
  const examples = [...text.matchAll(/^<!-- (\w+) -->\n\n```yaml\n(.*?)^```$/gms)].map(([, mark, yaml]) => [
    mark,
    yaml,
  ]);
  return {
    text,
    title: /^# .*\n\n\*\*(.*)\.\*\*$/m.exec(text)?.[1] ?? '',
    examples: Object.fromEntries(examples) as Record<string, string>,
    options: /^npx cdk8s-wiring check - ?(.*) < \w+\.yaml$/m.exec(text)?.[1] ?? '',
    printed: /^```text\n(.*?)^```$/ms.exec(text)?.[1] ?? '',
  };
}

const pages = new Map(RULES.map(({ id }) => [id, readPage(id)]));
const olds = folderOf(
  Object.fromEntries([...pages].map(([id, { examples }]) => [`${id}/before.yaml`, examples.before ?? ''])),
);

/** Runs the command of a page on one of its examples. */
function run(id: string, { options }: Page, stdin: string, more = ''): Promise<Outcome> {
  const words = ['check', '-', options, more].filter((word) => word !== '').join(' ');
  return command(olds, words.replace('before.yaml', `folder/${id}/before.yaml`), { stdin });
}

/** What a page's command finds in one of its examples: errors, warnings, and the notes of the page's own rule. */
async function findings(id: string, page: Page, stdin: string): Promise<readonly Finding[]> {
  const { stdout } = await run(id, page, stdin, '--format json --fail-on note');
  const { findings: found, unchecked } = JSON.parse(stdout) as { findings: Finding[]; unchecked: unknown[] };
  expect(unchecked).toEqual([]);
  return found.filter(({ rule, severity }) => rule === id || severity !== 'note');
}

test('there is a page for each rule, and a rule for each page', () => {
  const ids = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));
  expect(ids.filter((id) => id !== 'README').sort()).toEqual(RULES.map(({ id }) => id).sort());
});

describe.each(RULES.map(({ id, title }) => ({ id, title })))('the page of $id', ({ id, title }) => {
  const page = pages.get(id)!;
  const { before, wrong = page.examples.after, right } = page.examples;

  test('begins with its id and its title, and leads to Kubernetes', () => {
    expect(page.text).toMatch(new RegExp(`^# ${id}\n`));
    expect(page.title).toBe(title);
    expect(page.text).toContain('<https://kubernetes.io/docs/');
  });

  test('shows what the command prints for the wrong example', async () => {
    const { stdout } = await run(id, page, wrong);
    const shown = stdout.replaceAll(`${id}/before.yaml`, 'before.yaml');
    const block = /^```text\n.*?^```$/ms;
    const path = join(folder, `${id}.md`);
    const fresh = page.text.replace(block, () => `\`\`\`text\n${shown}\`\`\``);
    if (isUpdate) writeFileSync(path, fresh);
    expect(readPage(id).printed).toBe(shown);
    expect(shown).toContain(`[${id}]`);
  });

  test('has a wrong example in which this rule alone finds something', async () => {
    const found = await findings(id, page, wrong);
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual([id]);
  });

  test('has a right example in which nothing is found', async () => {
    expect(await findings(id, page, right)).toEqual([]);
  });

  test('compares with what ran before only where it says so', async () => {
    expect(page.options.includes('--against before.yaml')).toBe(before !== undefined);
    expect(before === undefined ? [] : await findings(id, { ...page, options: '' }, before)).toEqual([]);
  });
});

test('the list shows the rules as they are', () => {
  const path = join(folder, 'README.md');
  const text = readFileSync(path, 'utf8');
  const rows = RULES.map(({ id, severity, title, help }) => [`[${id}](${id}.md)`, severity, title, help]);
  const table = /^\| \[.*\|\n(?:\|.*\|\n)*/m;
  const fresh = text.replace(table, () => rows.map((row) => `| ${row.join(' | ')} |\n`).join(''));
  if (isUpdate) writeFileSync(path, fresh);
  const lines = (table.exec(readFileSync(path, 'utf8'))?.[0] ?? '').trimEnd().split('\n');
  const cells = lines.map((line) => line.split('|').slice(1, -1));
  expect(cells.map((row) => row.map((cell) => cell.trim()))).toEqual(rows);
});
