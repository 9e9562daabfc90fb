import { readText } from '../../../lib/wiring/manifest/read-text';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: echo\n';

test('a manifest knows its type, its name and its namespace', () => {
  const { manifests, unchecked } = readText(`${POD}  namespace: shop\n`, 'pod.yaml');
  expect(unchecked).toEqual([]);
  expect(manifests).toMatchObject([{ apiVersion: 'v1', kind: 'Pod', name: 'echo', namespace: 'shop' }]);
});

test('empty documents, comments and null give nothing', () => {
  expect(readText('# nothing\n---\n---\nnull\n---\n~\n', 'empty.yaml')).toEqual({ manifests: [], unchecked: [] });
});

test('one bad document does not silence the others', () => {
  const { manifests, unchecked } = readText(`${POD}---\na: b\n c: d\n---\n${POD}`, 'three.yaml');
  expect(manifests).toHaveLength(2);
  expect(unchecked).toMatchObject([
    { reason: 'not YAML: bad indentation of a mapping entry', location: { file: 'three.yaml', line: 7, column: 3 } },
  ]);
});
