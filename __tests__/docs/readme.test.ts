import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { loadAll } from 'js-yaml';
import { Deployment, DeploymentProps, NodePortService } from '../../lib';
import { newChart } from '../manifests';

const root = process.cwd();
const dist = readdirSync('dist').flatMap((name) => loadAll(readFileSync(join('dist', name), 'utf8')));

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1]);
}

const withoutComments = (code: string): string => code.replace(/^\s*\/\/.*\n/gm, '').replace(/ \/\/ .*$/gm, '');

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

describe.each(['README.md', 'README.ko.md'])('%s', (file) => {
  const text = read(file);

  test('shows only YAML that is in dist/', () => {
    const [picture, service] = blocks(text, 'yaml').map((yaml) => loadAll(yaml)[0] as Record<string, unknown>);
    expect(dist).toContainEqual(expect.objectContaining({ kind: 'Deployment' }));
    expect(dist).toContainEqual(service);
    expect(dist.find((object) => (object as { kind: string }).kind === 'Deployment')).toMatchObject(picture);
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

test('both languages give the same commands and the same example', () => {
  const [english, korean] = ['README.md', 'README.ko.md'].map(read);
  expect(blocks(korean, 'bash')).toEqual(blocks(english, 'bash'));
  expect(blocks(korean, 'ts').map(withoutComments)).toEqual(blocks(english, 'ts').map(withoutComments));
});
