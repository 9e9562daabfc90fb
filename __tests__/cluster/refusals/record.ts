/**
 * `npm run record:refusals`: asks the API server of the current kubectl context for every case, and writes down what it
 * answers in `__tests__/recorded/refusals.yaml`.
 */
import { writeFileSync } from 'node:fs';
import { dump } from 'js-yaml';
import { askAll } from './api-server';
import { cases } from './cases';
import { RECORDED } from './recorded';

async function record(): Promise<void> {
  const answers = await askAll(cases.map(({ manifest }) => manifest));
  const recorded = cases.map((each, index) => ({ ...each, ...answers[index] }));
  writeFileSync(RECORDED, dump(recorded, { lineWidth: -1 }));
}

record().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
