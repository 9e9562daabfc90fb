import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';

/** Writes a file of a folder whole or not at all: its text is written beside it first. */
export function writeWhole(folder: string, name: string, text: string): void {
  const draft = `${folder}${sep}.synth-${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, `${folder}${sep}${name}`);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
