import { readFileSync } from 'node:fs';
import { command, folderOf } from './command';

const folder = folderOf({});
const HINT = /\n\(cdk8s-wiring( [a-z]+)? --help says how it is used\)\n$/;

/** What is said, without the last line, of a command line that is not understood. */
async function complaint(args: string): Promise<string> {
  const { code, stdout, stderr } = await command(folder, args, { stdin: '' });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(HINT);
  return stderr.replace(HINT, '');
}

test.each([
  [
    'an option with a typo',
    'check --formt json',
    'cdk8s-wiring check: unknown option "--formt": did you mean --format?',
  ],
  [
    'an option that is like none',
    'map -x',
    'cdk8s-wiring map: unknown option "-x": it takes --format, --namespace, --help',
  ],
  [
    'an option of another command',
    'map --closed',
    'cdk8s-wiring map: unknown option "--closed": it takes --format, --namespace, --help',
  ],
  [
    'a value that the option does not take',
    'check --format yaml',
    'cdk8s-wiring check: --format does not take "yaml": it takes text, json, sarif',
  ],
  [
    'a value with a typo',
    'check --fail-on warnin',
    'cdk8s-wiring check: --fail-on does not take "warnin": did you mean warning?',
  ],
  [
    'an option without its value at the end',
    'check --fail-on',
    'cdk8s-wiring check: --fail-on needs a value: error, warning, note',
  ],
  ['an option without its value before another', 'check -n --closed', 'cdk8s-wiring check: -n needs a value: -n NAME'],
  ['a value for a switch', 'check --closed=no', 'cdk8s-wiring check: --closed takes no value, and "no" was given'],
  [
    'a namespace that none can be',
    'check -n Hb_Test',
    'cdk8s-wiring check: --namespace "Hb_Test": lower-case letters, digits and "-" only, 1 to 63 of them, the first and the last a letter or a digit',
  ],
  [
    'the standard input twice',
    'check - --against -',
    'cdk8s-wiring check: the standard input can be read only once, and "-" is given twice',
  ],
  ['a file without a name', 'check ', 'cdk8s-wiring check: "" names no file'],
  ['a command with a typo', 'chekc', 'cdk8s-wiring: unknown command "chekc": did you mean check?'],
  ['a command that is none', 'dist', 'cdk8s-wiring: unknown command "dist": it is one of check, map, explain'],
])('%s is quoted, with what is right', async (_what, args, message) => {
  expect(await complaint(args)).toBe(message);
});

test('without a command it names the commands', async () => {
  expect(await complaint('')).toBe('cdk8s-wiring: a command is missing: check, map, explain');
});

test('the help names the commands', async () => {
  const { code, stdout } = await command(folder, '--help');
  expect(code).toBe(0);
  expect(stdout).toMatch(/Usage: cdk8s-wiring COMMAND\n\n {2}check .*\n {2}map .*\n {2}explain /);
});

test.each(['check', 'map', 'explain'])('%s --help says how it is used', async (name) => {
  const { code, stdout } = await command(folder, `${name} --help`);
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^Usage: cdk8s-wiring ${name} .*`));
  expect(stdout).toMatch(/ {2}-h, --help +say this\n$/);
});

test('the help fits a terminal of 100 columns', async () => {
  for (const args of ['--help', 'check --help', 'map --help', 'explain --help']) {
    const { stdout } = await command(folder, args);
    expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  }
});

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await command(folder, '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('what begins with a dash is a file after --', async () => {
  const { code, stdout } = await command(folder, 'check -- -x.yaml');
  expect(code).toBe(2);
  expect(stdout).toContain('--> -x.yaml');
});
