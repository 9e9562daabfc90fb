import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reached, World } from './world';

/** A world, and what Kubernetes says that each of its Services reaches. */
export interface RecordedWorld extends World {
  truth: Reached[];
}
export interface Recording {
  kubernetes: string;
  worlds: RecordedWorld[];
}

/** The file that `npm run record:selection` writes. */
export const RECORDED = join(__dirname, '..', '..', 'recorded', 'selection.json');

export function readRecording(): Recording {
  return JSON.parse(readFileSync(RECORDED, 'utf8')) as Recording;
}

/** JSON with an object or a Service's truth on each line, so that a change of one shows as one. */
export function recordingText({ kubernetes, worlds }: Recording): string {
  const lines = (items: unknown[]): string => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const texts = worlds.map(({ objects, truth }) => `{"objects": ${lines(objects)},\n"truth": ${lines(truth)}}`);
  return `{"kubernetes": ${JSON.stringify(kubernetes)},\n"worlds": [\n${texts.join(',\n')}\n]}\n`;
}
