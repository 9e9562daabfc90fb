import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectCopy } from '../project-copy';

let work: string;

beforeEach(() => (work = projectCopy()));

afterEach(() => rmSync(work, { recursive: true, force: true }));

const COMMAND = ['--require', './scripts/typescript.cjs'];

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(work, name), text);
}

function run(program: string, env: NodeJS.ProcessEnv = {}) {
  return spawnSync('node', [...COMMAND, program], { cwd: work, encoding: 'utf8', env: { ...process.env, ...env } });
}

/** The kept JavaScript of a program. */
function kept(program: string): string[] {
  return readdirSync(join(work, 'build/programs')).filter(
    (name) => name.startsWith(`${program}-`) && /\.js$/.test(name),
  );
}

test('a program is kept, and made anew when a file of it is another', () => {
  write({ 'a.ts': `import { b } from './b'; console.log(b);`, 'b.ts': `export const b: number = 1;` });
  expect(run('a.ts')).toMatchObject({ status: 0, stdout: '1\n', stderr: '' });
  const [first] = kept('a.ts');
  expect(run('a.ts').stdout).toBe('1\n');
  expect(kept('a.ts')).toEqual([first]);
  write({ 'b.ts': `export const b: number = 2;` });
  expect(run('a.ts').stdout).toBe('2\n');
  expect(kept('a.ts')).toEqual([expect.not.stringContaining(first)]);
});

test('what is kept is what runs', () => {
  write({ 'a.ts': 'console.log("made");' });
  run('a.ts');
  const path = join(work, 'build/programs', kept('a.ts')[0]);
  rmSync(`${path}.v8`);
  writeFileSync(path, readFileSync(path, 'utf8').replace('made', 'kept'));
  expect(run('a.ts').stdout).toBe('kept\n');
});

test.each([
  ['a new file is what an import means', { 'b.ts': 'export const b = "file";' }, 'file'],
  ['a setting of the compiler is another', { 'tsconfig.json': '{"compilerOptions":{"alwaysStrict":true}}' }, 'folder'],
  ['a file is gone', { 'a.ts': 'console.log("alone");' }, 'alone'],
])('a program is made anew when %s', (_, files, said) => {
  mkdirSync(join(work, 'b'));
  write({ 'a.ts': `import { b } from './b'; console.log(b);`, 'b/index.ts': 'export const b = "folder";' });
  expect(run('a.ts').stdout).toBe('folder\n');
  const before = kept('a.ts');
  write(files);
  expect(run('a.ts').stdout).toBe(`${said}\n`);
  expect(kept('a.ts')).not.toEqual(before);
});

test('a program is made anew when a folder of it is gone', () => {
  mkdirSync(join(work, 'b/c'), { recursive: true });
  write({ 'a.ts': `import { b } from './b/c'; console.log(b);`, 'b/c/index.ts': 'export const b = "folder";' });
  expect(run('a.ts').stdout).toBe('folder\n');
  rmSync(join(work, 'b'), { recursive: true });
  write({ 'a.ts': 'console.log("alone");' });
  expect(run('a.ts')).toMatchObject({ stdout: 'alone\n', stderr: '' });
});

test('what is written while it is compiled is not kept, as nobody knows which of both was compiled', () => {
  write({ 'a.ts': 'console.log(1);' });
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(work, 'a.ts'), later, later);
  expect(run('a.ts').stdout).toBe('1\n');
  expect(existsSync(join(work, 'build/programs/a.ts'))).toBe(false);
});

test('the check of the app is not made anew because the app is', () => {
  const synth = () => spawnSync('npm', ['run', '--silent', 'synth'], { cwd: work }).status;
  expect(synth()).toBe(0);
  const [check, app] = [kept('lib-synth-refuse-loose-wires.ts'), kept('main.ts')];
  expect([check, app]).toEqual([[expect.anything()], [expect.anything()]]);
  writeFileSync(join(work, 'main.ts'), '// another\n', { flag: 'a' });
  expect(synth()).toBe(0);
  expect(kept('lib-synth-refuse-loose-wires.ts')).toEqual(check);
  expect(kept('main.ts')).not.toEqual(app);
});

test('a report names the line that made a construct', () => {
  write({
    'main.ts': `import { WiredApp } from './lib/constructs/wired-app';
import { patched } from './lib/charts/patched';

const app = new WiredApp();
patched(app);
app.synth();`,
    'lib/charts/patched.ts': `import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import type { App } from 'cdk8s';
import { ClusterIpService } from '../constructs/cluster-ip-service';
import { Deployment } from '../constructs/deployment';

export function patched(app: App): void {
  const chart = new Chart(app, 'shop');
  const containers = [{ name: 'web', ports: [{ containerPort: 80 }] }];
  const web = new Deployment(chart, 'web', { name: 'web', selector: { app: 'web' }, containers });
  const service = new ClusterIpService(chart, 'service', { name: 'web', ports: [{ port: 80, target: web.port(80) }] });
  ApiObject.of(service).addJsonPatch(JsonPatch.replace('/spec/selector/app', 'wep'));
}`,
  });
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'synth'], { cwd: work, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('write app: web in the place of app: wep');
  expect(stderr).toContain('  --> shop/service/Resource (lib/charts/patched.ts:10:19)\n');
});

