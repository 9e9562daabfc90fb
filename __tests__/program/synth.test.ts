import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectCopy } from '../project-copy';

const files = ['echo.k8s.yaml', 'hello-app.k8s.yaml', 'nginx.k8s.yaml'];
let work: string;

function run(script: string, env: Record<string, string> = {}) {
  return spawnSync('npm', ['run', '--silent', script], {
    cwd: work,
    encoding: 'utf8',
    env: { ...process.env, HELLO_APP_IMAGE: '', ...env },
  });
}

function dist(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(work, 'dist')).map((name) => [name, readFileSync(join(work, 'dist', name), 'utf8')]),
  );
}

beforeEach(() => (work = projectCopy()));

afterEach(() => rmSync(work, { recursive: true, force: true }));

test('the committed dist/ is what npm run synth writes', () => {
  const committed = dist();
  rmSync(join(work, 'dist'), { recursive: true });
  expect(run('synth')).toMatchObject({ status: 0, stdout: files.map((name) => `dist/${name}\n`).join('') });
  expect(dist()).toEqual(committed);
  expect(Object.keys(committed)).toEqual(files);
});

test('the tutorial’s YAML, as a person reads it', () => {
  expect(Object.values(dist()).join('---\n')).toMatchSnapshot();
});

test('HELLO_APP_IMAGE takes the place of the private image', () => {
  expect(run('synth', { HELLO_APP_IMAGE: 'localhost/hello-app:v1' }).status).toBe(0);
  expect(dist()['hello-app.k8s.yaml']).toContain('image: localhost/hello-app:v1\n');
});

test('the first pod is printed, and dist/ stays as it was', () => {
  const before = dist();
  const { status, stdout } = run('synth:first-pod');
  expect(status).toBe(0);
  expect(stdout).toContain('app: myapp\n');
  expect(stdout).not.toContain('containerPort');
  expect(dist()).toEqual(before);
});

test('a program that fails says why in one line, without a stack trace, and leaves dist/ as it was', () => {
  const before = dist();
  const { status, stdout, stderr } = run('synth', { HELLO_APP_IMAGE: 'bad image' });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('Invalid HELLO_APP_IMAGE "bad image"');
  expect(stderr).not.toContain('    at ');
  expect(dist()).toEqual(before);
});

test('a chart that asks for a port its pod lacks is refused by name, and dist/ stays as it was', () => {
  const before = dist();
  const chart = join(work, 'lib/charts/hello-app.ts');
  writeFileSync(chart, readFileSync(chart, 'utf8').replace('pod.port(1322)', 'pod.port(1323)'));
  expect(run('synth').stderr).toContain('Pod "myapp-pod" declares no port 1323: it declares 1322/TCP');
  expect(dist()).toEqual(before);
});
