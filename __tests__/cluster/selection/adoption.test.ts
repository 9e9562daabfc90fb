import { requireCluster } from '../kubectl';
import { ADOPTION_CASES } from './adoption-cases';
import { Oracle } from './oracle';

/* What controllers take over, asked of them all at once. That the rule pod-adopted says the same is tested without them. */

const asked = new Map<string, Promise<boolean>>();
let oracle: Oracle;

beforeAll(async () => {
  requireCluster();
  oracle = await Oracle.connect();
  for (const { behaviour, bare, controller } of ADOPTION_CASES) asked.set(behaviour, oracle.adopts(controller, bare));
  await Promise.allSettled(asked.values());
});

afterAll(() => oracle?.close());

test.each(ADOPTION_CASES)('$behaviour', async ({ behaviour, isAdopted }) => {
  expect(await asked.get(behaviour)).toBe(isAdopted);
});
