/** Makes JavaScript of TypeScript. What does not compile ends the process with what is wrong, and where. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** What is large and seldom changes is a program of its own: it is not made anew because another one is. */
const PARTS = ['lib/synth/refuse-loose-wires.ts'];

/** One file of all that a program imports from this project, with its source map, and what it is made from. */
function compileProgram({ root, filename, folder }) {
  const { buildSync, formatMessagesSync } = require('esbuild');
  const collecting = process.env.GOGC;
  // What would be collected is less than what collecting costs.
  process.env.GOGC = 'off';
  try {
    const { outputFiles, metafile } = buildSync({
      absWorkingDir: root,
      entryPoints: [filename],
      outfile: join(folder, 'program.js'),
      bundle: true,
      packages: 'external',
      external: PARTS.map((part) => join(root, part)).filter((part) => part !== filename),
      platform: 'node',
      target: 'node20.19',
      // It would ask for where the file is.
      supported: { 'dynamic-import': false },
      keepNames: true,
      sourcemap: 'external',
      sourcesContent: false,
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    const [map, code] = outputFiles.map(({ text }) => text);
    return { code, map, inputs: Object.keys(metafile.inputs) };
  } catch (error) {
    if (!error.errors) throw error;
    return refuse(formatMessagesSync(error.errors, { kind: 'error' }).join('').trimEnd());
  } finally {
    // Programs that the program starts are no matter of this one.
    if (collecting === undefined) delete process.env.GOGC;
    else process.env.GOGC = collecting;
  }
}

/** A file alone. */
function compileFile(filename) {
  process.setSourceMapsEnabled(true);
  const module = { type: 'commonjs' };
  const jsc = { target: 'es2022', parser: { syntax: 'typescript' } };
  try {
    const { transformSync } = require('@swc/core');
    const text = readFileSync(filename, 'utf8');
    return transformSync(text, { filename, swcrc: false, sourceMaps: 'inline', module, jsc }).code;
  } catch (error) {
    // What follows is about the compiler, not about the file.
    return refuse(error.message.split('\n\nCaused by:')[0].trim());
  }
}

function refuse(reason) {
  console.error(reason);
  process.exit(1);
}

module.exports = { compileProgram, compileFile };
