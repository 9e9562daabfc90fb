import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { runInNewContext } from 'node:vm';
import { join, resolve } from 'node:path';
import { Testing } from 'cdk8s';
import { buildSync } from 'esbuild';
import { loadAll } from 'js-yaml';
import { Deployment, DeploymentProps, NodePortService } from '../../lib';
import '../../lib/testing';
import * as wiring from '../../lib/wiring';
import { newChart } from '../manifests';
import { projectCopy } from '../project-copy';

const root = process.cwd();
const dist = readdirSync('dist').flatMap((name) => loadAll(readFileSync(join('dist', name), 'utf8')));

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1]);
}

/** The lesson's own mistake: the label below the selector, which stands last in the file. */
function breakOnPurpose(file: string): void {
  const yaml = readFileSync(file, 'utf8');
  const place = yaml.lastIndexOf('app: helloApp');
  writeFileSync(file, `${yaml.slice(0, place)}app: helloapp${yaml.slice(place + 'app: helloApp'.length)}`);
}

/** Runs an example with what it imports. */
function run(code: string, names: Record<string, unknown>): void {
  runInNewContext(code, names);
}

const withoutComments = (code: string): string => code.replace(/^\s*\/\/.*\n/gm, '').replace(/ (?:\/\/|#) .*$/gm, '');

const web: DeploymentProps = {
  name: 'web',
  selector: { app: 'web' },
  containers: [{ name: 'web', ports: [{ name: 'http', containerPort: 80 }] }],
};
const mistakes: (() => unknown)[] = [
  () => new Deployment(newChart(), 'web', web).port(8080),
  () => new Deployment(newChart(), 'web', { ...web, labels: { app: 'x' } }),
  () => {
    const chart = newChart();
    const target = new Deployment(chart, 'web', web).port('http');
    return new NodePortService(chart, 'service', { name: 'web', ports: [{ port: 80, target, nodePort: 80 }] });
  },
];

describe('README.md', () => {
  const text = read('README.md');

  test('shows only YAML that is in dist/', () => {
    const [picture, service] = blocks(text, 'yaml').map((yaml) => loadAll(yaml)[0] as Record<string, unknown>);
    expect(dist).toContainEqual(expect.objectContaining({ kind: 'Deployment' }));
    expect(dist).toContainEqual(service);
    expect(dist.find((object) => (object as { kind: string }).kind === 'Deployment')).toMatchObject(picture);
  });

  test('shows what the check says of the first Pod as it changes, and of the Service that is broken on purpose', () => {
    const commands = blocks(text, 'bash').filter((block) => / check -- /.test(block));
    const work = projectCopy();
    try {
      const [changed, broken] = commands.map((command, index) => {
        if (index === 1) breakOnPurpose(join(work, 'dist', 'hello-app.k8s.yaml'));
        return spawnSync('bash', ['-c', command], { cwd: work, encoding: 'utf8' });
      });
      expect([changed.status, broken.status]).toEqual([1, 1]);
      expect(blocks(text, 'text')).toEqual([changed.stdout, broken.stdout]);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });

  test('has an example that compiles and synthesizes', () => {
    const folder = mkdtempSync(join(root, 'build', 'readme-'));
    try {
      const example = join(folder, 'example.ts');
      writeFileSync(example, blocks(text, 'ts')[0]);
      const paths = { 'cdk8s-wiring': [join(root, 'lib/index.ts')] };
      const tsconfig = {
        extends: join(root, 'tsconfig.json'),
        compilerOptions: { paths },
        files: [example],
        include: [],
      };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
      execFileSync('npx', ['tsc', '--project', folder], { encoding: 'utf8' });
      const outfile = join(folder, 'example.js');
      buildSync({
        entryPoints: [example],
        outfile,
        bundle: true,
        platform: 'node',
        packages: 'bundle',
        alias: { 'cdk8s-wiring': join(root, 'lib/index.ts') },
        external: ['cdk8s', 'cdk8s-plus-27', 'constructs'],
        logLevel: 'error',
      });
      const objects = loadAll(execFileSync('node', [outfile], { encoding: 'utf8' })) as {
        kind: string;
        metadata: { name: string };
      }[];
      expect(objects.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name)).toEqual([
        'web',
        'api',
        'db',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('gives commands of the check that run as they stand', () => {
    const commands = [...text.matchAll(/npx cdk8s-wiring (.*)$/gm)].map(([, words]) => words.split(' '));
    expect(commands).toHaveLength(5);
    const work = mkdtempSync(join(tmpdir(), 'wiring-'));
    for (const folder of ['k8s', 'running']) cpSync('dist', join(work, folder), { recursive: true });
    const program = ['--require', resolve('scripts/typescript.cjs'), join(root, 'lib/cli/main.ts')];
    const input = readFileSync('dist/hello-app.k8s.yaml', 'utf8');
    const answers = commands.map((words) => spawnSync('node', [...program, ...words], { cwd: work, input }));
    rmSync(work, { recursive: true, force: true });
    expect(answers.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0]);
  });

  test('shows matchers and a library call that hold', () => {
    const [matchers, library] = blocks(text, 'js').map((code) => code.replace(/^import .*\n/gm, ''));
    const chart = newChart();
    const deployment = new Deployment(chart, 'web', web);
    const service = new NodePortService(chart, 'service', {
      name: 'web',
      ports: [{ port: 80, target: deployment.port('http') }],
    });
    const log = jest.fn();
    run(matchers, { chart, service, deployment, expect, Testing });
    run(library, { ...wiring, yaml: 'apiVersion: [', console: { log } });
    expect(log).toHaveBeenCalledWith([], expect.stringContaining('web.yaml:1'));
  });
});

describe.each(['README.md', 'README.ko.md'])('%s', (file) => {
  const text = read(file);

  test('quotes the errors as they are thrown', () => {
    const quoted = [...text.matchAll(/^\| `[^`]+` +\| `([^`]+)` *\|$/gm)].map((match) => match[1]);
    expect(quoted).toHaveLength(mistakes.length);
    mistakes.forEach((mistake, index) => expect(mistake).toThrow(new Error(quoted[index])));
  });

  test('names only scripts and paths that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map((match) => match[1]);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    const paths = [...text.matchAll(/^\| `([\w/.]+)` +\|/gm)]
      .map((match) => match[1])
      .filter((path) => path.includes('/') || path.endsWith('.ts'));
    expect(paths.length).toBeGreaterThanOrEqual(8);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

test('both languages give the same commands, the same outputs and the same examples', () => {
  const [english, korean] = ['README.md', 'README.ko.md'].map(read);
  for (const language of ['bash', 'js', 'text']) expect(blocks(korean, language)).toEqual(blocks(english, language));
  for (const language of ['ts', 'yaml']) {
    expect(blocks(korean, language).map(withoutComments)).toEqual(blocks(english, language).map(withoutComments));
  }
});
