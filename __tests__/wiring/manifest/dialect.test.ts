import { adaptDialect } from '../../../lib/wiring/manifest/dialect';
import { readText } from '../../../lib/wiring/manifest/read-text';

/** What is read instead of a text, each character being the one of the text that its place leads back to, and `·` added. */
function shown(text: string): string | undefined {
  const adapted = adaptDialect(text);
  if (adapted === undefined) return undefined;
  const origins = Array.from(adapted.text, (_character, offset) => adapted.original(offset));
  return origins.map((origin, offset) => (origins[offset + 1] === origin ? '·' : text[origin])).join('');
}

test.each([
  ['a: [\n]\n', 'a: [\n·]\n'],
  ['a:\n  b: [\nc,\n d]\ne: 1\n', 'a:\n  b: [\n···c,\n·· d]\ne: 1\n'],
  ['- - [a, -, -]\n', '- - [a, ·-·, ·-·]\n'],
  ['a: [b]#c\n', 'a: [b]·#c\n'],
  ["a:\n- 'b\r\n\r\nc'#d\r\n", "a:\n- 'b\r\n·\r\n·c'·#d\r\n"],
  ['a: [\n\n]\n', 'a: [\n·\n·]\n'],
  ['x: 1\n"a": [\nb]\n', 'x: 1\n"a": [\n·b]\n'],
  ['{\na: 1}\n', undefined],
  ['a: {b: [c]}\n', undefined],
])('%j is read as %j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  ['what is far in', 60, 20_000, true],
  ['what would take a thousand times its size', 3000, 400, false],
])('brackets whose lines lack indentation are read, but not %s', (_what, column, lines, isRead) => {
  const text = `${' '.repeat(column)}a: [\n${'b,\n'.repeat(lines)}]\n`;
  expect(readText(text, 'f.yaml').unchecked.map(({ reason }) => !reason.startsWith('not YAML'))).toEqual([isRead]);
});
