import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectCopy } from '../project-copy';
import { contentOf } from '../synth/outcome';

const root = process.cwd();
let work: string;

beforeEach(() => (work = projectCopy()));

afterEach(() => rmSync(work, { recursive: true, force: true }));

function run(command: string, args: string[]) {
  const env = { ...process.env, HELLO_APP_IMAGE: '', CDK8S_CHECK_UPGRADE: 'false' };
  return spawnSync(command, args, { cwd: work, encoding: 'utf8', env });
}

/** `npm run synth` with another program. */
function synth(program: string) {
  writeFileSync(join(work, 'main.ts'), program);
  return run('npm', ['run', '--silent', 'synth']);
}

test('cdk8s synth writes what npm run synth writes', () => {
  expect(run('npm', ['run', '--silent', 'synth']).status).toBe(0);
  const written = contentOf(join(work, 'dist'));
  writeFileSync(join(work, 'dist', 'stale.k8s.yaml'), '');
  expect(run(join(root, 'node_modules/.bin/cdk8s'), ['synth']).status).toBe(0);
  expect(contentOf(join(work, 'dist'))).toEqual(written);
});

test('a file that the program no longer writes is gone', () => {
  writeFileSync(join(work, 'dist', 'stale.k8s.yaml'), '');
  expect(run('npm', ['run', '--silent', 'synth']).status).toBe(0);
  expect(readdirSync(join(work, 'dist'))).not.toContain('stale.k8s.yaml');
});

test.each([
  ['throws', 'throw new Error("by an error");', 1, 'by an error'],
  ['exits', 'process.exit(3);', 3, ''],
  ['fails later', 'setTimeout(() => { throw new Error("later"); });', 1, 'later'],
  ['does not compile', 'const = 1;', 1, 'main.ts:1'],
  ['synthesizes nothing', '', 1, 'main.ts synthesized nothing: it has to call synth() on an app without an outdir.\n'],
])('a program that %s leaves dist/ as it was, and no scratch files', (_, program, status, reason) => {
  const before = contentOf(join(work, 'dist'));
  const outcome = synth(program);
  expect(outcome).toMatchObject({ status, stdout: '' });
  expect(outcome.stderr).toContain(reason);
  expect(outcome.stderr).toContain('\nNothing was written: dist/ is as it was.\n');
  expect(contentOf(join(work, 'dist'))).toEqual(before);
  expect(readdirSync(join(work, 'build'))).toEqual(['programs']);
});
