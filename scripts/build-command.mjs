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
 * js-yaml makes its state for each document by spreading its options into an object literal. V8 keeps what comes of
 * that as a slow kind of object, and reading many small documents takes twice as long as it needs to.
 */
const SPREAD_OPTIONS = /\.\.\.DEFAULT_PARSER_OPTIONS,\s*\.\.\.options,/;
const WRITTEN_OUT = `
  filename: options.filename ?? DEFAULT_PARSER_OPTIONS.filename,
  maxDepth: options.maxDepth ?? DEFAULT_PARSER_OPTIONS.maxDepth,`;

const writeOutOptions = {
  name: "js-yaml's options, written out",
  setup: ({ onLoad }) =>
    onLoad({ filter: /js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!SPREAD_OPTIONS.test(source))
        throw new Error(`${path} has no such spread any more: see what it does instead`);
      return { contents: source.replace(SPREAD_OPTIONS, WRITTEN_OUT), loader: 'js' };
    }),
};

await build({
  ...values,
  entryPoints: ['lib/cli/main.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Spreads of objects are slow wherever they are.
  supported: { 'object-rest-spread': false },
  logLevel: 'warning',
  plugins: [writeOutOptions],
});
