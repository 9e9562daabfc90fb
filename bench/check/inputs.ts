import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { WorstCase } from '../fleet/worst-cases';
import { writeManifests } from '../write-manifests';

/** A folder of manifests to measure on. */
export interface Input {
  readonly objects: number;
  readonly folder: string;
  /** The files in it. */
  readonly files: readonly string[];
  readonly bytes: number;
}

/** The same bytes each time, so that two runs of the bench compare. */
const SEED = 1;

/** Makes a folder of that many objects in the scratch folder, in place of what was there. */
export function makeInput(scratch: string, objects: number, worst?: WorstCase): Input {
  const folder = join(scratch, `${worst ?? 'healthy'}-${objects}`);
  rmSync(folder, { recursive: true, force: true });
  const { bytes } = writeManifests({ objects, seed: SEED, worst, out: folder, oneFile: false });
  const files = readdirSync(folder).map((name) => join(folder, name));
  return { objects, folder, files, bytes };
}
