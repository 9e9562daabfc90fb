/**
 * `npm run record:selection`: asks the controllers of the current kubectl context what the Services of a few worlds reach,
 * and writes it down in `__tests__/recorded/selection.json`.
 */
import { writeFileSync } from 'node:fs';
import { worlds } from './generate';
import { Oracle } from './oracle';
import { RECORDED, recordingText, type Recording } from './recorded';
import { WRITTEN } from './written';

const SEED = 1;

async function record(): Promise<Recording> {
  const oracle = await Oracle.connect();
  try {
    const recorded = [];
    for (const world of [WRITTEN, ...worlds(SEED, 3, { workloads: 60, services: 100 })]) {
      recorded.push({ ...world, truth: await oracle.truth(world) });
    }
    return { kubernetes: await oracle.version(), worlds: recorded };
  } finally {
    await oracle.close();
  }
}

record().then(
  (recording) => writeFileSync(RECORDED, recordingText(recording)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
