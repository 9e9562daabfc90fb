import { createServer } from 'node:net';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readPaths } from '../../../lib/wiring/manifest/read-paths';

const pod = (name: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n`;
const noStdin = () => {
  throw new Error('standard input is not to be read');
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-paths-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, content: string | Buffer): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

const names = (paths: string[]) => readPaths(paths, noStdin).manifests.map(({ name }) => name);

test('files are read in the order in which they are given', () => {
  expect(names([write('b.yaml', pod('b')), write('a.yaml', pod('a'))])).toEqual(['b', 'a']);
});

test('a folder is read with its folders, sorted by name', () => {
  for (const path of ['b.yml', 'a/z.json', 'a/b/c.yaml', 'c.YAML']) write(path, pod(path.replace(/\W/g, '-')));
  expect(names([folder])).toEqual(['a-b-c-yaml', 'a-z-json', 'b-yml', 'c-YAML']);
});

test('other files, hidden folders, node_modules and kustomization files are passed over', () => {
  for (const path of ['README.md', '.git/a.yaml', 'node_modules/x/a.yaml', 'kustomization.yaml']) write(path, 'a: [');
  write('a.yaml', pod('a'));
  expect(readPaths([folder], noStdin)).toMatchObject({ manifests: [{ name: 'a' }], unchecked: [] });
});

test('the files that a kustomization names as patches, settings or contents are passed over', () => {
  write(
    'overlay/kustomization.yml',
    [
      'resources: [../base, own.yaml]',
      'patches: [before-2019.yaml, { path: ./add-flag.yaml }, { patch: "- op: remove" }]',
      'patchesStrategicMerge: [old.yaml, "kind: Inline\\n"]',
      'patchesJson6902: [{ path: rename.yaml, target: { kind: Role } }]',
      'configurations: [settings.yaml]',
      'openapi: { path: schema.json }',
      'configMapGenerator: [{ files: [application.yaml, key=../base/rules.json, 3], envs: [env.yaml] }]',
    ].join('\n'),
  );
  const passedOver = ['add-flag', 'before-2019', 'old', 'rename', 'settings', 'application', 'env'].map(
    (name) => `overlay/${name}.yaml`,
  );
  for (const path of [...passedOver, 'overlay/schema.json', 'base/rules.json']) write(path, 'a: [');
  write('overlay/own.yaml', pod('own'));
  write('base/add-flag.yaml', pod('base'));
  const { manifests, unchecked } = readPaths([`${folder}/.`], noStdin);
  expect(manifests.map(({ name }) => name)).toEqual(['base', 'own']);
  expect(unchecked).toEqual([]);
});

test('a kustomization that cannot be read names nothing', () => {
  write('kustomization.yaml', 'patches: [');
  write('patch.yaml', pod('patch'));
  expect(names([folder])).toEqual(['patch']);
});

test('a file that is given by name is read whatever its name is', () => {
  expect(names([write('pods.txt', pod('a')), write('.hidden/b', pod('b'))])).toEqual(['a', 'b']);
});

test('a dash is standard input', () => {
  const { manifests } = readPaths(['-'], () => pod('a'));
  expect(manifests[0].origin.locate(['kind'])).toEqual({ file: '<stdin>', line: 2, column: 1 });
});

test('what is not there is unchecked, and the rest is read', () => {
  const missing = join(folder, 'missing.yaml');
  const { manifests, unchecked } = readPaths([missing, write('a.yaml', pod('a'))], noStdin);
  expect(manifests).toHaveLength(1);
  expect(unchecked).toEqual([{ reason: 'no such file or folder', location: { file: missing }, text: '' }]);
});

test('a file below a file is not there either', () => {
  const path = join(write('a.yaml', pod('a')), 'b.yaml');
  expect(readPaths([path], noStdin).unchecked).toMatchObject([{ reason: 'no such file or folder' }]);
});

test('a folder without any manifest is unchecked', () => {
  write('README.md', '');
  expect(readPaths([folder], noStdin).unchecked).toEqual([
    { reason: 'no .yaml, .yml or .json file in this folder', location: { file: folder }, text: '' },
  ]);
});

test('a folder of nothing but a kustomization is to be built first', () => {
  const path = write('kustomization.yaml', 'resources: [a]\n');
  expect(readPaths([folder], noStdin).unchecked[0].reason).toContain('build it first');
  expect(readPaths([path], noStdin).unchecked[0].reason).toContain('build it first');
});

test('a file that nobody may read is unchecked', () => {
  const path = write('a.yaml', pod('a'));
  chmodSync(path, 0);
  const { manifests, unchecked } = readPaths([path], noStdin);
  const isRoot = process.getuid?.() === 0;
  expect(unchecked.map(({ reason }) => reason)).toEqual(isRoot ? [] : ['not permitted to read it']);
  expect(manifests).toHaveLength(isRoot ? 1 : 0);
});

test.each([
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${pod('é')}`, 'utf8'), 'é'],
  ['UTF-16, low byte first', Buffer.from(`\ufeff${pod('é')}`, 'utf16le'), 'é'],
  ['UTF-16, high byte first', Buffer.from(`\ufeff${pod('é')}`, 'utf16le').swap16(), 'é'],
  ['UTF-8 with a stray byte, which becomes the replacement character', Buffer.from(pod('é'), 'latin1'), '\ufffd'],
])('a file in %s is read as kubectl reads it', (_name, bytes, name) => {
  expect(names([write('a.yaml', bytes)])).toEqual([name]);
});

test('UTF-16 without a byte order mark is no text', () => {
  expect(readPaths([write('a.yaml', Buffer.from(pod('a'), 'utf16le'))], noStdin).unchecked).toMatchObject([
    { reason: 'not YAML: the character U+0000 stands in no text', location: { line: 1, column: 2 } },
  ]);
});

test('two bytes at the beginning that are neither UTF-8 nor a byte order mark are two replacement characters', () => {
  expect(names([write('a.yaml', Buffer.concat([Buffer.from([0x80, 0x81]), Buffer.from(`: b\n${pod('a')}`)]))])).toEqual(
    ['a'],
  );
});

test('an empty file gives nothing', () => {
  expect(readPaths([write('a.yaml', '')], noStdin)).toEqual({ manifests: [], unchecked: [] });
});

test('a manifest names no parts, whatever its fields are called', () => {
  write('a.yaml', `${pod('a')}patches: [b.yaml]\n`);
  write('b.yaml', pod('b'));
  expect(names([folder])).toEqual(['a', 'b']);
});

test('what is neither a file nor a folder is passed over, and unchecked when it is given by name', async () => {
  const path = join(folder, 'socket.yaml');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  try {
    write('a.yaml', pod('a'));
    expect(readPaths([folder], noStdin)).toMatchObject({ manifests: [{ name: 'a' }], unchecked: [] });
    expect(readPaths([path], noStdin).unchecked).toMatchObject([{ reason: 'it cannot be read (ENXIO)' }]);
  } finally {
    server.close();
  }
});
