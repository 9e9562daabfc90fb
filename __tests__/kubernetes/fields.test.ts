import { inEntries, inItems, joined, NONE, problemOf, valuesAt } from '../../lib/kubernetes/fields';

const object = { spec: { ports: [{ port: 80 }, { name: 'b' }, null], selector: { app: 'web', '*': 'star' } } };

test('a star stands for every item of a list, and what is not written there is undefined', () => {
  expect(valuesAt(object, ['spec', 'ports', '*', 'port'])).toEqual([
    { path: ['spec', 'ports', 0, 'port'], value: 80 },
    { path: ['spec', 'ports', 1, 'port'], value: undefined },
  ]);
});

test('a star stands for every key of a mapping, whatever its name', () => {
  expect(valuesAt(object, ['spec', 'selector', '*'])).toEqual([
    { path: ['spec', 'selector', 'app'], value: 'web' },
    { path: ['spec', 'selector', '*'], value: 'star' },
  ]);
});

test.each([[['status', 'phase', 'a']], [['spec', 'ports', 'port', 'name']], [['spec', 'nothing', '*']]])(
  'where the way ends early, nothing is given: %j',
  (way) => {
    expect(valuesAt(object, way)).toEqual([]);
  },
);

test('a key that every object of JavaScript has is none that is written', () => {
  expect(valuesAt({}, ['constructor'])).toEqual([{ path: ['constructor'], value: undefined }]);
});

const [a, b] = [problemOf('a', 'wrong'), problemOf('b', 'wrong too')];

test('problems of several parts stand one after the other', () => {
  expect(joined()).toBe(NONE);
  expect(joined(NONE, [], NONE)).toBe(NONE);
  expect(joined(NONE, a, NONE)).toBe(a);
  expect(joined(a, NONE, b, a)).toEqual([...a, ...b, ...a]);
});

test('a field without a problem has none', () => {
  expect(problemOf('a', undefined)).toBe(NONE);
  expect(problemOf('a', 'wrong')).toEqual([{ path: ['a'], problem: 'wrong' }]);
});

test('problems of items are told as fields of what has the list', () => {
  const told = inItems([1, 0, 2], 'ports', (item, index) =>
    problemOf('name', item ? `${Number(item)}${index}` : undefined),
  );
  expect(told).toEqual([
    { path: ['ports', 0, 'name'], problem: '10' },
    { path: ['ports', 2, 'name'], problem: '22' },
  ]);
});

test('an item may have more problems than a call takes arguments', () => {
  const many = Array.from({ length: 300_000 }, () => a[0]);
  expect(inItems([0, 1], 'ports', () => many)).toHaveLength(600_000);
});

test.each([[undefined], [null], ['text'], [{ a: 1 }], [[]]])('%j has no items with problems', (list) => {
  expect(inItems(list, 'ports', () => a)).toBe(NONE);
});

test('problems of entries are told as fields of the mapping', () => {
  const told = inEntries({ a: 1, b: 0, c: 2 }, (key, value) => (value ? `${key}${Number(value)}` : undefined));
  expect(told).toEqual([
    { path: ['a'], problem: 'a1' },
    { path: ['c'], problem: 'c2' },
  ]);
});

test.each([[undefined], [null], ['text'], [[1]], [{}]])('%j has no entries with problems', (mapping) => {
  expect(inEntries(mapping, () => 'wrong')).toBe(NONE);
});
