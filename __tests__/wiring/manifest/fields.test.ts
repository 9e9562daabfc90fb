import { asList, asNumber, asObject, asString, field, fieldAt } from '../../../lib/wiring/manifest/fields';
import type { Json } from '../../../lib/wiring/manifest/manifest';
import { isUnfilled } from '../../../lib/wiring/manifest/placeholder';

const VALUES: (Json | undefined)[] = [undefined, null, true, 0, 1, '', 'a', [], {}];

test.each<[string, (value: Json | undefined) => unknown, Json[]]>([
  ['a mapping', asObject, [{}]],
  ['a list', asList, [[]]],
  ['a text', asString, ['', 'a']],
  ['a number', asNumber, [0, 1]],
])('of all values only %s is read as one', (_type, read, expected) => {
  expect(VALUES.map((value) => read(value)).filter((value) => value !== undefined)).toEqual(expected);
});

test.each([
  [['a', 1, 'b'], 'c'],
  [['a', 0], null],
  [['a', 0, 'b'], undefined],
  [['a', 2], undefined],
  [['a', 1, 'b', 'length'], undefined],
  [['toString'], undefined],
  [[], { a: [null, { b: 'c' }] }],
])('the value at %j is %j', (path, expected) => {
  expect(fieldAt({ a: [null, { b: 'c' }] }, path)).toEqual(expected);
});

test('a field is at a way of up to four steps', () => {
  const value = { a: { 0: { c: { d: 'e' } } } };
  const values = [field(value, 'a'), field(value, 'a', 0), field(value, 'a', 0, 'c'), field(value, 'a', 0, 'c', 'd')];
  expect(values).toEqual([value.a, value.a[0], { d: 'e' }, 'e']);
});

test.each([
  ['{{ .x }}', true],
  ['$NAME', true],
  ['a-${NAME}', true],
  ['$(NAME)', true],
  ['$5', false],
  ['a$', false],
  ['{ .x }', false],
  ['', false],
  [1, false],
  [['$NAME'], false],
  [undefined, false],
])('%j is still to be filled in: %j', (value, expected) => {
  expect(isUnfilled(value)).toBe(expected);
});
