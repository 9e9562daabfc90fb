import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AliasBudget } from '../../../lib/wiring/manifest/alias-budget';
import { readDocuments } from '../../../lib/wiring/manifest/read-documents';

/** `[&a [x, …], x, …, *a, …, x, …]`, and whether kubectl refuses it: how many there are of each, in that order. */
interface Case {
  readonly of: number;
  readonly before: number;
  readonly aliases: number;
  readonly after: number;
  readonly refused: boolean;
}

const recorded = readFileSync(join(__dirname, 'recorded', 'aliases.json'), 'utf8');
const { cases } = JSON.parse(recorded) as { cases: readonly Case[] };
const EASY_TO_PARSE = 100_000;

function isRefused({ of, before, aliases, after }: Case): boolean {
  const budget = new AliasBudget();
  const times = (count: number, isWithin: () => boolean) => {
    for (let n = 0; n < count; n++) if (!isWithin()) return false;
    return true;
  };
  const one = () => budget.countOne();
  const alias = () => budget.countOne() && budget.countAliased(of + 1);
  // The list, the anchored list, what it holds and what stands before the aliases.
  return !(times(2 + of + before, one) && times(aliases, alias) && times(after, one));
}

test.each(cases)(
  '$of values, $aliases times, beside $before and $after others: refused or not as by kubectl',
  (each) => {
    expect(isRefused(each)).toBe(each.refused);
  },
);

test.each(cases.filter(({ before }) => before < EASY_TO_PARSE))(
  'a document of $of values, $aliases times, beside $before others is refused or read as by kubectl',
  ({ of, before, aliases, refused }) => {
    const text = `[&a [${'x,'.repeat(of)}],${'x,'.repeat(before)}${'*a,'.repeat(aliases)}]`;
    expect(readDocuments(text).map(({ content }) => 'reason' in content)).toEqual([refused]);
  },
);
