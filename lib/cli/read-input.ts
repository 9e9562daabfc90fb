import type { Reading } from '../wiring/manifest/manifest';
import { readPaths } from '../wiring/manifest/read-paths';
import type { Io } from './io';
import { readTextSparingly } from './read-text-sparingly';
import { UsageError } from './usage-error';

/** How the help says what these commands read. */
export const INPUT_HELP = `FILE is YAML or JSON as kubectl reads it. Of a DIR all .yaml, .yml and .json files are read.
- is the standard input, and so is no FILE at all.`;

/**
 * Reads the manifests of several lists of paths; a list without a path, and a path `-`, stand for the standard input.
 * @throws UsageError when the standard input would be read twice, or is a terminal
 */
export async function readInputs(lists: readonly (readonly string[])[], io: Io): Promise<Reading[]> {
  const paths = lists.map((list) => (list.length === 0 ? ['-'] : list));
  const count = paths.flat().filter((path) => path === '-').length;
  if (count > 1) throw new UsageError('the standard input can be read only once, and "-" is given twice');
  if (lists.some((list) => list.length === 0) && io.isStdinTerminal) {
    throw new UsageError('give a file, a folder, or manifests on the standard input');
  }
  if (paths.flat().includes('')) throw new UsageError('"" names no file');
  const stdin = count === 0 ? '' : await readStdin(io);
  return paths.map((list) => readPaths(list, () => stdin, readTextSparingly));
}

async function readStdin(io: Io): Promise<string> {
  try {
    return await io.readStdin();
  } catch (error) {
    throw new UsageError(
      `the standard input cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
