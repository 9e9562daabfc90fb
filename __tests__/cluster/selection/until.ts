import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_SECONDS = 90;

/** Asks again and again until nothing is missing; throws with what still is when patience ends. */
export async function until(missing: () => Promise<string | undefined>): Promise<void> {
  const end = Date.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const still = await missing();
    if (still === undefined) return;
    if (Date.now() > end) throw new Error(`Not after ${PATIENCE_SECONDS} s: ${still}`);
    await wait(100);
  }
}
