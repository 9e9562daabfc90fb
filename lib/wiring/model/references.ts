import { FieldTree } from '../../kubernetes/field-tree';
import { asString, field, fieldAt } from '../manifest/fields';
import type { Json, Path } from '../manifest/manifest';
import type { PodSource } from './pod-source';

/** An object that pods need by name. */
export interface Reference {
  readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim' | 'ServiceAccount';
  readonly name: string;
  readonly path: Path;
}

/** The kind of the object that a mapping in a pod's spec names, and the key of the name in it. */
type Naming = readonly [kind: Reference['kind'], key: string];

const CONFIG_MAP: Naming = ['ConfigMap', 'name'];
const SECRET: Naming = ['Secret', 'name'];

const PLACES = new FieldTree<Naming>([
  [[], ['ServiceAccount', 'serviceAccountName']],
  ...['containers', 'initContainers'].flatMap((containers): [Path, Naming][] => [
    [[containers, '*', 'envFrom', '*', 'configMapRef'], CONFIG_MAP],
    [[containers, '*', 'envFrom', '*', 'secretRef'], SECRET],
    [[containers, '*', 'env', '*', 'valueFrom', 'configMapKeyRef'], CONFIG_MAP],
    [[containers, '*', 'env', '*', 'valueFrom', 'secretKeyRef'], SECRET],
  ]),
  [['volumes', '*', 'configMap'], CONFIG_MAP],
  [
    ['volumes', '*', 'secret'],
    ['Secret', 'secretName'],
  ],
  [
    ['volumes', '*', 'persistentVolumeClaim'],
    ['PersistentVolumeClaim', 'claimName'],
  ],
  [['volumes', '*', 'projected', 'sources', '*', 'configMap'], CONFIG_MAP],
  [['volumes', '*', 'projected', 'sources', '*', 'secret'], SECRET],
]);

/** What the pods of a source need by name and cannot start without. */
export function referencesOf({ manifest, template }: PodSource): Reference[] {
  const spec = fieldAt(manifest.object, [...template, 'spec']);
  const references: Reference[] = [];
  PLACES.walk(spec, ([kind, key], value, path) => {
    const holder = value as Json | undefined;
    const name = asString(field(holder, key));
    if (!name || field(holder, 'optional') === true) return;
    references.push({ kind, name, path: [...template, 'spec', ...path, key] });
  });
  return references;
}
