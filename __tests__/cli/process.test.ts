import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, folderOf, POD, service } from './command';

const COMMAND = `"${process.execPath}" --require ./scripts/typescript.cjs lib/cli/main.ts`;
const LOOSE = `${POD}---\n${service('helloapp')}`;
const folder = folderOf({ 'loose.yaml': LOOSE });

/** Runs a line of shell in which `$WIRING` is the command and `$FOLDER` the folder. */
function shell(line: string, env: NodeJS.ProcessEnv = {}) {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line.replaceAll('$WIRING', COMMAND)], {
    encoding: 'utf8',
    env: { PATH, HOME, FOLDER: folder, ...env },
  });
  return { status, stdout, stderr };
}

/** The line of shell that runs the command after some lines of program. */
function inProgram(before: string, args: readonly string[]): string {
  const argv = `process.argv = ["node", "cdk8s-wiring", ${args.map((arg) => JSON.stringify(arg)).join(', ')}]`;
  return `"${process.execPath}" --require ./scripts/typescript.cjs -e '${before}; ${argv}; require("./lib/cli/main.ts")'`;
}

test('it reads a pipe to its end and gives the exit code', () => {
  const { status, stdout, stderr } = shell('cat "$FOLDER/loose.yaml" | $WIRING check -');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('fix: write app: helloApp in the place of app: helloapp');
});

test('it says in a process what it says in this one', async () => {
  const { code, stdout } = await command(folder, 'check -', { stdin: LOOSE });
  expect(shell('$WIRING check < "$FOLDER/loose.yaml"')).toEqual({ status: code, stdout, stderr: '' });
});

test('a reader that has seen enough is no fault', () => {
  writeFileSync(join(folder, 'many.yaml'), Array.from({ length: 500 }, () => service('nobody')).join('---\n'));
  const line = 'set -o pipefail; $WIRING check --closed "$FOLDER/many.yaml" | head -1';
  const { status, stdout, stderr } = shell(line);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^error\[service-selects-nothing\].*\n$/);
});

test('a long report arrives whole through a pipe', () => {
  const { stdout } = shell('$WIRING check --closed --format json "$FOLDER/many.yaml" | cat');
  expect((JSON.parse(stdout) as { findings: unknown[] }).findings.length).toBeGreaterThanOrEqual(500);
});

test('what cannot be written ends with 2 and one line', () => {
  const { status, stderr } = shell('$WIRING explain > /dev/full');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^cdk8s-wiring: the output cannot be written: ENOSPC.*\n$/);
});

const ESCAPE = String.fromCharCode(27);

test.each([
  ['not through a pipe', {}, false],
  ['through a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, true],
  ['not with FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
])('colours go %s', (_where, env, isColoured) => {
  expect(shell('$WIRING check "$FOLDER/loose.yaml"', env).stdout.includes(ESCAPE)).toBe(isColoured);
});

test.each([
  ['go to a terminal', {}, true],
  ['do not with NO_COLOR', { NO_COLOR: '1' }, false],
  ['do not to a dumb one', { TERM: 'dumb' }, false],
])('colours %s', (_where, env, isColoured) => {
  const line = inProgram('process.stdout.isTTY = true', ['check', '-']);
  expect(shell(`${line} < "$FOLDER/loose.yaml"`, env).stdout.includes(ESCAPE)).toBe(isColoured);
});

test('what nobody foresaw is one line, with more of it on request', () => {
  // Once the command is loaded, which takes JSON too.
  const odd = 'process.nextTick(() => (JSON.stringify = () => { throw new TypeError("odd"); }))';
  const bug = `${inProgram(odd, ['map', '--format', 'json', '-'])} < "$FOLDER/loose.yaml"`;
  const { status, stdout, stderr } = shell(bug);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(
    /^cdk8s-wiring: internal error: odd; please report it with this file at https:\/\/\S+\/issues\n$/,
  );
  expect(shell(bug, { CDK8S_WIRING_DEBUG: '1' }).stderr).toMatch(/\n {4}at /);
});

test('npm run check checks in this repository', () => {
  expect(execFileSync('npm', ['run', '--silent', 'check', 'dist'], { encoding: 'utf8' })).toMatch(
    /objects checked: every wire fits\./,
  );
});
