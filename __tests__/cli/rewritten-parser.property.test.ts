import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { transformSync } from 'esbuild';
import fc from '../seeded';

type Parse = (text: string, options: { maxDepth: number }) => unknown[];

const { rewritten } = jest.requireActual<{ rewritten: (source: string) => string }>(
  '../../scripts/rewritten-parser.cjs',
);

function parserOf(source: string): Parse {
  const module = { exports: {} as { parseEvents: Parse } };
  const run = compileFunction(transformSync(source, { format: 'cjs' }).code, ['module']) as (into: object) => void;
  run(module);
  return module.exports.parseEvents;
}

const source = readFileSync('node_modules/js-yaml/dist/js-yaml.mjs', 'utf8');
const [parse, parseRewritten] = [parserOf(source), parserOf(rewritten(source))];

/** The events of a text, or why it is refused. */
function outcome(parser: Parse, text: string): unknown {
  try {
    return parser(text, { maxDepth: 20 });
  } catch (error) {
    return (error as Error).message;
  }
}

const MANIFEST = readFileSync('dist/hello-app.k8s.yaml', 'utf8').split('---\n');
const TEXTS = [
  ...MANIFEST,
  'a: &x 1\nb: *x\n',
  '? a\n: b\n? - c\n: - d\n',
  '- - a\n- {a: 1, "b": [c, d]}\n-\n  e: f\n-\n',
  '!!str a: b\n&c c: &d d\n&e e: !!map {}\n',
  '&a\n- !t\n  b: c\n- !!seq\n  - d\n',
  'a: |\n  b\n   c\n\nd: >-\n  e\n # f\n',
  'a: b\n\n  c\n  d # e\nf#g: h:i -j ?k\n',
  '"a b": \'c\'\'d\'\ne: "\\x41\\\n  f"\n',
  '%TAG ! tag:a,2000:\n--- !b\nc: d\n...\n',
  'a\tb: \tc\n\td: e\n',
  '{a: b}: c\n[d]: e\n',
];
const PARTS = [
  ...':#-?&*!|>\'"%@`{}[], \t\n\r.~a0\\é\u2028\ufeff',
  '---',
  '...',
  '\n  ',
  '\n- ',
  ': ',
  ' #',
  '!!str ',
  '&a ',
];

const change = fc.record({ at: fc.nat(1_000), leftOut: fc.nat(3), put: fc.constantFrom('', ...PARTS) });
const changedText = fc.tuple(fc.constantFrom(...TEXTS), fc.array(change, { maxLength: 4 })).map(([text, changes]) =>
  changes.reduce((before, { at, leftOut, put }) => {
    const place = at % (before.length + 1);
    return before.slice(0, place) + put + before.slice(place + leftOut);
  }, text),
);

test('the parser of the bundled command finds in any text what js-yaml finds in it', () => {
  fc.assert(
    fc.property(changedText, (text) => expect(outcome(parseRewritten, text)).toEqual(outcome(parse, text))),
    { numRuns: 20_000 },
  );
});

test('a js-yaml that is written otherwise is not bundled unseen', () => {
  expect(() => rewritten('')).toThrow(/^js-yaml has no .* any more: see what it does instead$/);
});
