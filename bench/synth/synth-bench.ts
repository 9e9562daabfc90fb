import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type Everyday, measureEveryday } from './everyday';
import { type Growth, measureGrowth } from './growth';

export interface SynthBenchOptions {
  /** How many charts, rising, none depending on another. */
  readonly sizes: readonly number[];
  /** The same for charts of which five each depend on each other in a row. */
  readonly chainedSizes: readonly number[];
  /** The most charts that stock `App` is asked for, where none depends on another. */
  readonly stockAtMost: number;
  /** The same where they do. */
  readonly stockAtMostChained: number;
  readonly rounds: number;
  /** Where folders and outputs go. */
  readonly scratch: string;
  /** Where the starter's packages stay installed; without it, the everyday synth is left out. */
  readonly cache?: string;
}

export interface SynthBench {
  readonly sizes: readonly Growth[];
  readonly chained: readonly Growth[];
  /** WiredApp's time for a chart in the largest app, as a multiple of that in the smallest. */
  readonly perChart: number;
  readonly everyday?: Everyday;
}

/** Stock App walks every way through a chain, and their number grows threefold with each chart of three objects. */
const CHAIN = 5;

/** Measures synth: over the number of charts, and of the tutorial. */
export async function benchSynth(options: SynthBenchOptions): Promise<SynthBench> {
  const { sizes, chainedSizes, rounds, scratch, cache } = options;
  const program = bundle();
  const measure = async (all: readonly number[], chain: number, stockAtMost: number): Promise<Growth[]> => {
    const growths: Growth[] = [];
    for (const charts of all) {
      console.error(`${charts} charts${chain > 1 ? `, ${chain} in a row` : ''}`);
      growths.push(await measureGrowth({ charts, chain }, { program, scratch, rounds, stockAtMost }));
    }
    return growths;
  };
  const flat = await measure(sizes, 1, options.stockAtMost);
  const chained = await measure(chainedSizes, CHAIN, options.stockAtMostChained);
  console.error('The everyday synth');
  const everyday = cache === undefined ? undefined : await measureEveryday({ scratch, cache, rounds });
  return { sizes: flat, chained, perChart: perChart(flat.at(-1)!) / perChart(flat[0]), everyday };
}

function perChart({ charts, timings }: Growth): number {
  return timings.find(({ id }) => id === 'WiredApp')!.seconds / charts;
}

/** Makes plain JavaScript of the program, so that no compiler is measured with it. */
function bundle(): string {
  const outfile = join('build', 'bench', 'synth.js');
  const entryPoints = [join('bench', 'synth', 'programs', 'synth.ts')];
  buildSync({ entryPoints, outfile, bundle: true, packages: 'external', platform: 'node', logLevel: 'warning' });
  return outfile;
}
