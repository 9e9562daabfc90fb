import type { Path } from '../../../lib/wiring/manifest/manifest';
import { readText } from '../../../lib/wiring/manifest/read-text';

const HEAD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: echo\n';

/** The line at a path, cut off left of its column: what a reader would be pointed at. */
function pointedAt(text: string, path: Path, which = 0): string | undefined {
  const { origin } = readText(text, 'f.yaml').manifests[which];
  const { line, column } = origin.locate(path);
  return origin.sourceLine(line ?? 0)?.slice((column ?? 0) - 1);
}

test.each<[string, string, Path, string]>([
  ['a key', 'spec:\n  a: 1\n', ['spec', 'a'], 'a: 1'],
  ['a key of metadata', '', ['metadata', 'name'], 'name: echo'],
  ['a quoted key', 'spec:\n  "a b" : 1\n', ['spec', 'a b'], '"a b" : 1'],
  ['a key that is no text', 'spec:\n  yes: 1\n', ['spec', 'true'], 'yes: 1'],
  ['a key that begins with its anchor', 'spec:\n  &x a: 1\n', ['spec', 'a'], '&x a: 1'],
  ['a key that begins with its tag', 'spec:\n  b: 1\n  !!str &x a: 1\n', ['spec', 'a'], '!!str &x a: 1'],
  ['a key with a tag that makes it a text', 'spec:\n  b: 1\n  !!str 1.0: 2\n', ['spec', '1.0'], '!!str 1.0: 2'],
  ['a key with a tag that makes it a number', 'spec:\n  !!int 0x10: 1\n', ['spec', '16'], '!!int 0x10: 1'],
  [
    'a key with a long tag',
    'spec:\n  !<tag:yaml.org,2002:float> 0x10: 1\n',
    ['spec', '16'],
    '!<tag:yaml.org,2002:float> 0x10: 1',
  ],
  ['a quoted key that is none without quotes', "spec:\n  yes: 1\n  'yes': 2\n", ['spec', 'yes'], "'yes': 2"],
  ['a key with an escape', 'spec:\n  "a\\tb": 1\n', ['spec', 'a\tb'], '"a\\tb": 1'],
  ['a quoted key that brings nothing in', 'spec:\n  "<<": {a: 1}\n', ['spec', 'a'], 'spec:'],
  ['an item', 'spec:\n- a\n- b\n', ['spec', 1], 'b'],
  ['a quoted item', 'spec:\n- "a"\n', ['spec', 0], '"a"'],
  ['an item that is a mapping', 'spec:\n  - a: 1\n    b: 2\n', ['spec', 0], 'a: 1'],
  ['a key in an item', 'spec:\n  - a: 1\n    b: 2\n', ['spec', 0, 'b'], 'b: 2'],
  ['an item that is a list', 'spec:\n  - - a\n    - b\n', ['spec', 0, 1], 'b'],
  ['a key in brackets', 'spec: {a: 1, b: [c, {d: 2}]}\n', ['spec', 'b', 1, 'd'], 'd: 2}]}'],
  ['an item in brackets', 'spec: {a: 1, b: [c, {d: 2}]}\n', ['spec', 'b', 1], '{d: 2}]}'],
  ['a key after a block of text', 'spec:\n  a: |\n    x\n    y\n  b: 2\n', ['spec', 'b'], 'b: 2'],
  ['a key after a comment', 'spec: # c\n  # d\n  a: 1 # e\n', ['spec', 'a'], 'a: 1 # e'],
  ['a key with no value', 'spec:\n  a:\n  b:\n', ['spec', 'a'], 'a:'],
  ['a key after one with no value', 'spec:\n  a:\n  b: 1\n', ['spec', 'b'], 'b: 1'],
  ['the last of two equal keys', 'spec:\n  a: 1\n  a: 2\n', ['spec', 'a'], 'a: 2'],
  ['a key behind brackets that close at the left', 'spec: {\n  a: 1\n}\nx: 1\n', ['x'], 'x: 1'],
  ['a key within brackets that lack indentation', 'spec:\n  k: {\na: 1\n}\n', ['spec', 'k', 'a'], 'a: 1'],
  ['a value that an alias names', 'a: &x {b: 1}\nspec: *x\n', ['spec', 'b'], 'b: 1}'],
  ['a value that a merge key brings in', 'a: &x {b: 1}\nspec: {<<: *x}\n', ['spec', 'b'], 'b: 1}'],
  ['a value that overrides a merge key', 'a: &x {b: 1}\nspec: {<<: *x, b: 2}\n', ['spec', 'b'], 'b: 2}'],
  ['the first mapping of a merge list', 'a: &x {b: 1}\nc: &y {b: 2}\nspec: {<<: [*y, *x]}\n', ['spec', 'b'], 'b: 2}'],
  ['a value that a tagged merge key brings in', 'a: &x {b: 1}\nspec: {!!merge <<: *x}\n', ['spec', 'b'], 'b: 1}'],
  ['a key beside one that an alias names', 'a: &x b\nspec:\n  *x : 1\n  c: 2\n', ['spec', 'c'], 'c: 2'],
  ['what is below a key that an alias names', 'a: &x b\nspec:\n  *x : {c: 2}\n', ['spec', 'b', 'c'], 'spec:'],
  ['an item that is null', 'spec:\n- a\n-\n', ['spec', 1], 'a'],
  ['an item that an alias names', 'a: &x b\nspec: [c, *x]\n', ['spec', 1], '&x b'],
  ['what follows an item that an alias names', 'a: &x b\nspec:\n- *x\n-\n', ['spec', 1], '*x'],
  ['a list that stands where a key is asked for', 'spec:\n  a: [1]\n', ['spec', 'a', 'b'], 'a: [1]'],
  ['a mapping that stands where an item is asked for', 'spec:\n  a: {b: 1}\n', ['spec', 'a', 0], 'a: {b: 1}'],
  ['a text that stands where a key is asked for', 'spec:\n  a: 1\n', ['spec', 'a', 'b', 'c'], 'a: 1'],
  ['the nearest key above what is absent', 'spec:\n  a:\n    b: 1\n', ['spec', 'a', 'c', 'd'], 'a:'],
  ['the list above an item that is absent', 'spec:\n  a: [1]\n', ['spec', 'a', 4, 'x'], 'a: [1]'],
])('%s', (_name, rest, path, expected) => {
  expect(pointedAt(HEAD + rest, path)).toBe(expected);
  expect(pointedAt(`# c\n---\n${HEAD}---\n${HEAD}${rest}`, path, 1)).toBe(expected);
  expect(pointedAt((HEAD + rest).replaceAll('\n', '\r\n'), path)).toBe(expected);
});

