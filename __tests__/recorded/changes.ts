import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';

const folder = join(__dirname, 'changes');

/** A value that is not what creating the new manifest afresh would have given. */
export interface Loss {
  readonly path: string;
  /** What a fresh object has there; absent when it has nothing there. */
  readonly asked?: unknown;
  /** What the applied object has there; absent when it has nothing there. */
  readonly has?: unknown;
}

/** What the server answered to `kubectl apply` of the new over the old. */
export interface Outcome {
  readonly accepted: boolean;
  /** The first line of kubectl's complaint. */
  readonly message?: string;
  /** The server refuses the new manifest even when the old one never was. */
  readonly invalidAlone?: true;
  readonly lost?: readonly Loss[];
  /** Objects that only the old manifests name: `Kind/name`. They are still there. */
  readonly left?: readonly string[];
}

/** One step from an old manifest to a new one. */
export interface Transition extends Outcome {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

export interface Family {
  readonly name: string;
  readonly transitions: readonly Transition[];
}

/** The recorded table: one file a family, in the order of the files. */
export function readFamilies(): Family[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.yaml$/, ''),
      transitions: load(readFileSync(join(folder, file), 'utf8')) as Transition[],
    }));
}

export function writeFamily({ name, transitions }: Family): void {
  writeFileSync(join(folder, `${name}.yaml`), dump(transitions, { lineWidth: -1, noRefs: true }));
}
