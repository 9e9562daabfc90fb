/**
 * Lets Node.js run this project's TypeScript: `node --require ./scripts/typescript.cjs FILE.ts`. swc compiles in this
 * process; esbuild-register asks another one for each file, and takes more than twice as long to start the tutorial.
 * Plain JavaScript, as it runs before TypeScript can.
 */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const options = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
};

process.setSourceMapsEnabled(true);
require.extensions['.ts'] = (module, filename) => module._compile(compile(filename), filename);

function compile(filename) {
  try {
    return transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code;
  } catch (error) {
    // What follows is about the compiler, not about the file.
    throw new SyntaxError(error.message.split('\n\nCaused by:')[0].trim());
  }
}
