import { readDocuments } from '../../../lib/wiring/manifest/read-documents';
import { readText } from '../../../lib/wiring/manifest/read-text';

const HEAD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n';
const duplicates = (rest: string) => readText(HEAD + rest, 'f.yaml').manifests[0].duplicateKeys;

test.each([
  ['a: 1\na: 2\n', true],
  ['a: 1\nb: {a: 1}\nc: [{a: 1}, {a: 1}]\n', false],
  ['a: [{b: 1, b: 1}]\n', true],
  ['yes: 1\ntrue: 2\n', true],
  ['0x10: a\n16: b\n', true],
  ['1: a\n"1": b\n', true],
  ['a: &x {b: 1}\nc: {<<: *x, b: 2}\n', false],
  ['a: &x {b: 1}\nc: {b: 2, <<: *x}\n', false],
  ['a: &x {b: 1}\nc: {<<: *x, b: 2, b: 3}\n', true],
  ['a: &x {b: 1}\nc: {b: 2, <<: *x, b: 3}\n', true],
  ['a: &x {b: 1}\nc: {<<: *x, <<: *x, d: 1}\n', false],
  ['a: &x {b: 1}\nc: {<<: *x, d: 1, d: 2}\n', true],
  ['{"a": "a:{", "b": [{"a": "\\"a\\":1"}, {"a": null}]}', false],
  ['{"a": {"b": 1}}', false],
  ['{"a": {"b": [1, {"c": 1, "c": 2}]}}', true],
  ['{"a": 1, "b": 2, "a": 3}', true],
])('in %j a key stands twice in one mapping: %j', (text, twice) => {
  expect(readDocuments(text).map(({ content }) => 'value' in content && content.hasDuplicateKeys)).toEqual([twice]);
});

test.each([
  ['an anchored mapping has one, and is reported once', 'a: &x {b: 1, b: 2}\nc: *x\nd: *x\n', ['a', 'b'], [4, 4]],
  ['merge keys are none', 'a: &x {b: 1}\nc:\n  <<: *x\n  <<: *x\n  d: 1\n  d: 2\n', ['c', 'd'], [8, 9]],
  ['keys that aliases name are none', 'a: &x p\nb: &y q\n? *x\n: 1\n? *y\n: 2\nc: 1\nc: 2\n', ['c'], [10, 11]],
  ['a key that is no text counts as its text', 'a:\n  - yes: 1\n    true: 2\n', ['a', 0, 'true'], [5, 6]],
  ['one in a merged mapping stands there', 'a:\n  <<: {b: 1, b: 2}\n', ['a', 'b'], [5, 5]],
  ['a tag makes no other key of it', '!!str a: 1\n!<tag:yaml.org,2002:str> a: 2\n', ['a'], [4, 5]],
])('duplicate keys: %s', (_name, rest, path, lines) => {
  expect(duplicates(rest)).toEqual([{ path, lines }]);
});

test('duplicate keys of a List belong to its items, and those beside the items to none', () => {
  const item = (extra: string) => `- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n${extra}`;
  const text = `kind: List\nmetadata: [{x: 1, x: 2}]\nitems:\n${item('')}${item('  b: 1\n  b: 2\n')}`;
  expect(readText(text, 'f.yaml').manifests.map(({ duplicateKeys }) => duplicateKeys)).toEqual([
    undefined,
    [{ path: ['b'], lines: [10, 11] }],
  ]);
});
