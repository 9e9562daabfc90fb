import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { joinReadings } from './expand-object';
import { isKustomization, partsOf } from './kustomization';
import type { Reading } from './manifest';
import { KUSTOMIZATION } from './object-problem';
import { readText } from './read-text';

const MANIFEST_FILE = /\.(?:yaml|yml|json)$/i;
const SKIPPED_FOLDER = 'node_modules';

const REASONS: Record<string, string> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'not permitted to read it',
  EPERM: 'not permitted to read it',
  ELOOP: 'its symbolic links go round in a circle',
  ENAMETOOLONG: 'its name is too long',
  EISDIR: 'a folder where a file is expected',
};

/** Reads a text; `file` is what locations show. */
export type TextReader = (text: string, file: string) => Reading;

/**
 * The manifests of files and folders, in the order in which they are given; `-` is what `stdin` returns. Of a folder all
 * files that end in .yaml, .yml or .json are read, those of its folders too, sorted by name; hidden folders,
 * `node_modules`, kustomization files and the patches that these name are passed over.
 * @param read what reads each text
 */
export function readPaths(paths: readonly string[], stdin: () => string, read: TextReader = readText): Reading {
  return joinReadings(paths.map((path) => (path === '-' ? read(stdin(), '<stdin>') : readPath(path, read))));
}

function readPath(path: string, read: TextReader): Reading {
  const readFile = (file: string) => read(decoded(file), file);
  return guarded(path, () => {
    if (!statSync(path).isDirectory()) return isKustomization(path) ? unreadable(path, KUSTOMIZATION) : readFile(path);
    const found = filesBelow(path);
    const parts = new Set(found.filter(isKustomization).flatMap(partsOf));
    const files = found.filter((file) => !isKustomization(file) && !parts.has(join(file)));
    if (found.length === 0) return unreadable(path, 'no .yaml, .yml or .json file in this folder');
    if (files.length === 0) return unreadable(path, KUSTOMIZATION);
    return joinReadings(files.map((file) => guarded(file, () => readFile(file))));
  });
}

/** The files of a folder, sorted by name; linked folders are not entered. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') || entry.name === SKIPPED_FOLDER ? [] : filesBelow(path);
    const isRead = MANIFEST_FILE.test(entry.name) || isKustomization(path);
    return isRead && (entry.isFile() || entry.isSymbolicLink()) ? [path] : [];
  });
}

/** The text of a file as kubectl decodes it: UTF-16 where a byte order mark says so, UTF-8 otherwise. */
function decoded(path: string): string {
  const text = readFileSync(path, 'utf8');
  // The bytes of that mark are no UTF-8.
  if (!text.startsWith('\ufffd\ufffd')) return text;
  const bytes = readFileSync(path);
  const mark = bytes.readUInt16BE(0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  return mark === 0xfeff ? new TextDecoder('utf-16be').decode(bytes) : text;
}

function guarded(path: string, read: () => Reading): Reading {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return unreadable(path, REASONS[code] ?? `it cannot be read (${code})`);
  }
}

function unreadable(path: string, reason: string): Reading {
  return { manifests: [], unchecked: [{ reason, location: { file: path }, text: '' }] };
}
