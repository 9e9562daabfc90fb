import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../harness/run';
import { median } from '../harness/statistics';
import type { AppShape } from './charts';
import type { SynthRun } from './programs/synth';

/** Without its check, `WiredApp` does what `App` does: the rest of its time is the check's. */
export type Synthesizer = 'App' | 'WiredApp' | 'WiredApp without its check';

const OURS: readonly Synthesizer[] = ['WiredApp', 'WiredApp without its check'];

export interface GrowthOptions {
  /** Where the program is, as plain JavaScript. */
  readonly program: string;
  /** Where files go. */
  readonly scratch: string;
  /** How often each is run. */
  readonly rounds: number;
  /** The most charts that stock `App` is asked for: its time grows with their square. */
  readonly stockAtMost: number;
}

/** How long `synth()` takes, of a fresh process each. */
export interface Timing {
  readonly id: Synthesizer;
  readonly runs: number;
  readonly seconds: number;
  readonly fastest: number;
  readonly slowest: number;
}

export interface Growth extends AppShape {
  readonly objects: number;
  readonly timings: readonly Timing[];
  /** How many times faster WiredApp was than App; undefined where App was not measured. */
  readonly ratio?: number;
}

const TIMEOUT_SECONDS = 3600;
/** What takes longer than this is run once only. */
const ONCE_ABOVE_SECONDS = 60;

/** Measures both on one app, in turn, round by round. Throws when they do not write the same bytes. */
export async function measureGrowth(shape: AppShape, options: GrowthOptions): Promise<Growth> {
  const contenders: Synthesizer[] = [...(shape.charts <= options.stockAtMost ? ['App' as const] : []), ...OURS];
  const runs = new Map<Synthesizer, SynthRun[]>(contenders.map((id) => [id, []]));
  for (let round = 0; round < options.rounds; round++) {
    for (const [id, before] of runs) {
      if (before.some(({ seconds }) => seconds > ONCE_ABOVE_SECONDS)) continue;
      before.push(await synthesize(id, shape, options));
    }
  }
  const digests = new Set([...runs.values()].flat().map(({ digest }) => digest));
  if (digests.size > 1) throw new Error(`${shape.charts} charts: App and WiredApp wrote different files`);
  const timings = [...runs].map(([id, all]) => timing(id, all));
  const [stock, ours] = ['App', 'WiredApp'].map((id) => timings.find((one) => one.id === id)?.seconds);
  const ratio = stock === undefined || ours === undefined ? undefined : stock / ours;
  return { ...shape, objects: 3 * shape.charts, timings, ratio };
}

async function synthesize(id: Synthesizer, shape: AppShape, { program, scratch }: GrowthOptions): Promise<SynthRun> {
  const output = join(scratch, 'output');
  const args = [program, id, String(shape.charts), String(shape.chain), join(scratch, 'synthesized')];
  const { exitCode } = await run({ program: process.execPath, args }, output, TIMEOUT_SECONDS);
  const printed = readFileSync(output, 'utf8');
  if (exitCode !== 0) throw new Error(`${id} failed on ${shape.charts} charts: ${printed}`);
  return JSON.parse(printed.trim().split('\n').at(-1)!) as SynthRun;
}

function timing(id: Synthesizer, runs: readonly SynthRun[]): Timing {
  const seconds = runs.map((one) => one.seconds);
  return {
    id,
    runs: runs.length,
    seconds: median(seconds),
    fastest: Math.min(...seconds),
    slowest: Math.max(...seconds),
  };
}
