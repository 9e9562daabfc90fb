import { readText } from '../../../lib/wiring/manifest/read-text';
import { locateEverything } from './locate-everything';
import { Mutator } from './mutator';

/* FUZZ_CASES=1000000 and another FUZZ_SEED make a longer run; a failure tells the seed of its case. */
const CASES = Number(process.env.FUZZ_CASES ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const SLOWEST_MS = 2000;

test(`${CASES} damaged, random and hostile texts: no crash, no hang, a line and a short reason for each fault`, () => {
  for (let seed = SEED; seed < SEED + CASES; seed++) {
    const text = new Mutator(seed).text();
    const started = performance.now();
    const problem = problemWith(text);
    const elapsed = performance.now() - started;
    if (problem !== undefined || elapsed > SLOWEST_MS) {
      throw new Error(`seed ${seed}: ${problem ?? `${elapsed.toFixed()} ms`}: ${JSON.stringify(text.slice(0, 500))}`);
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
});

function problemWith(text: string): string | undefined {
  try {
    const { manifests, unchecked } = readText(text, 'f.yaml');
    manifests.forEach(locateEverything);
    const bad = unchecked.find(
      ({ reason, location }) =>
        location.file !== 'f.yaml' || !(Number(location.line) >= 1) || !/^.{1,260}$/.test(reason),
    );
    return bad && `unchecked without a place or a reason: ${JSON.stringify(bad)}`;
  } catch (error) {
    return String(error instanceof Error ? error.stack : error);
  }
}
