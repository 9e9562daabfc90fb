import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = process.cwd();
const work = mkdtempSync(join(tmpdir(), 'wiring-'));
let contents: string[];

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', work], { encoding: 'utf8' });
  const [{ filename, files }] = JSON.parse(packed.slice(packed.indexOf('['))) as {
    filename: string;
    files: { path: string }[];
  }[];
  contents = files.map(({ path }) => path);
  mkdirSync(join(work, 'node_modules', 'cdk8s-wiring'), { recursive: true });
  execFileSync('tar', [
    '-xzf',
    join(work, filename),
    '-C',
    join(work, 'node_modules', 'cdk8s-wiring'),
    '--strip-components=1',
  ]);
  for (const peer of ['cdk8s', 'constructs', 'cdk8s-plus-27'])
    symlinkSync(join(root, 'node_modules', peer), join(work, 'node_modules', peer));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

test('the package holds what users need, and no program, test or chart of the tutorial', () => {
  const folders = new Set(
    contents.map((path) =>
      path
        .split('/')
        .slice(0, 3)
        .join('/')
        .replace(/[^/]*\.(js|d\.ts)$/, '*'),
    ),
  );
  expect([...folders].sort()).toEqual([
    '.jsii',
    'LICENSE',
    'README.ko.md',
    'README.md',
    'build/imports/*',
    'build/lib/*',
    'build/lib/constructs',
    'build/lib/kubernetes',
    'package.json',
  ]);
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
