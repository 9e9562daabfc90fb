import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FleetOptions, fleet } from './fleet/fleet';
import { type WorstCase, worstCase } from './fleet/worst-cases';
import { toYaml } from './fleet/yaml';

export interface ManifestOptions extends FleetOptions {
  /** Makes this worst case; without it, a fleet whose wires all hold. */
  readonly worst?: WorstCase;
  /** The folder, made when it is not there. */
  readonly out: string;
  /** Writes `all.yaml` alone; without it, one file for each application. */
  readonly oneFile: boolean;
}

/** Writes the objects, and says how much that was. */
export function writeManifests({ worst, out, oneFile, ...options }: ManifestOptions): { files: number; bytes: number } {
  const groups = worst === undefined ? fleet(options) : worstCase(worst, options);
  const all = join(out, 'all.yaml');
  mkdirSync(out, { recursive: true });
  if (oneFile) writeFileSync(all, '');
  let files = 0;
  let bytes = 0;
  for (const group of groups) {
    const text = group.map(toYaml).join('');
    if (oneFile) appendFileSync(all, text);
    else writeFileSync(join(out, `${String(files).padStart(5, '0')}.yaml`), text);
    files++;
    bytes += Buffer.byteLength(text);
  }
  return { files: oneFile ? 1 : files, bytes };
}
