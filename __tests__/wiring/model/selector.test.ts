import type { Json } from '../../../lib/wiring/manifest/manifest';
import { PodLabels } from '../../../lib/wiring/model/pod-labels';
import {
  isExcluding,
  labelPair,
  labelText,
  matches,
  selectorOfLabelSelector,
  selectorOfMap,
  selectorText,
} from '../../../lib/wiring/model/selector';

const WEB = new PodLabels({ app: 'web', tier: '' });

test.each<[string, Json, boolean]>([
  ['app in (api, web)', { key: 'app', operator: 'In', values: ['api', 'web'] }, true],
  ['app in (api)', { key: 'app', operator: 'In', values: ['api'] }, false],
  ['app not in (api)', { key: 'app', operator: 'NotIn', values: ['api'] }, true],
  ['app not in (api, web)', { key: 'app', operator: 'NotIn', values: ['api', 'web'] }, false],
  ['team not in (web)', { key: 'team', operator: 'NotIn', values: ['web'] }, true],
  ['tier exists', { key: 'tier', operator: 'Exists' }, true],
  ['team exists', { key: 'team', operator: 'Exists' }, false],
  ['tier does not exist', { key: 'tier', operator: 'DoesNotExist' }, false],
  ['team does not exist', { key: 'team', operator: 'DoesNotExist' }, true],
])('pods with app: web and an empty tier: %s', (text, expression, expected) => {
  const selector = selectorOfLabelSelector({ matchExpressions: [expression] });
  expect(selectorText(selector)).toBe(text);
  expect(matches(selector, WEB)).toBe(expected);
});

test('labels and expressions must all hold, and say where they are written', () => {
  const selector = selectorOfLabelSelector({
    matchLabels: { app: 'web', tier: '' },
    matchExpressions: [{ key: 'team', operator: 'Exists' }],
  });
  expect(selector.requirements.map(({ path }) => path)).toEqual([
    ['matchLabels', 'app'],
    ['matchLabels', 'tier'],
    ['matchExpressions', 0],
  ]);
  expect(matches(selector, WEB)).toBe(false);
  expect(matches(selector, new PodLabels({ app: 'web', tier: '', team: 'a' }))).toBe(true);
});

test.each<[string, Json]>([
  ['without a key', { operator: 'Exists' }],
  ['without an operator', { key: 'app' }],
  ['of an operator that is none', { key: 'app', operator: 'Equals', values: ['web'] }],
  ['that is no mapping', 'app'],
])('an expression %s asks for nothing', (_, expression) => {
  expect(selectorOfLabelSelector({ matchExpressions: [expression] }).requirements).toEqual([]);
});

test('an expression without values asks for none of them', () => {
  const { requirements } = selectorOfLabelSelector({ matchExpressions: [{ key: 'app', operator: 'In' }] });
  expect(requirements).toEqual([{ key: 'app', operator: 'In', values: [], path: ['matchExpressions', 0] }]);
});

test('a key without a value is not asked for, and an empty value is', () => {
  expect(selectorText(selectorOfMap({ app: 'web', tier: null, team: '' }))).toBe('app: web, team: ""');
});

test('selectors that say the same have one id, and others another', () => {
  const idOf = (value: Json): string => selectorOfLabelSelector(value).id;
  const expression = (key: string, operator: string, values: Json): Json => ({
    matchExpressions: [{ key, operator, values }],
  });
  expect(idOf({ matchLabels: { app: 'web' } })).toBe(selectorOfMap({ app: 'web' }, ['spec']).id);
  const others = [
    ...[expression('app', 'In', ['a', 'b']), expression('app', 'NotIn', ['a', 'b']), expression('b', 'In', ['a', 'b'])],
    ...[expression('app', 'In', ['a']), expression('app', 'In', ['ab']), { matchLabels: { app: 'a' } }, {}],
  ];
  expect(new Set(others.map(idOf)).size).toBe(7);
});

test.each([
  ['NotIn', true],
  ['DoesNotExist', true],
  ['In', false],
  ['Exists', false],
])('%s only says which pods are not meant: %s', (operator, expected) => {
  const [requirement] = selectorOfLabelSelector({ matchExpressions: [{ key: 'app', operator }] }).requirements;
  expect(isExcluding(requirement)).toBe(expected);
});

test.each([
  ['web', 'app: web'],
  ['v1.2-rc_3', 'app: v1.2-rc_3'],
  ['Web', 'app: Web'],
  ['', 'app: ""'],
  ['1', 'app: "1"'],
  ['1a', 'app: "1a"'],
  ['a b', 'app: "a b"'],
  ['a:', 'app: "a:"'],
  ...['y', 'N', 'yes', 'No', 'on', 'OFF', 'true', 'False', 'null'].map((word) => [word, `app: "${word}"`]),
  ['yesterday', 'app: yesterday'],
  ['turn-on', 'app: turn-on'],
])('a label of the value %j is written %s', (value, expected) => {
  expect(labelPair('app', value)).toBe(expected);
});

test.each<[Json | undefined, string]>([
  ['web', 'web'],
  [80, '80'],
  [true, 'true'],
  [{ a: 1 }, '{"a":1}'],
  [undefined, '""'],
  [null, '""'],
])('a label value %j is compared as %s', (value, expected) => {
  expect(labelText(value)).toBe(expected);
});
