import type { Json, Manifest, Path } from '../../../lib/wiring/manifest/manifest';

const ENOUGH = 50;

/** Asks a manifest for the place of its values, the first of them, and writes it as JSON: none of that may fail. */
export function locateEverything(manifest: Manifest): void {
  JSON.stringify(manifest.object);
  for (const path of pathsOf(manifest.object, []).slice(0, ENOUGH)) {
    const { line } = manifest.origin.locate(path);
    if (line === undefined || manifest.origin.sourceLine(line) === undefined) {
      throw new Error(`no line at ${JSON.stringify(path)}`);
    }
  }
}

function pathsOf(value: Json | undefined, path: Path): Path[] {
  if (value === null || typeof value !== 'object' || path.length > 5) return [path];
  const entries: [string | number, Json | undefined][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return [path, ...entries.slice(0, ENOUGH).flatMap(([step, part]) => pathsOf(part, [...path, step]))];
}
