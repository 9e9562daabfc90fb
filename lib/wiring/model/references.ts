import { valuesAt } from '../../kubernetes/fields';
import { asString, field } from '../manifest/fields';
import type { Json, Path } from '../manifest/manifest';
import type { PodSource } from './pod-source';

/** An object that pods need by name. */
export interface Reference {
  readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim' | 'ServiceAccount';
  readonly name: string;
  readonly path: Path;
}

/** Where a pod's spec names an object: the way to the mapping, and the key of the name in it. */
type Place = readonly [kind: Reference['kind'], way: Path, key: string];

const PLACES: readonly Place[] = [
  ['ServiceAccount', [], 'serviceAccountName'],
  ...['containers', 'initContainers'].flatMap((containers): Place[] => [
    ['ConfigMap', [containers, '*', 'envFrom', '*', 'configMapRef'], 'name'],
    ['Secret', [containers, '*', 'envFrom', '*', 'secretRef'], 'name'],
    ['ConfigMap', [containers, '*', 'env', '*', 'valueFrom', 'configMapKeyRef'], 'name'],
    ['Secret', [containers, '*', 'env', '*', 'valueFrom', 'secretKeyRef'], 'name'],
  ]),
  ['ConfigMap', ['volumes', '*', 'configMap'], 'name'],
  ['Secret', ['volumes', '*', 'secret'], 'secretName'],
  ['PersistentVolumeClaim', ['volumes', '*', 'persistentVolumeClaim'], 'claimName'],
  ['ConfigMap', ['volumes', '*', 'projected', 'sources', '*', 'configMap'], 'name'],
  ['Secret', ['volumes', '*', 'projected', 'sources', '*', 'secret'], 'name'],
];

/** What the pods of a source need by name and cannot start without. */
export function referencesOf({ manifest, template }: PodSource): Reference[] {
  const spec = field(manifest.object, ...template, 'spec');
  return PLACES.flatMap(([kind, way, key]) =>
    valuesAt(spec, way).flatMap(({ path, value }) => {
      const holder = value as Json | undefined;
      const name = asString(field(holder, key));
      if (!name || field(holder, 'optional') === true) return [];
      return [{ kind, name, path: [...template, 'spec', ...path, key] }];
    }),
  );
}
