import { groupBy } from '../../lib/wiring/group-by';
import { readText } from '../../lib/wiring/manifest/read-text';
import { listed, nameOf, nameOfSource, referenceTo } from '../../lib/wiring/naming';
import { formatPath } from '../../lib/wiring/path';

const [pod] = readText('{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop}}', 'f.yaml').manifests;
const [node] = readText('{apiVersion: v1, kind: Node, metadata: {name: b}}', 'f.yaml').manifests;

test('an object is named by its kind, its namespace where it has one, and its name', () => {
  expect([pod, node].map(nameOf)).toEqual(['Pod shop/a', 'Node b']);
  expect(nameOfSource({ manifest: pod })).toBe('Pod shop/a');
});

test('a reference has what names an object and nothing else', () => {
  expect([pod, node].map(referenceTo)).toEqual([
    { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'a' },
    { apiVersion: 'v1', kind: 'Node', name: 'b' },
  ]);
  expect('namespace' in referenceTo(node)).toBe(false);
});

test.each([
  [0, ''],
  [1, '1'],
  [2, '1 and 2'],
  [3, '1, 2 and 3'],
  [4, '1, 2, 3 and 1 more'],
  [9, '1, 2, 3 and 6 more'],
])('a list of %i is told as %j', (length, expected) => {
  expect(listed(Array.from({ length }, (_, index) => index + 1))).toBe(expected);
});

test('a list is told in the words that are given, up to as many as are asked for', () => {
  expect(listed([1, 2, 3], (each) => `#${each}`, 2)).toBe('#1, #2 and 1 more');
});

test.each([
  [['spec', 'ports', 0, 'targetPort'], 'spec.ports[0].targetPort'],
  [['spec', 'selector', 'app.kubernetes.io/name'], 'spec.selector["app.kubernetes.io/name"]'],
  [['items', 0, 1], 'items[0][1]'],
  [[0, 'a'], '[0].a'],
  [['a b', 'c'], '["a b"].c'],
  [['a', '1'], 'a["1"]'],
  [['a', ''], 'a[""]'],
  [['_a', 'b-c_1'], '_a.b-c_1'],
  [['a', '-b'], 'a["-b"]'],
  [['a', 'b"'], 'a["b\\""]'],
  [[], ''],
])('the path %j is written %j', (path, expected) => {
  expect(formatPath(path)).toBe(expected);
});

test('items are grouped in the order in which they come', () => {
  const groups = groupBy([3, 1, 4, 1, 5, 9, 2, 6], (each) => (each % 2 === 0 ? 'even' : 'odd'));
  expect([...groups]).toEqual([
    ['odd', [3, 1, 1, 5, 9]],
    ['even', [4, 2, 6]],
  ]);
});
