import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = process.cwd();
const work = mkdtempSync(join(tmpdir(), 'wiring-'));
const installed = join(work, 'node_modules', 'cdk8s-wiring');
let contents: string[];

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', work], { encoding: 'utf8' });
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('['))) as { filename: string }[];
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(work, filename), '-C', installed, '--strip-components=1']);
  contents = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(installed, join(parentPath, name)));
  for (const peer of ['cdk8s', 'constructs', 'cdk8s-plus-27'])
    symlinkSync(join(root, 'node_modules', peer), join(work, 'node_modules', peer));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

test('the package holds what users need, and no program, test or chart of the tutorial', () => {
  const folders = new Set(contents.filter((path) => !path.startsWith('docs/rules/')).map(roomOf));
  expect([...folders].sort()).toEqual([
    '.jsii',
    'LICENSE',
    'README.ko.md',
    'README.md',
    'build/*',
    'build/imports/*',
    'build/lib/*',
    'build/lib/constructs',
    'build/lib/kubernetes',
    'build/lib/synth',
    'build/lib/testing',
    'build/lib/validation',
    'build/lib/wiring',
    'node_modules/argparse',
    'node_modules/js-yaml',
    'package.json',
  ]);
});

function roomOf(path: string): string {
  const parts = path.split('/');
  const start = parts.slice(0, parts[0] === 'node_modules' ? 2 : 3).join('/');
  return start.replace(/[^/]*\.(js|d\.ts)$/, '*');
}

test('the package holds the page of every rule that has one', () => {
  const pages = existsSync('docs/rules') ? readdirSync('docs/rules') : [];
  expect(contents.filter((path) => path.startsWith('docs/rules/')).sort()).toEqual(
    pages.map((page) => `docs/rules/${page}`).sort(),
  );
});

/** Runs the command as it is installed. */
function command(args: readonly string[], input = '') {
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { bin: Record<string, string> };
  const { status, stdout, stderr } = spawnSync(join(installed, bin['cdk8s-wiring']), args, {
    cwd: work,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

test('its command checks the lesson', () => {
  expect(command(['check', join(root, 'dist')])).toMatchObject({ status: 0, stderr: '' });
});

test('its command finds what the lesson breaks, and says how to mend it', () => {
  const broken = readFileSync('dist/hello-app.k8s.yaml', 'utf8').replace(/(selector:\s+app: )helloApp/, '$1helloapp');
  const { status, stdout } = command(['check', '-'], broken);
  expect(status).toBe(1);
  expect(stdout).toContain('nearest: Pod hb-test/myapp-pod has app: helloApp (only the case differs)\n');
  expect(stdout).toContain('fix: write app: helloApp in the place of app: helloapp');
});

test('its command explains rules, and knows its version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(command(['explain', 'service-selects-nothing']).stdout).toMatch(/^error\[service-selects-nothing\]: /);
  expect(command(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('in another app, ten lines give a Service that selects its Pod', () => {
  writeFileSync(
    join(work, 'main.js'),
    `const { App, Chart } = require('cdk8s');
     const { NodePortService, Pod } = require('cdk8s-wiring');
     const app = new App();
     const chart = new Chart(app, 'web');
     const pod = new Pod(chart, 'pod', { name: 'web', labels: { app: 'web' }, containers: [{ name: 'web', image: 'nginx', ports: [{ containerPort: 80 }] }] });
     new NodePortService(chart, 'service', { name: 'web', ports: [{ port: 80, target: pod.port(80), nodePort: 30080 }] });
     console.log(app.synthYaml());`,
  );
  const yaml = execFileSync('node', ['--preserve-symlinks', '--preserve-symlinks-main', 'main.js'], {
    cwd: work,
    encoding: 'utf8',
  });
  expect(yaml).toContain('  selector:\n    app: web\n  type: NodePort\n');
});