test('an error tells its place in the sources, and nothing of what is kept', () => {
  write({
    'a.ts': `import { fail } from './b';\n\nfail();`,
    'b.ts': `export interface Nothing {}\n\nexport function fail(): never {\n  throw new Error('on purpose');\n}\n`,
  });
  for (const time of ['made', 'kept']) {
    const { status, stdout, stderr } = run('a.ts');
    expect({ time, status, stdout }).toEqual({ time, status: 1, stdout: '' });
    expect(stderr).toMatch(/^Error: on purpose\n {4}at fail \(.*\/b\.ts:4:9\)\n {4}at .*\/a\.ts:3:1\)?\n/);
    expect(stderr).not.toContain('build/programs');
  }
});

test('a program may see to its errors itself', () => {
  write({ 'a.ts': `process.on('uncaughtException', ({ message }) => console.log(message)); throw new Error('seen');` });
  expect(run('a.ts')).toMatchObject({ status: 0, stdout: 'seen\n', stderr: '' });
});

test('what does not compile is told with its place, and no stack', () => {
  write({ 'a.ts': `import './b';`, 'b.ts': 'let a = 1;\nconst = 2;' });
  const { status, stdout, stderr } = run('a.ts');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('b.ts:2:6');
  expect(stderr).toContain('const = 2;');
  expect(stderr).not.toContain('    at ');
});

test('each file of a program may ask where it is, and its errors tell their place', () => {
  write({
    'a.ts': `import './lib/asks';\nimport { basename } from 'node:path';\nconsole.log(basename(__filename));`,
    'lib/asks.ts': `import { sep } from 'node:path';\n\nconsole.log(__dirname.split(sep).pop(), new Error().stack);`,
  });
  const { status, stdout } = run('a.ts');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^lib Error\n {4}at .*\/lib\/asks\.ts:3:41\)\n/);
  expect(stdout).toMatch(/\na\.ts\n$/);
});

test('what is not TypeScript is left as it is: packages, JSON, and what is imported later', () => {
  write({
    'a.ts': `import data from './data.json';\nvoid import('yaml').then(({ stringify }) => console.log(stringify(data)));`,
    'data.json': '{"a": 1}',
  });
  expect(run('a.ts')).toMatchObject({ status: 0, stdout: 'a: 1\n\n', stderr: '' });
  expect(run('a.ts')).toMatchObject({ status: 0, stdout: 'a: 1\n\n', stderr: '' });
});

test('a program runs where nothing can be kept, and its errors tell their place in the sources', () => {
  write({ 'a.ts': 'interface Nothing {}\n\nconsole.log(1);\nthrow new Error("on purpose");' });
  rmSync(join(work, 'build'), { recursive: true, force: true });
  write({ build: 'a file' });
  const { status, stdout, stderr } = run('a.ts');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '1\n' });
  expect(stderr).toMatch(/^Error: on purpose\n {4}at .*\/a\.ts:4:7\)?\n/);
});

test('an error is told even when what tells its place in the sources is gone', () => {
  write({ 'a.ts': 'console.log(new Error("on purpose").stack);' });
  run('a.ts');
  rmSync(join(work, 'build/programs', `${kept('a.ts')[0]}.map`));
  const { status, stdout, stderr } = run('a.ts');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Error: on purpose\n {4}at /);
});

test('what V8 kept is left alone when it is damaged', () => {
  write({ 'a.ts': 'console.log(1);' });
  run('a.ts');
  const path = join(work, 'build/programs', `${kept('a.ts')[0]}.v8`);
  expect(existsSync(path)).toBe(true);
  writeFileSync(path, 'no code of V8');
  expect(run('a.ts')).toMatchObject({ status: 0, stdout: '1\n', stderr: '' });
  expect(readFileSync(path, 'latin1')).not.toBe('no code of V8');
});

test('programs that a program starts see the environment as it was', () => {
  write({ 'a.ts': 'console.log(process.env.GOGC);' });
  expect(run('a.ts', { GOGC: undefined }).stdout).toBe('undefined\n');
  write({ 'a.ts': 'console.log("GOGC", process.env.GOGC);' });
  expect(run('a.ts', { GOGC: '50' }).stdout).toBe('GOGC 50\n');
});

test('many that start at once do not harm each other', async () => {
  const starts = Array.from({ length: 6 }, (_, place) => {
    // Each another program of the same name.
    write({ 'a.ts': `import { b } from './b'; console.log(b + ${place});`, 'b.ts': 'export const b = 1;' });
    return new Promise((done) => spawn('node', [...COMMAND, 'a.ts'], { cwd: work }).once('close', done));
  });
  expect(await Promise.all(starts)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(run('a.ts').stdout).toBe('6\n');
  expect(readdirSync(join(work, 'build/programs')).filter((name) => /\.\d+$/.test(name))).toEqual([]);
});
