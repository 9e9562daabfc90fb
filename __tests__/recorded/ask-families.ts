import { askServer } from './ask-server';
import type { Family, Outcome } from './changes';

/** Pods are given to a Node that is made here, and end with it: it is asked about when nothing else is there. */
const ALONE = 'nodes';

/** What the current cluster answers to the transitions of families, by family. */
export async function askFamilies(families: readonly Family[], run: string): Promise<Map<Family, Outcome[]>> {
  const answers = new Map<Family, Outcome[]>();
  for (const isAlone of [false, true]) {
    const together = families.filter(({ name }) => (name === ALONE) === isAlone);
    if (together.length === 0) continue;
    const transitions = together.flatMap((family) => family.transitions);
    const outcomes = await askServer(transitions, isAlone ? `${run}-alone` : run);
    for (const family of together) answers.set(family, outcomes.splice(0, family.transitions.length));
  }
  return answers;
}
