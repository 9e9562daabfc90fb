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

export interface InputShape {
  /** Without it, every wire holds. */
  readonly worst?: WorstCase;
  /** Whether all stands in one file; otherwise each application has its own. */
  readonly oneFile?: boolean;
}

/** Makes a folder of that many objects in the scratch folder, in place of what was there. */
export function makeInput(scratch: string, objects: number, { worst, oneFile = false }: InputShape = {}): Input {
  const folder = join(scratch, `${worst ?? 'healthy'}-${objects}${oneFile ? '-in-one-file' : ''}`);
  rmSync(folder, { recursive: true, force: true });
  const { bytes } = writeManifests({ objects, seed: SEED, worst, out: folder, oneFile });
  const files = readdirSync(folder).map((name) => join(folder, name));
  return { objects, folder, files, bytes };
}
