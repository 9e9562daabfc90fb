import { requireCluster } from '../kubectl';
import { askAll } from './api-server';
import { cases } from './cases';
import { readRecorded } from './recorded';

beforeAll(requireCluster);

test('the API server answers to each manifest as it did when the answers were recorded', async () => {
  const recorded = readRecorded();
  expect(recorded.map(({ title, manifest }) => ({ title, manifest }))).toEqual(cases);

  const answers = await askAll(recorded.map(({ manifest }) => manifest));
  const asked = recorded.map(({ title }, index) => ({ title, accepted: answers[index].accepted }));
  expect(asked).toEqual(recorded.map(({ title, accepted }) => ({ title, accepted })));
});
