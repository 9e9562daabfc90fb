import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Manifest {
  scripts: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}
interface Locked {
  dependencies?: Record<string, string>;
  version?: string;
  resolved?: string;
  integrity?: string;
  inBundle?: boolean;
  hasInstallScript?: boolean;
}
interface Component {
  name: string;
  version: string;
  scope: string;
  purl: string;
}

const manifest = read<Manifest>('package.json');
const lock = read<{ packages: Record<string, Locked> }>('package-lock.json').packages;
const { '': lockedRoot, ...locked } = lock;
const cache = mkdtempSync(join(tmpdir(), 'wiring-'));
let bill: { bomFormat: string; metadata: { component: { name: string } }; components: Component[] };

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** Runs one of the project's commands with nothing to draw on: no network, and an empty cache. */
function run(command: string): string {
  const env = { ...process.env, npm_config_offline: 'true', npm_config_cache: cache };
  return execFileSync('npm', ['run', '--silent', command], { encoding: 'utf8', env });
}

beforeAll(() => {
  bill = JSON.parse(run('sbom')) as typeof bill;
});

afterAll(() => rmSync(cache, { recursive: true, force: true }));

test('the lock file is of this package.json', () => {
  const { dependencies, devDependencies, peerDependencies } = manifest;
  expect(lockedRoot).toMatchObject({ ...(dependencies && { dependencies }), devDependencies, peerDependencies });
});

test('every package of the lock file is sealed by a hash, its own or that of the package that bundles it', () => {
  const sealed = (path: string): boolean => {
    const { integrity, inBundle } = locked[path] ?? {};
    if (integrity !== undefined) return integrity.startsWith('sha512-');
    const above = path.lastIndexOf('/node_modules/');
    return inBundle === true && above > 0 && sealed(path.slice(0, above));
  };
  expect(Object.keys(locked).filter((path) => !sealed(path))).toEqual([]);
});

test('the lock file names no registry, so that each user’s own is asked', () => {
  expect(Object.keys(locked).filter((path) => locked[path].resolved !== undefined)).toEqual([]);
});

test('this package runs nothing when it is installed', () => {
  const atInstall = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
  expect(Object.keys(manifest.scripts).filter((name) => atInstall.includes(name))).toEqual([]);
});

test('nothing that users must have runs a script at install, and of what they may leave out only backport does', () => {
  const scripted = Object.entries(locked)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`);
  const installed = bill.components.filter(({ name, version }) => scripted.includes(`${name}@${version}`));
  // cdk8s-plus-27 has it among its optionalDependencies. `npm install --omit=optional` goes without.
  expect(installed.map(({ name, scope }) => `${name} (${scope})`)).toEqual(['backport (optional)']);
});

test('npm run sbom is a CycloneDX bill of what users install, and not of the tools that this project works with', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'cdk8s-wiring' } } });
  const names = bill.components.filter(({ scope }) => scope === 'required').map(({ name }) => name);
  const asked = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  expect(names).toEqual(expect.arrayContaining(asked));
  const brought = asked.flatMap((name) => Object.keys(locked[`node_modules/${name}`].dependencies ?? {}));
  const tools = Object.keys(manifest.devDependencies).filter((name) => ![...asked, ...brought].includes(name));
  expect(names.filter((name) => tools.includes(name))).toEqual([]);
  expect(bill.components.filter(({ purl }) => !purl.startsWith('pkg:npm/'))).toEqual([]);
});

test('npm run licenses lists a licence for each of them, and all are permissive', () => {
  const lines = run('licenses').trimEnd().split('\n');
  const listed = lines.flatMap((line) => line.slice(line.indexOf(': ') + 2).split(', '));
  expect(listed.sort()).toEqual(bill.components.map(({ name, version }) => `${name}@${version}`).sort());
  expect(lines).toContainEqual(expect.stringMatching(/^Apache-2\.0: .*\bcdk8s@/));
});

test.each([
  ['one that is not permissive', [{ license: { id: 'GPL-3.0-only' } }], 'GPL-3.0-only'],
  ['none', undefined, 'none'],
])('npm run licenses fails at a package with %s', (_, licenses, named) => {
  const input = JSON.stringify({ components: [{ name: 'a', version: '1.0.0', licenses }] });
  const args = ['--require', './scripts/typescript.cjs', 'scripts/licenses.ts'];
  const { status, stdout, stderr } = spawnSync('node', args, { encoding: 'utf8', input });
  expect(status).toBe(1);
  expect(stdout).toBe(`${named}: a@1.0.0\n`);
  expect(stderr).toContain(`Not known to be permissive: ${named}. Known are 0BSD, Apache-2.0, `);
});
