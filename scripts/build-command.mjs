/** Bundles the command into one file, so that it starts as fast as Node.js does. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { rewritten } from './rewritten-parser.cjs';

const { values } = parseArgs({
  options: {
    outfile: { type: 'string', default: 'build/cdk8s-wiring.js' },
    minify: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const rewriteParser = {
  name: 'js-yaml, rewritten',
  setup: ({ onLoad }) =>
    onLoad({ filter: /js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: rewritten(source), loader: 'js' };
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
  plugins: [rewriteParser],
});
