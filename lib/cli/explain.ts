import { quote } from '../kubernetes/quote';
import { RULES } from '../wiring/rules';
import type { Rule } from '../wiring/rules/rule';
import type { Arguments } from './arguments';
import type { Command } from './command';
import { EXIT, type Io } from './io';
import { nearest } from './nearest';
import { rulePage } from './package-files';
import { UsageError } from './usage-error';

export const explainCommand: Command = {
  name: 'explain',
  operands: '[RULE]',
  summary: 'say what a rule finds, why it matters and what to do',
  details: 'Without RULE it lists the rules.',
  options: [],
  run: runExplain,
};

function runExplain({ operands }: Arguments, io: Io): Promise<number> {
  if (operands.length > 1) throw new UsageError(`one rule at a time: ${operands.map(quote).join(' and ')} were given`);
  const [id] = operands;
  io.write(id === undefined ? listText() : ruleText(ruleOf(id)));
  return Promise.resolve(EXIT.wired);
}

function ruleOf(id: string): Rule {
  const rule = RULES.find((each) => each.id === id);
  if (rule !== undefined) return rule;
  const near = nearest(
    id,
    RULES.map((each) => each.id),
  );
  throw new UsageError(`no rule ${quote(id)}: ${near ? `did you mean ${near}?` : '"explain" alone lists the rules'}`);
}

/** The page of the rule; its title and help where there is no page. */
function ruleText({ id, severity, title, help }: Rule): string {
  const head = `${severity}[${id}]: ${title}\n`;
  return `${head}\n${pageText(rulePage(id)) ?? help}\n`;
}

/** A page without what is said already (id and title), and without what only a browser needs. */
function pageText(page: string | undefined): string | undefined {
  return page
    ?.replace(/^# .*\n+\*\*.*\*\*\n+/, '')
    .replace(/^<!-- .* -->\n+/gm, '')
    .replace(/\[([\w-]+)\]\([\w-]+\.md\)/g, '$1')
    .trimEnd();
}

function listText(): string {
  const width = Math.max(...RULES.map(({ id }) => id.length));
  return RULES.map(({ id, severity, title }) => `${severity.padEnd(7)}  ${id.padEnd(width)}  ${title}\n`).join('');
}
