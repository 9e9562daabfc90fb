import { codeFrame } from '../../../lib/wiring/report/code-frame';
import { plain } from '../../../lib/wiring/report/paint';

const frame = (source: string, column: number, line = 7): string[] => codeFrame({ line, column }, source, plain);

test('what is meant is underlined, up to a comment', () => {
  expect(frame('    app: web # the front', 5)).toEqual([
    '  |', //
    '7 |     app: web # the front',
    '  |     ^^^^^^^^',
  ]);
});

test('the gutter is as wide as the number of the line', () => {
  expect(frame('app: web', 1, 123)).toEqual(['    |', '123 | app: web', '    | ^^^^^^^^']);
});

test.each([
  ['{ app: web, tier: front }', 3, '  ^^^^^^^^'],
  ['{"app":"a, \\"b","tier":"front"}', 2, ' ^^^^^^^^^^^^^^'],
  ['image: "a # b"', 1, '^^^^^^^^^^^^^^'],
  ['color: a#b', 1, '^^^^^^^^^^'],
  ["{ say: 'a, b', tier: front }", 3, '  ^^^^^^^^^^^'],
  ['  - web', 5, '    ^^^'],
  ['spec:   ', 1, '^^^^^'],
  ['\t{"app": 1}', 3, '\t ^^^^^^^^'],
  ['a: b', 9, '    ^'],
])('in %j, at column %i, one entry is underlined', (source, column, underline) => {
  expect(frame(source, column)[2]).toBe(`  | ${underline}`);
});

test('of a long line only what stands around is shown', () => {
  const source = `${'x'.repeat(500)}{"app":"web"}${'y'.repeat(500)}`;
  const [, text, underline] = frame(source, 502);
  expect(text).toBe(`7 | …${'x'.repeat(29)}{"app":"web"}${'y'.repeat(78)}…`);
  expect(underline).toBe(`  | ${' '.repeat(31)}${'^'.repeat(11)}`);
});

test.each([1, 31, 120])('a line of 120 characters is shown whole, wherever the place is: %i', (column) => {
  const source = 'x'.repeat(120);
  expect(frame(source, column)[1]).toBe(`7 | ${source}`);
  expect(frame(source, column)[2]).toBe(`  | ${' '.repeat(column - 1)}${'^'.repeat(121 - column)}`);
});

test.each([
  [1, `${'x'.repeat(120)}…`, 0],
  [31, `${'x'.repeat(120)}…`, 30],
  [32, `…${'x'.repeat(120)}…`, 31],
  [111, `…${'x'.repeat(120)}`, 31],
  [112, `…${'x'.repeat(119)}`, 31],
])('a line of 200 characters is cut only where something is left out, with the place at %i', (column, text, before) => {
  const [, shown, underline] = frame('x'.repeat(200), column);
  expect(shown).toBe(`7 | ${text}`);
  expect(underline.indexOf('^')).toBe('7 | '.length + before);
});

test('what would move the cursor is shown by its number', () => {
  expect(frame('app: \u001b[2J\u202e', 1)[1]).toBe('7 | app: \\u001b[2J\\u202e');
});
