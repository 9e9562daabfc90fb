import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../bench/synth/this-project';

/** A folder in which the README's commands run as in a clone, and may change what they find. */
export function projectCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'wiring-'));
  copyProject(copy);
  return copy;
}
