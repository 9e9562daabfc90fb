/**
 * Lets Node.js run this project's TypeScript: `node --require ./scripts/typescript.cjs FILE.ts`. It takes Node.js longer
 * to find, compile and load two hundred files than the tutorial takes to run; so all files of a program are made one, and
 * that is kept in build/programs, under a key of what it is made from. Plain JavaScript, as it runs before TypeScript can.
 */
const { createHash } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { createRequire } = require('node:module');
const { basename, dirname, join, relative, resolve } = require('node:path');
const { Script } = require('node:vm');

const ROOT = dirname(__dirname);
const PROGRAMS = join(ROOT, 'build', 'programs');

/** A program is made from these, too. */
const SETTINGS = [
  'package.json',
  'tsconfig.json',
  'node_modules/esbuild/package.json',
  'scripts/typescript.cjs',
  'scripts/typescript/compile.cjs',
];

/** What an import may mean that names no file. */
const IMPORTED = /\.(?:[cm]?[jt]sx?|json|css)$/;

/** What depends on where a file is cannot be told where all are one: its place, and imports of what is yet to be seen. */
const OWN_PLACE = /\b__(?:dir|file)name\b|\brequire\.resolve\b|\b(?:import|require)\(\s*[^\s'"]/;

let asOne = true;

require.extensions['.ts'] = (module, filename) => {
  const program = asOne ? (keptProgram(filename) ?? makeProgram(filename)) : undefined;
  if (program) run(program, module);
  else module._compile(require('./typescript/compile.cjs').compileFile(filename), filename);
};

Error.prepareStackTrace = (error, frames) => require('./typescript/stack.cjs').stackIn(PROGRAMS, error, frames);

// Node.js would begin with the line of what is kept, that nobody wrote.
process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') > 1) return;
  console.error(error);
  process.exit(1);
});

function keptProgram(filename) {
  const inputs = readIfThere(join(PROGRAMS, nameOf(filename)), 'utf8');
  const path = inputs && pathOf(filename, inputs.split('\n'));
  const code = path && readIfThere(path, 'utf8');
  return code && { path, code };
}

/** All that a program imports from this project, in one file; undefined when a part of it asks where it is. */
function makeProgram(filename) {
  const { compileProgram } = require('./typescript/compile.cjs');
  const start = Date.now();
  const { code, map, inputs } = compileProgram({ root: ROOT, filename, folder: PROGRAMS });
  asOne = !inputs.some((input) => OWN_PLACE.test(readFileSync(resolve(ROOT, input), 'utf8')));
  if (!asOne) {
    // Node.js tells it for single files.
    Error.prepareStackTrace = undefined;
    return undefined;
  }
  const path = pathOf(filename, inputs);
  const program = { path, code: `${code}//# sourceMappingURL=${basename(path)}.map\n` };
  require('./typescript/stack.cjs').knowMap(path, map);
  // What was written meanwhile may not be what was compiled.
  orWithout(() => isOlder(inputs, start) && keep(filename, program, map, inputs));
  return program;
}

function isOlder(inputs, time) {
  const paths = inputs.map((input) => resolve(ROOT, input));
  return [...paths, ...foldersOf(inputs)].every((path) => statSync(path).mtimeMs < time);
}

/** What V8 makes of a program is kept as well, once it is known which functions the program calls. */
function run({ path, code }, module) {
  const cachedData = readIfThere(`${path}.v8`);
  const script = new Script(`(function (exports, require, module) { ${code}\n})`, { filename: path, cachedData });
  if (!cachedData || script.cachedDataRejected) {
    process.once('exit', () => orWithout(() => write(`${path}.v8`, script.createCachedData())));
  }
  script.runInThisContext()(module.exports, createRequire(path), module);
}

/** Puts a program in the place of what was made of its files before. Two that do so at once do not harm each other. */
function keep(filename, { path, code }, map, inputs) {
  mkdirSync(PROGRAMS, { recursive: true });
  const before = readdirSync(PROGRAMS).filter((file) => file.startsWith(`${nameOf(filename)}-`));
  write(`${path}.map`, map);
  write(path, code);
  write(join(PROGRAMS, nameOf(filename)), inputs.join('\n'));
  for (const file of before) if (!file.startsWith(basename(path))) rmSync(join(PROGRAMS, file), { force: true });
}

/** Writes a file in one piece: nobody reads half of it. */
function write(path, content) {
  const scratch = `${path}.${process.pid}`;
  writeFileSync(scratch, content);
  renameSync(scratch, path);
}

/** Where nothing can be written, nothing is kept, and all is made anew each time. */
function orWithout(keepIt) {
  try {
    keepIt();
  } catch {}
}

function nameOf(filename) {
  return relative(ROOT, filename).replaceAll(/[\\/]/g, '-');
}

/** Where that is kept which is made of these files as they are now. */
function pathOf(filename, inputs) {
  const hash = createHash('sha256');
  for (const input of [...SETTINGS, ...inputs]) {
    const content = readIfThere(resolve(ROOT, input)) ?? '';
    hash.update(`\n${input} ${content.length} `).update(content);
  }
  // A file that is new may be what an import means from now on.
  for (const folder of foldersOf(inputs)) hash.update(`\n${namesIn(folder).join()}`);
  return join(PROGRAMS, `${nameOf(filename)}-${hash.digest('hex').slice(0, 32)}.js`);
}

/** Those that hold a file, and those that hold a folder which may be imported by its name. */
function foldersOf(inputs) {
  const folders = inputs.map((input) => dirname(resolve(ROOT, input)));
  const around = folders.filter((folder) => folder !== ROOT).map(dirname);
  return new Set([...folders, ...around]);
}

function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).filter((name) => IMPORTED.test(name)) : [];
}

function readIfThere(path, encoding) {
  try {
    return readFileSync(path, encoding);
  } catch {
    return undefined;
  }
}
