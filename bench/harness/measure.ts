import { type Command, type Run, run } from './run';
import { median } from './statistics';

/** Something to measure, and how it is called on one input. */
export interface Entrant {
  readonly id: string;
  readonly command: Command;
  /** Exit codes that mean that it did its work: a check that found something is no failure. */
  readonly exitCodes: readonly number[];
}

export interface Limits {
  /** How often each is run. */
  readonly rounds: number;
  /** When a run is stopped. */
  readonly timeoutSeconds: number;
  /** One that takes longer than this is run once only. */
  readonly onceAboveSeconds: number;
}

export interface Measurement {
  readonly id: string;
  readonly runs: number;
  /** Medians; `seconds` is undefined when the time was up before it ended. */
  readonly seconds?: number;
  readonly fastest?: number;
  readonly slowest?: number;
  readonly cpu?: number;
  readonly peak?: number;
}

/** Runs all entrants in turn, round by round, so that what slows the machine for a while slows them all; gives medians. */
export async function measureInTurn(
  entrants: readonly Entrant[],
  output: string,
  limits: Limits,
): Promise<Measurement[]> {
  const runs = new Map<string, Run[]>(entrants.map(({ id }) => [id, []]));
  for (let round = 0; round < limits.rounds; round++) {
    for (const entrant of entrants) {
      const before = runs.get(entrant.id)!;
      if (before.some(({ seconds }) => seconds > limits.onceAboveSeconds)) continue;
      before.push(await runOnce(entrant, output, limits.timeoutSeconds));
    }
  }
  return entrants.map(({ id }) => summary(id, runs.get(id)!));
}

async function runOnce({ id, command, exitCodes }: Entrant, output: string, timeoutSeconds: number): Promise<Run> {
  const result = await run(command, output, timeoutSeconds);
  if (result.exitCode !== undefined && !exitCodes.includes(result.exitCode)) {
    throw new Error(`${id} failed with exit code ${result.exitCode}: see ${output}`);
  }
  return result;
}

function summary(id: string, runs: readonly Run[]): Measurement {
  if (runs.some(({ exitCode }) => exitCode === undefined)) return { id, runs: runs.length };
  const seconds = runs.map((one) => one.seconds);
  const medianOf = (key: 'cpu' | 'peak') => {
    const numbers = runs.flatMap((one) => one[key] ?? []);
    return numbers.length > 0 ? median(numbers) : undefined;
  };
  return {
    id,
    runs: runs.length,
    seconds: median(seconds),
    fastest: Math.min(...seconds),
    slowest: Math.max(...seconds),
    cpu: medianOf('cpu'),
    peak: medianOf('peak'),
  };
}
