import { readText } from '../../../lib/wiring/manifest/read-text';

const LONG = 'x'.repeat(1100);

/** What is said of a text that is no YAML to kubectl, and the line and column to look at. */
test.each<[string, string, number, number]>([
  ['a:\n\t- b\n\t- c\n', 'a tab stands where only blanks may, before a key or an item', 2, 1],
  [
    'a: 1\nb: |\n  \n  \tc\n',
    'a block of text may not begin with a tab: say how far it is indented, such as with `|2`',
    4,
    3,
  ],
  ['a: 1\nb: "c\\td\\/e"\n', 'kubectl knows no escape "\\/" in YAML', 2, 9],
  ['a: 1\nb: "c\\ud83d\\ude00"\n', 'kubectl knows no escape "\\ud83d" in YAML', 2, 6],
  ['a: 1\nb: [c, d?e]\n', 'between brackets kubectl takes no "?" without quotes around it: d?e', 2, 8],
  ['a: 1\nb: [c\n    d?]\n', 'between brackets kubectl takes no "?" without quotes around it: c d?', 2, 5],
  ['a: 1\nb: {c: :d}\n', 'between brackets kubectl takes no ":" in front without quotes around it: :d', 2, 8],
  ['a: 1\nb: {c:, d: 1}\n', '"c:" is a text to kubectl, not a key: write a blank after the colon', 2, 5],
  ['a: 1\nb: {c\n  : 1}\n', 'a key must stand on one line, with its colon', 2, 5],
  [`a: 1\n${LONG}: 1\n`, 'a key is longer than the 1024 characters that kubectl takes', 2, 1],
  ['a: 1\nb: !! c\n', '"!!" names no tag', 2, 4],
  ['a: 1\nb: !!int c\n', '"c" is no !!int', 2, 10],
  ['a: 1\nb: !!int\n', '"" is no !!int', 2, 4],
  ['a: 1\nb: !!binary c\n', 'the !!binary value is no base64', 2, 13],
  ['a: 1\nb: .inf\n', '.inf is a number that JSON cannot hold', 2, 4],
  ['a: 1\nb: &c .nan\n', '.nan is a number that JSON cannot hold', 2, 7],
  ['a: 1\n~: b\n', 'a key is null, and kubectl takes no such key', 2, 1],
  ['a: 1\n? \n: b\n', 'a key is null, and kubectl takes no such key', 1, 1],
  ['a: &c ~\n*c : b\n', 'a key is null, and kubectl takes no such key', 2, 2],
  ['a: 1\n18446744073709551615: b\n', 'the key 18446744073709551615 is too large a number for kubectl', 2, 1],
  ['a: 1\n? {b: c}\n: d\n', 'a key must be a text, not a mapping or a list', 2, 3],
  ['a: &x [b]\n*x : d\n', 'a key must be a text, not a mapping or a list', 2, 2],
  ['a: 1\nb: *c\n', '"*c" names no anchor: "&c" is missing above it', 2, 5],
  ['k: {\n  a: 1\n}\nz: *c\n', '"*c" names no anchor: "&c" is missing above it', 4, 5],
  ['a: 1\nb: &c.d e\n', '"&c.d" is no anchor for kubectl: letters, digits, "-" and "_" only', 2, 5],
  ['a: 1\nb: &c {d: *c}\n', '"&c" contains itself', 2, 12],
  ['a: 1\nb: {<<: c}\n', '"<<" takes a mapping, or a list of mappings', 2, 9],
  ['a: 1\nb: {<<: [{}, [c]]}\n', '"<<" takes a mapping, or a list of mappings', 2, 9],
  ['a: &x b\nb:\n  <<: *x\n', '"<<" takes a mapping, or a list of mappings', 3, 8],
  ['a: \u0001\n', 'the character U+0001 stands in no text', 1, 4],
  [
    'a: 1\n---\nb: 1\n--- c\nd: 1\n',
    'kubectl takes nothing but a comment after "---" on its line, and here is "c"',
    4,
    1,
  ],
  ['a: 1\n---\nb: 1\n...\nd: 1\n', 'kubectl reads nothing from a line "..." up to the next "---"', 4, 1],
  ['[1][2]\n', 'the document ends here, and kubectl reads nothing of what follows', 1, 4],
  ['a: 1\nb: [c\n', 'unexpected end of the stream within a flow collection', 3, 1],
])('%j is refused: %s, at %i:%i', (text, reason, line, column) => {
  const faults = readText(text, 'f.yaml').unchecked.filter((each) => each.reason.startsWith('not YAML'));
  expect(faults).toMatchObject([{ reason: `not YAML: ${reason}`, location: { line, column } }]);
});

test('a document with too many aliases is refused at the alias that is one too many', () => {
  const lines = ['a: &a [x,x,x,x,x,x,x,x,x,x]', 'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]'];
  for (const [from, to] of ['bc', 'cd', 'de', 'ef']) {
    lines.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(',')}]`);
  }
  const [fault] = readText(lines.join('\n'), 'f.yaml').unchecked;
  expect(fault.reason).toBe('not YAML: its aliases stand for too many values, so that kubectl refuses it');
  expect(lines[(fault.location.line ?? 0) - 1].slice((fault.location.column ?? 0) - 2)).toMatch(/^\*/);
});

test.each([499, 501])('%i mappings or lists within one another are read up to 500', (depth) => {
  const yaml = '['.repeat(depth - 1) + '{}' + ']'.repeat(depth - 1);
  const json = '{"a":'.repeat(depth - 1) + '{}' + '}'.repeat(depth - 1);
  const adapted = `- ${'['.repeat(depth - 2)}\n{}\n${']'.repeat(depth - 2)}`;
  for (const text of [yaml, json, adapted]) {
    const isTooDeep = readText(text, 'f.yaml').unchecked.map(({ reason }) => reason.includes('nested deeper than 500'));
    expect(isTooDeep).toEqual([depth > 500]);
  }
});

describe('what a fault quotes', () => {
  const quoted = (rest: string) =>
    /here is "(.*)"$/s.exec(readText(`--- ${rest}\n`, 'f.yaml').unchecked[0].reason)?.[1];

  test.each([
    ['60 characters whole', 'x'.repeat(60), 'x'.repeat(60)],
    ['of more the first 60', 'x'.repeat(61), `${'x'.repeat(60)}…`],
    ['no half of a character', `😀${'x'.repeat(57)}😀x`, `😀${'x'.repeat(57)}…`],
    ['blanks and tabs as one blank', 'x \t  y', 'x \\t y'],
  ])('is %s', (_name, text, expected) => {
    expect(quoted(text)).toBe(expected);
  });

  test('is cut where it makes the reason longer than a line', () => {
    const [{ reason }] = readText(`a: [b?${'x'.repeat(300)}]\n`, 'f.yaml').unchecked;
    expect(reason).toMatch(/^not YAML: between brackets .{180,}x…$/);
    expect(reason).toHaveLength('not YAML: '.length + 201);
  });
});

test('what is unchecked holds the text of its own document', () => {
  const text = 'a: 1\n---\nb: [\n---\nc: 1\n...\nd: 1\n--- e\nf: 1\n---\n- g\n';
  expect(readText(text, 'f.yaml').unchecked.map((each) => each.text)).toEqual([
    'a: 1\n',
    'b: [\n',
    'c: 1\n',
    '...\nd: 1\n',
    '--- e\nf: 1\n',
    '- g\n',
  ]);
});
