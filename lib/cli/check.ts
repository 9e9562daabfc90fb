import { check, type CheckResult } from '../wiring/check';
import { SEVERITIES, type Severity } from '../wiring/finding';
import { checkJson } from '../wiring/report/json';
import { coloured, plain } from '../wiring/report/paint';
import { checkSarif } from '../wiring/report/sarif';
import { checkText } from '../wiring/report/text';
import type { Arguments } from './arguments';
import type { Command } from './command';
import { EXIT, type Io } from './io';
import { formatOption, NAMESPACE, namespaceOf } from './options';
import { packageInfo } from './package-files';
import { INPUT_HELP, readInputs } from './read-input';

type Report = (result: CheckResult, io: Io) => string;

const REPORTS: Readonly<Record<string, Report>> = {
  text: (result, io) => checkText(result, io.hasColours ? coloured : plain),
  json: checkJson,
  sarif: (result, { folder }) => checkSarif(result, { ...packageInfo(), folder }),
};

export const checkCommand: Command = {
  name: 'check',
  operands: '[FILE|DIR|-]…',
  summary: 'say which wires are loose, and what they nearly reached',
  details: `${INPUT_HELP}

Ends with 0 when every wire fits, 1 when there are findings, 2 when something could not be checked.
Notes are shown with --fail-on note.`,
  options: [
    formatOption(Object.keys(REPORTS)),
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: SEVERITIES,
      help: 'the mildest that ends with 1 (default: error)',
    },
    { name: 'closed', help: 'what is given is all that runs: what is not there is missing' },
    {
      name: 'against',
      value: 'FILE|DIR|-',
      help: 'what runs now: say what of the change is refused or lost',
    },
    NAMESPACE,
  ],
  run: runCheck,
};

async function runCheck({ options, operands }: Arguments, io: Io): Promise<number> {
  const { closed, against } = options;
  const namespace = namespaceOf(options);
  const format = String(options.format ?? 'text');
  const failOn = SEVERITIES.find((severity) => severity === options['fail-on']) ?? 'error';
  const [reading, before] = await readInputs([operands, ...(typeof against === 'string' ? [[against]] : [])], io);
  const result = check(reading, { world: closed ? 'closed' : 'open', namespace, against: before });
  io.write(REPORTS[format](failOn === 'note' ? result : withoutNotes(result), io));
  return exitCode(result, failOn);
}

function withoutNotes(result: CheckResult): CheckResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity !== 'note') };
}

function exitCode({ findings, unchecked }: CheckResult, failOn: Severity): number {
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  if (findings.some(({ severity }) => failing.includes(severity))) return EXIT.loose;
  return unchecked.length > 0 ? EXIT.unchecked : EXIT.wired;
}
