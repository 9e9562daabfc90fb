/**
 * Runs the tests for Stryker in one process: they are bundled once, and each mutant is only switched on. Jest, which
 * loads all anew for each mutant, takes some fifteen times as long.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { readFile } from 'node:fs/promises';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { build } from 'esbuild';

/** Which of the tests are run, from the start of their path on: `wiring/(model|near)/`. */
const { TESTS = '' } = process.env;
/** Tests that take long, or that run the whole program: what they find, others find sooner. */
const SLOW = /^(bench|charts|cluster|program)\/|docs\/readme|cli\/process|constructs\/types|\.(fuzz|property)\./;

class OneProcessRunner {
  tests = [];

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    globalThis.__stryker__ ??= {};
    globalThis.__stryker__.mutantCoverage ??= { static: {}, perTest: {} };
    const files = readdirSync('__tests__', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !SLOW.test(file) && new RegExp(`^${TESTS}`).test(file))
      .sort();
    const bundle = resolve(`build/tests-${process.pid}.cjs`);
    await build({ ...BUNDLE, outfile: bundle, stdin: { contents: contentsOf(files), resolveDir: process.cwd() } });
    this.tests = collect(() => createRequire(bundle)(bundle));
  }

  async dryRun() {
    const results = [];
    for (const test of this.tests) {
      const started = performance.now();
      globalThis.__stryker__.currentTestId = test.id;
      const failureMessage = await failureOf(test);
      const timeSpentMs = performance.now() - started;
      results.push({ id: test.id, name: test.name, timeSpentMs, ...outcome(failureMessage) });
    }
    globalThis.__stryker__.currentTestId = undefined;
    return { status: 'complete', tests: results, mutantCoverage: globalThis.__stryker__.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    Object.assign(globalThis.__stryker__, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    const tests = testFilter ? this.tests.filter(({ id }) => testFilter.includes(id)) : this.tests;
    for (const test of tests) {
      const failureMessage = await failureOf(test);
      if (globalThis.__stryker__.hitCount > hitLimit) return { status: 'timeout', reason: 'it goes on without end' };
      if (failureMessage) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: tests.length };
    }
    return { status: 'survived', nrOfTests: tests.length };
  }
}

const BUNDLE = {
  bundle: true,
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
  plugins: [
    {
      name: 'a file knows its folder',
      setup: ({ onLoad }) =>
        onLoad({ filter: /\/(lib|__tests__|bench)\/.*\.ts$/ }, async ({ path }) => ({
          contents: (await readFile(path, 'utf8')).replace(/\b__dirname\b/g, JSON.stringify(dirname(path))),
          loader: 'ts',
        })),
    },
  ],
};

function contentsOf(files) {
  return files.map((file) => `describe('${file}', () => { require('./__tests__/${file}'); });`).join('\n');
}

/** The tests that a script registers, with as much of Jest as they use. */
function collect(load) {
  const tests = [];
  let scope = { name: '', before: [], after: [] };
  const test = (name, run) => tests.push({ id: `${tests.length}`, name: `${scope.name} ${name}`.trim(), run, scope });
  const describe = (name, define) => {
    const outer = scope;
    scope = { name: `${outer.name} ${name}`.trim(), before: [...outer.before], after: [...outer.after] };
    define();
    scope = outer;
  };
  const each = (define) => (table) => (name, run) =>
    table.forEach((row, index) => define(`${name} #${index}`, () => run(...(Array.isArray(row) ? row : [row]))));
  const { expect } = createRequire(import.meta.url)('expect');
  Object.assign(globalThis, {
    ...{ expect, test: Object.assign(test, { each: each(test) }) },
    describe: Object.assign(describe, { each: each(describe) }),
    beforeEach: (run) => scope.before.push(run),
    beforeAll: (run) => scope.before.push(once(run)),
    afterEach: (run) => scope.after.push(run),
    afterAll: () => {},
  });
  load();
  return tests;
}

function once(run) {
  let result;
  return () => (result ??= { of: run() }).of;
}

async function failureOf({ run, scope }) {
  try {
    for (const step of [...scope.before, run, ...scope.after]) await step();
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error) || 'it failed';
  }
}

function outcome(failureMessage) {
  return failureMessage === undefined ? { status: 'success' } : { status: 'failed', failureMessage };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcessRunner)];
