import { requireCluster } from '../kubectl';
import { answer } from './answer';
import { disagreements } from './compare';
import { worlds } from './generate';
import { Oracle } from './oracle';
import { readRecording } from './recorded';
import { disagreementText } from './report';
import { decisionsIn } from './world';
import { SCHEDULED } from './written';

/*
 * Kubernetes' own controllers against us: worlds made from a seed, the same for both, and whatever one Service reaches
 * for the one and not for the other is shrunk and printed. SELECTION_SEED repeats a run.
 */

const seed = Number(process.env.SELECTION_SEED || Date.now() % 1_000_000);
const WORLDS = 5;
const SIZE = { workloads: 100, services: 120 };

let oracle: Oracle;

beforeAll(async () => {
  requireCluster();
  oracle = await Oracle.connect();
});

afterAll(() => oracle?.close());

test(`what Services reach is what their EndpointSlices hold, ten thousand times (SELECTION_SEED=${seed})`, async () => {
  let decisions = 0;
  for (const world of worlds(seed, WORLDS, SIZE)) {
    const truth = await oracle.truth(world);
    if (disagreements(truth, answer(world)).length > 0) {
      throw new Error(await disagreementText(world, (smaller) => oracle.truth(smaller), answer));
    }
    decisions += decisionsIn(world);
  }
  expect(decisions).toBeGreaterThanOrEqual(10_000);
}, 600_000);

test('the recording says what this Kubernetes says', async () => {
  for (const { truth, objects } of readRecording().worlds) {
    expect(disagreements(await oracle.truth({ objects }), truth)).toEqual([]);
  }
}, 300_000);

test('a Job that a CronJob’s controller makes is reached as the one that is made here in its place', async () => {
  const truth = await oracle.truth(SCHEDULED);
  expect(truth.map(({ name, endpoints }) => [name, endpoints.length])).toEqual([
    ['label-of-the-pods', 1],
    ['label-of-the-jobs', 0],
    ['label-of-the-cron-job', 0],
  ]);
  expect(disagreements(truth, answer(SCHEDULED))).toEqual([]);
}, 120_000);
