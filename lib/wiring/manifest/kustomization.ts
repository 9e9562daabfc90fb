import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asList, asString, field } from './fields';
import type { Json } from './manifest';
import { parseDocument } from './parse-document';

const KUSTOMIZATION_FILE = /^kustomization(?:\.ya?ml)?$/i;

/** The fields of a kustomization that list the paths of files which are no manifests of their own. */
const LISTS_OF_PATHS = [
  'patches',
  'patchesStrategicMerge',
  'configurations',
  'crds',
  'transformers',
  'generators',
  'validators',
];

/** The fields of a kustomization that list mappings, each with the path of such a file. */
const LISTS_WITH_PATHS: readonly (readonly [string, string])[] = [
  ['patches', 'path'],
  ['patchesJson6902', 'path'],
  ['replacements', 'path'],
  ['helmCharts', 'valuesFile'],
];

/** The fields of a kustomization that list what is made from files, each with the files from which it is made. */
const GENERATORS = ['configMapGenerator', 'secretGenerator'];

/** Whether a path is that of a file that kustomize builds from. */
export function isKustomization(path: string): boolean {
  return KUSTOMIZATION_FILE.test(basename(path));
}

/**
 * The paths of the files that a kustomization names as something else than manifests: patches, which are parts of
 * objects, settings, and what it puts into ConfigMaps.
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export function partsOf(kustomization: string): string[] {
  const value = contentOf(kustomization);
  const listed = LISTS_OF_PATHS.flatMap((name) => listOf(value, name));
  const within = LISTS_WITH_PATHS.flatMap(([name, key]) => listOf(value, name).map((item) => field(item, key)));
  const made = GENERATORS.flatMap((name) => listOf(value, name)).flatMap((item) => filesOf(item));
  const paths = [...listed, ...within, ...made, field(value, 'openapi', 'path')].map(asString);
  return paths.filter((path) => path !== undefined).map((path) => join(dirname(kustomization), path));
}

/** The files from which a ConfigMap or a Secret is made, each with or without the key that it gets there. */
function filesOf(generator: Json): Json[] {
  const files = [...listOf(generator, 'files'), ...listOf(generator, 'envs')];
  return files.map((file) => asString(file)?.replace(/[^=]*=/, '') ?? null);
}

function listOf(value: Json | undefined, name: string): readonly Json[] {
  return asList(field(value, name)) ?? [];
}

function contentOf(path: string): Json | undefined {
  try {
    return parseDocument(readFileSync(path, 'utf8')).value;
  } catch {
    // What cannot be read names nothing; nor does it hold a manifest.
    return undefined;
  }
}
