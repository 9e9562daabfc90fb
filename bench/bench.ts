/**
 * Measures, and writes what it finds into docs/performance.md and its plots.
 *
 *     npm run bench                 all of it: builds the others' tools first; ten minutes on a quiet machine
 *     npm run bench -- --large      100,000 objects too, for ours and js-yaml, and 10,000 charts for stock App
 *     npm run bench -- --smoke      only whether it works: tiny, without the others, on a copy of the document
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { benchCheck, type CheckBenchOptions } from './check/check-bench';
import { checkPlot, checkSections } from './check/check-report';
import { PROGRAMS } from './check/contenders';
import { replaceSection } from './harness/document';
import { machine } from './harness/machine';
import { plot } from './harness/plot';
import type { SynthBench } from './synth/synth-bench';
import { synthPlot, synthSections } from './synth/synth-report';

const DOCS = 'docs';
const DOCUMENT = 'performance.md';
const PLOTS = 'performance';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { smoke: { type: 'boolean', default: false }, large: { type: 'boolean', default: false } },
  });
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  const measuredOn = `Measured on ${machine()}.`;
  bundlePrograms();
  const check = await benchCheck({ scratch, ...(values.smoke ? smoke() : full(values.large)) });
  const synth = benchSynth(values.smoke ? ['--smoke'] : values.large ? ['--stock-10000'] : []);
  const sections = { machine: measuredOn, ...checkSections(check), ...synthSections(synth) };
  const plots = { check: plot(checkPlot(check)), synth: plot(synthPlot(synth)) };
  if (values.smoke) cpSync(join(DOCS, DOCUMENT), join(scratch, DOCUMENT));
  write(values.smoke ? scratch : DOCS, sections, plots);
  rmSync(scratch, { recursive: true });
}

/** `synth.ts` is a program of its own, for those who measure synth alone. */
function benchSynth(args: readonly string[]): SynthBench {
  const program = ['--require', './scripts/typescript.cjs', join('bench', 'synth.ts')];
  const output = execFileSync(process.execPath, [...program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(output.toString()) as SynthBench;
}

function smoke(): Omit<CheckBenchOptions, 'scratch'> {
  const limits = { rounds: 1, timeoutSeconds: 60, onceAboveSeconds: 60 };
  return { sizes: [30, 60], oneFileSize: 30, worstSizes: [30], limits };
}

function full(large: boolean): Omit<CheckBenchOptions, 'scratch'> {
  return {
    sizes: [100, 1_000, 10_000, ...(large ? [100_000] : [])],
    oneFileSize: 10_000,
    worstSizes: [1_000, 10_000],
    limits: { rounds: 5, timeoutSeconds: 900, onceAboveSeconds: 60 },
    cache: join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-wiring-bench'),
  };
}

/** Makes plain JavaScript of the programs that are measured, so that no compiler is measured with them. */
function bundlePrograms(): void {
  const folder = join('bench', 'check', 'programs');
  const entryPoints = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
  buildSync({
    entryPoints,
    outdir: PROGRAMS,
    bundle: true,
    packages: 'external',
    platform: 'node',
    logLevel: 'warning',
  });
}

function write(docs: string, sections: Record<string, string>, plots: Record<string, string>): void {
  for (const [name, text] of Object.entries(sections)) replaceSection(join(docs, DOCUMENT), name, text);
  mkdirSync(join(docs, PLOTS), { recursive: true });
  for (const [name, svg] of Object.entries(plots)) writeFileSync(join(docs, PLOTS, `${name}.svg`), svg);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
