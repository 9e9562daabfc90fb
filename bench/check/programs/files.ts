import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The YAML files of a folder and what they hold, in the order of their names. */
export function filesIn(folder: string): { file: string; text: string }[] {
  return readdirSync(folder)
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}
