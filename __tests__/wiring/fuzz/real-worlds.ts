import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { fleet } from '../../../bench/fleet/fleet';
import type { JsonObject } from '../../../lib/wiring/manifest/manifest';
import { readText } from '../../../lib/wiring/manifest/read-text';

/** Objects that belong together, and those that ran before them where such are known. */
export interface RealWorld {
  readonly objects: readonly JsonObject[];
  readonly before: readonly JsonObject[];
}

const ROOT = join(__dirname, '..', '..', '..');
const TESTS = join(ROOT, '__tests__');

/** Whole applications of the bench and the manifests that these tests hold, each sort by itself: every kind that has wires. */
export function realWorlds(): RealWorld[][] {
  const texts = [...yamlFilesIn(join(ROOT, 'dist')), ...yamlFilesIn(join(TESTS, 'wiring', 'rules', 'fixtures'))];
  const applications = [...fleet({ objects: 400, seed: 1 })] as unknown as JsonObject[][];
  return [
    applications.map((objects) => ({ objects, before: [] })),
    selections(),
    texts.map((text) => ({ objects: objectsOf(text), before: [] })),
    refusals(),
    changes(),
  ].map((worlds) => worlds.filter(({ objects }) => objects.length > 0));
}

function selections(): RealWorld[] {
  const { worlds } = JSON.parse(readFileSync(join(TESTS, 'recorded', 'selection.json'), 'utf8')) as {
    worlds: { objects: JsonObject[] }[];
  };
  return worlds.map(({ objects }) => ({ objects, before: [] }));
}

function refusals(): RealWorld[] {
  const cases = load(readFileSync(join(TESTS, 'recorded', 'refusals.yaml'), 'utf8')) as { manifest: string }[];
  return cases.map(({ manifest }) => ({ objects: objectsOf(manifest), before: [] }));
}

function changes(): RealWorld[] {
  return yamlFilesIn(join(TESTS, 'recorded', 'changes'))
    .flatMap((text) => load(text) as { before: string; after: string }[])
    .map(({ before, after }) => ({ objects: objectsOf(after), before: objectsOf(before) }));
}

function yamlFilesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
}

function objectsOf(text: string): JsonObject[] {
  return readText(text, 'f.yaml').manifests.map(({ object }) => object);
}
