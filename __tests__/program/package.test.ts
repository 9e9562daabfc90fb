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
import { run } from '../../lib/cli/run';

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
    maxBuffer: 2 ** 26,
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

/** The texts of which kubectl was asked how it reads them, and some with characters that stand in no text. */
function hardTexts(): string[] {
  const recorded = (name: string): string[] => {
    const text = readFileSync(join('__tests__', 'wiring', 'manifest', 'recorded', `${name}.json`), 'utf8');
    return (JSON.parse(text) as { cases: { text: string }[] }).cases.map((each) => each.text);
  };
  const labelled = (text: string, place: number): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: text-${place}\n  labels:\n    app: ${text}\n`;
  const odd = ['\u0001', '\u007f', '\u0085', '\u2028', '\ufeff', '\ufffe', '\ud800'].map(
    (character) => `a${character}b`,
  );
  return [...recorded('structures'), ...recorded('streams'), ...[...recorded('scalars'), ...odd].map(labelled)];
}

test('its command, whose parser is written otherwise, reads hard texts as the program does from which it is made', async () => {
  const folder = join(work, 'texts');
  mkdirSync(folder);
  for (const [place, text] of hardTexts().entries()) writeFileSync(join(folder, `${place}.yaml`), text);
  let expected = '';
  const io = {
    write: (text: string) => (expected += text),
    writeError: (text: string) => (expected += text),
    readStdin: () => Promise.resolve(''),
    isStdinTerminal: true,
    hasColours: false,
    folder: work,
  };
  const args = ['check', '--format', 'json', '--fail-on', 'note', folder];
  const status = await run(args, io);
  expect(command(args)).toEqual({ status, stdout: expected, stderr: '' });
  expect((JSON.parse(expected) as { unchecked: unknown[] }).unchecked.length).toBeGreaterThan(100);
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

/** An app of its own: one Pod, and a Service that chooses a label. */
function writeApp(selected: string): void {
  writeFileSync(
    join(work, 'app.js'),
    `const { ApiObject, App, Chart } = require('cdk8s');
     const app = new App();
     const chart = new Chart(app, 'web');
     const containers = [{ name: 'web', image: 'nginx' }];
     new ApiObject(chart, 'pod', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', labels: { app: 'web' } }, spec: { containers } });
     new ApiObject(chart, 'service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector: { app: '${selected}' }, ports: [{ port: 80 }] } });
     app.synth();`,
  );
}

describe('its plugin for cdk8s synth, as the README configures it', () => {
  const [validations] = /^validations:\n(?: .*\n)+/m.exec(readFileSync('README.md', 'utf8')) ?? [];

  function synth() {
    const app = 'node --preserve-symlinks --preserve-symlinks-main app.js';
    writeFileSync(join(work, 'cdk8s.yaml'), `language: typescript\napp: ${app}\n${validations}`);
    return spawnSync('node', [join(root, 'node_modules/cdk8s-cli/bin/cdk8s'), 'synth', '--validate'], {
      cwd: work,
      encoding: 'utf8',
      env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' },
    });
  }

  test('passes an app whose wires fit, and leaves nothing in dist/ but manifests', () => {
    writeApp('web');
    const { status, stdout } = synth();
    expect(status).toBe(0);
    expect(stdout).toContain('Validations ended succesfully');
    expect(readdirSync(join(work, 'dist'))).toEqual(['web.k8s.yaml']);
  });

  test('fails one with a loose wire, and says which construct it is and what mends it', () => {
    writeApp('wbe');
    const { status, stdout } = synth();
    expect(status).toBe(2);
    expect(stdout).toContain('error[service-selects-nothing] (1 occurrences)');
    expect(stdout).toContain('Construct Path: web/');
    expect(stdout).toContain('Nearest: Pod web has app: web (a typo away)');
    expect(stdout).toContain('How to fix: write app: web in the place of app: wbe in spec.selector of Service web');
    expect(readdirSync(join(work, 'dist'))).toEqual(['web.k8s.yaml']);
  });
});

test('its matchers and its library are typed and run where the README imports them', () => {
  writeFileSync(
    join(work, 'wiring.test.ts'),
    `import 'cdk8s-wiring/testing';
     import { check, readText } from 'cdk8s-wiring/wiring';
     const service = 'apiVersion: v1\\nkind: Service\\nmetadata: {name: web}\\nspec: {selector: {app: web}, ports: [{port: 80}]}\\n';
     test('wires', () => {
       expect(service).not.toBeWired();
       expect(service).toHaveFinding('service-selects-nothing');
       expect(check(readText(service, 'web.yaml')).summary.notes).toBe(1);
     });`,
  );
  const types = [
    '--strict',
    '--module',
    'commonjs',
    '--moduleResolution',
    'node10',
    '--ignoreDeprecations',
    '6.0',
    '--ignoreConfig',
  ];
  const typeRoots = ['--typeRoots', join(root, 'node_modules/@types'), '--types', 'jest,node'];
  const options = ['--noEmit', '--skipLibCheck', '--target', 'es2022', '--preserveSymlinks', ...types, ...typeRoots];
  const tsc = spawnSync('npx', ['tsc', ...options, join(work, 'wiring.test.ts')], { cwd: root, encoding: 'utf8' });
  expect(tsc.stdout).toBe('');
  const config = { rootDir: work, transform: { '^.+\\.ts$': require.resolve('@swc/jest') } };
  const jest = spawnSync('npx', ['jest', '--config', JSON.stringify(config)], { cwd: root, encoding: 'utf8' });
  expect(jest.stderr).toContain('1 passed, 1 total');
});
