/**
 * Measures synth, WiredApp beside stock App and `npm run synth` beside the starter of cdk8s, and prints JSON.
 *
 *     node --require ./scripts/typescript.cjs bench/synth.ts
 *
 * `--stock-10000` asks stock App for 10,000 charts too, which takes it a minute or two; without it, stock App is measured
 * up to 3,000, and nothing is said about it beyond. `--rounds 5`; `--smoke`: only whether it works, with tiny apps.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from './harness/machine';
import { benchSynth, type SynthBenchOptions } from './synth/synth-bench';

/** Where files go, if there is such a place: making thousands of them on a disk takes it between 0.1 and 10 seconds. */
const IN_MEMORY = '/dev/shm';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'stock-10000': { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      smoke: { type: 'boolean', default: false },
    },
  });
  const scratch = mkdtempSync(join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'bench-synth-'));
  const sizes = values.smoke ? smoke() : full(values['stock-10000'], Number(values.rounds));
  const bench = await benchSynth({ scratch, ...sizes });
  console.log(JSON.stringify({ machine: machine(), ...bench }, undefined, 2));
  rmSync(scratch, { recursive: true });
}

function smoke(): Omit<SynthBenchOptions, 'scratch'> {
  return { sizes: [3, 6], chainedSizes: [6], stockAtMost: 6, stockAtMostChained: 6, rounds: 1 };
}

function full(stockTo10000: boolean, rounds: number): Omit<SynthBenchOptions, 'scratch'> {
  return {
    sizes: [1_000, 3_000, 10_000, 30_000],
    chainedSizes: [1_000, 10_000],
    stockAtMost: stockTo10000 ? 10_000 : 3_000,
    stockAtMostChained: 1_000,
    rounds,
    cache: join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-wiring-bench'),
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
