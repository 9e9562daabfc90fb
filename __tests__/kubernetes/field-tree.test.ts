import { FieldTree, problemsIn } from '../../lib/kubernetes/field-tree';

/** What is told of an object, each as `what at path = value`. */
function told(
  ways: readonly (readonly [way: string, what: string])[],
  object: unknown,
  walk: 'walk' | 'walkAll' = 'walkAll',
): string[] {
  const tree = new FieldTree(ways.map(([way, what]) => [way === '' ? [] : way.split('.'), what] as const));
  const found: string[] = [];
  tree[walk](object, (what, value, path) => found.push(`${what} at ${path.join('.')} = ${JSON.stringify(value)}`));
  return found;
}

test.each<[string, unknown, string[]]>([
  ['', 1, ['x at  = 1']],
  ['spec', { spec: 1 }, ['x at spec = 1']],
  ['spec.name', { spec: { name: 'a' } }, ['x at spec.name = "a"']],
  ['ports.*', { ports: [1, 2] }, ['x at ports.0 = 1', 'x at ports.1 = 2']],
  ['ports.*.name', { ports: [{ name: 'a' }, { name: 'b' }] }, ['x at ports.0.name = "a"', 'x at ports.1.name = "b"']],
  ['labels.*', { labels: { app: 'web', tier: null } }, ['x at labels.app = "web"', 'x at labels.tier = null']],
  ['*.*', [[1], { a: 2 }], ['x at 0.0 = 1', 'x at 1.a = 2']],
])('at the way %s, of %j', (way, object, expected) => {
  expect(told([[way, 'x']], object)).toEqual(expected);
});

test('a last key that is not written is told as undefined', () => {
  expect(told([['spec.name', 'x']], { spec: {} })).toEqual(['x at spec.name = undefined']);
  // An item that is null is one of which nothing is written.
  expect(told([['ports.*.name', 'x']], { ports: [{}, null] })).toEqual([
    'x at ports.0.name = undefined',
    'x at ports.1.name = undefined',
  ]);
});

test('who asks only for what is written is not told of the rest', () => {
  const ways = [
    ['spec.name', 'x'],
    ['spec.size', 'y'],
    ['spec.kind', 'z'],
  ] as const;
  expect(told(ways, { spec: { size: 1, kind: null } }, 'walk')).toEqual([
    'y at spec.size = 1',
    'z at spec.kind = null',
  ]);
});

test.each<[string, unknown]>([
  ['spec.name', {}],
  ['spec.name', { spec: null }],
  ['spec.name', { spec: 'name' }],
  ['spec.name', { spec: ['name'] }],
  ['spec.0', { spec: ['name'] }],
  ['spec.names.*', { spec: { names: 'abc' } }],
  ['spec.names.*', { spec: {} }],
  ['spec.name', undefined],
])('nothing is told at the way %s of %j, where what should hold it is missing', (way, object) => {
  expect(told([[way, 'x']], object)).toEqual([]);
});

test('ways are laid together: what stands above is told first, then each item, then each key that is named', () => {
  const ways = [
    ['spec.a', 'named'],
    ['spec', 'above'],
    ['spec.*', 'any'],
    ['spec.a', 'again'],
    ['spec.a.b', 'below'],
  ] as const;
  expect(told(ways, { spec: { a: { b: 1 } } })).toEqual([
    'above at spec = {"a":{"b":1}}',
    'any at spec.a = {"b":1}',
    'named at spec.a = {"b":1}',
    'again at spec.a = {"b":1}',
    'below at spec.a.b = 1',
  ]);
});

test('a tree is walked as often as one likes', () => {
  const tree = new FieldTree([[['name'], 'x']]);
  const values: unknown[] = [];
  for (const name of ['a', 'b']) tree.walk({ name }, (_, value) => values.push(value));
  expect(values).toEqual(['a', 'b']);
});

test('what checks find is told with the whole way to it', () => {
  const checks = new FieldTree([
    [['ports', '*'], () => [{ path: ['name'], problem: 'No name' }]],
    [['spec'], () => []],
  ]);
  expect(problemsIn({ ports: [{}, {}], spec: 1 }, checks)).toEqual([
    { path: ['ports', 0, 'name'], problem: 'No name' },
    { path: ['ports', 1, 'name'], problem: 'No name' },
  ]);
});