test('lines are those of the whole file, from 1', () => {
  const { manifests } = readText(`# one\n---\n${HEAD}---\n\n${HEAD}`, 'f.yaml');
  expect(manifests.map(({ origin }) => origin.locate(['kind']))).toEqual([
    { file: 'f.yaml', line: 4, column: 1 },
    { file: 'f.yaml', line: 10, column: 1 },
  ]);
});

test('a byte order mark takes no column', () => {
  const [manifest] = readText(`\ufeff${HEAD}`, 'f.yaml').manifests;
  expect(manifest.origin.locate(['apiVersion'])).toEqual({ file: 'f.yaml', line: 1, column: 1 });
});

test('the object itself stands where its first key does', () => {
  const [manifest] = readText(`---\n\n# c\n${HEAD}`, 'f.yaml').manifests;
  expect(manifest.origin.locate([])).toEqual({ file: 'f.yaml', line: 4, column: 1 });
});

test('paths of an item count from the item', () => {
  const items = ['a', 'b'].map((name) => `- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: ${name}\n`);
  const [, second] = readText(`kind: List\nitems:\n${items.join('')}`, 'f.yaml').manifests;
  expect(second.origin.locate(['metadata', 'name'])).toEqual({ file: 'f.yaml', line: 10, column: 5 });
  expect(second.origin.locate([])).toEqual({ file: 'f.yaml', line: 7, column: 3 });
  expect(second.origin.sourceLine(7)).toBe('- apiVersion: v1');
});

test('a place in a JSON file is found', () => {
  const text = '{\n\t"apiVersion": "v1",\n\t"kind": "Pod",\n\t"metadata": {\n\t\t"name": "a"\n\t}\n}';
  const [manifest] = readText(text, 'f.json').manifests;
  expect(manifest.origin.locate(['metadata', 'name'])).toEqual({ file: 'f.json', line: 5, column: 3 });
});

test('a line that the file lacks is undefined', () => {
  const [{ origin }] = readText(HEAD, 'f.yaml').manifests;
  expect([origin.sourceLine(0), origin.sourceLine(2), origin.sourceLine(99)]).toEqual([
    undefined,
    'kind: Pod',
    undefined,
  ]);
});

test('a carriage return alone ends a line too', () => {
  const [{ origin }] = readText(HEAD.replaceAll('\n', '\r'), 'f.yaml').manifests;
  expect(origin.locate(['metadata'])).toEqual({ file: 'f.yaml', line: 3, column: 1 });
  expect(origin.sourceLine(2)).toBe('kind: Pod');
});

test('a place in JSON is found beside a key with an escape that YAML lacks', () => {
  const text = '{"apiVersion": "v1", "kind": "Pod",\n"metadata": {"name": "a"},\n"x\\/y": 1}';
  const [{ origin }] = readText(text, 'f.json').manifests;
  expect(origin.locate(['x/y'])).toEqual({ file: 'f.json', line: 3, column: 1 });
});

test('JSON that is nested as deep as may be stands where it begins', () => {
  const spec = '{"a":'.repeat(498) + '{}' + '}'.repeat(498);
  const text = `\n{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"},\n"spec": ${spec}}`;
  const [{ origin }] = readText(text, 'f.json').manifests;
  expect(origin.locate(['spec', 'a'])).toEqual({ file: 'f.json', line: 2, column: 1 });
});
