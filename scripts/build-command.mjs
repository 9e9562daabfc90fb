/** Bundles the command into one file, so that it starts as fast as Node.js does. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    outfile: { type: 'string', default: 'build/cdk8s-wiring.js' },
    minify: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

/**
 * What of js-yaml is written otherwise, so that it does the same sooner. What stands here is looked for in its text, and
 * must be there.
 */
const REWRITTEN = [
  // It makes its state for each document by spreading its options into an object literal. V8 keeps what comes of that as
  // a slow kind of object, and reading many small documents takes twice as long as it needs to.
  [
    /\.\.\.DEFAULT_PARSER_OPTIONS,\s*\.\.\.options,/,
    `filename: options.filename ?? DEFAULT_PARSER_OPTIONS.filename,
     maxDepth: options.maxDepth ?? DEFAULT_PARSER_OPTIONS.maxDepth,`,
  ],
  // At each value it keeps where it is, should a tag or an anchor come: those begin with "!" and "&".
  [
    'const propertyState = snapshotState(state);',
    'const propertyState = ch === 0x21 || ch === 0x26 ? snapshotState(state) : null;',
  ],
  // It looks for unprintable characters in each value; the command has looked for them in the whole document before
  // (lib/wiring/manifest/parse-document.ts).
  ['function checkPrintable(state, start, end) {', 'function checkPrintable(state, start, end) {\n  return;'],
];

const rewriteParser = {
  name: 'js-yaml, rewritten',
  setup: ({ onLoad }) =>
    onLoad({ filter: /js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: REWRITTEN.reduce((text, change) => rewrite(text, change, path), source), loader: 'js' };
    }),
};

function rewrite(text, [from, to], path) {
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${path} has no ${from} any more: see what it does instead`);
  return changed;
}

await build({
  ...values,
  entryPoints: ['lib/cli/main.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Spreads of objects are slow wherever they are.
  supported: { 'object-rest-spread': false },
  logLevel: 'warning',
  plugins: [rewriteParser],
});
