import { command } from '../cli/command';
import { problemWith, problemWithMatchers, wordsOf } from './fuzz/judge';
import { realWorlds } from './fuzz/real-worlds';
import { WorldMutator } from './fuzz/world-mutator';
import { textOf, WAYS } from './fuzz/written';

/* FUZZ_CASES=1000000 and another FUZZ_SEED make a longer run; a failure tells the seed of its case. */
const CASES = Number(process.env.FUZZ_CASES ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const SLOWEST_MS = 5000;
const MATCHERS_EACH = 10;
const COMMANDS_EACH = 50;
const COMMANDS = [
  'check --format text',
  'check --format json',
  'check --format sarif --closed',
  'map',
  'map --format mermaid',
];
const worlds = realWorlds();

test(
  `${CASES} damaged worlds, each over one that ran before it: no crash, no hang, no nonsense, nothing changed`,
  async () => {
    for (let seed = SEED; seed < SEED + CASES; seed++) {
      const started = performance.now();
      const problem = await problemOf(seed).catch((error: unknown) =>
        String(error instanceof Error ? error.stack : error),
      );
      const elapsed = performance.now() - started;
      if (problem !== undefined || elapsed > SLOWEST_MS) {
        throw new Error(`seed ${seed}: ${problem ?? `${elapsed.toFixed()} ms`}`.slice(0, 3000));
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
  120_000 + 50 * CASES,
);

async function problemOf(seed: number): Promise<string | undefined> {
  const { objects, before } = new WorldMutator(seed, worlds).world();
  const read = WAYS[seed % WAYS.length];
  const world = seed % 2 === 0 ? 'open' : 'closed';
  const against = before.length > 0 ? read(before) : undefined;
  return (
    problemWith(read(objects), { world, ...(against ? { against } : {}) }, Math.floor(seed / WAYS.length)) ??
    (seed % MATCHERS_EACH === 0 ? problemWithMatchers(objects) : undefined) ??
    (seed % COMMANDS_EACH === 0
      ? await problemWithCommand(COMMANDS[(seed / COMMANDS_EACH) % COMMANDS.length], textOf(objects))
      : undefined)
  );
}

async function problemWithCommand(line: string, stdin: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await command(__dirname, `${line} -`, { stdin });
  if (![0, 1, 2].includes(code) || stdout === '')
    return `${line} ended with ${code} and said ${JSON.stringify(stdout)}`;
  return wordsOf([stdout, ...(stderr === '' ? [] : [stderr])]);
}
