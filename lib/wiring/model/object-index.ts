import { addTo } from '../group-by';
import type { Manifest } from '../manifest/manifest';
import { isClusterScoped } from '../manifest/group-kind';

/** A second manifest of one object. */
export interface Duplicate {
  readonly first: Manifest;
  readonly again: Manifest;
}

/** Objects by kind, namespace and name. A kind is given as `Service`, or as `apps/Deployment` where it has a group. */
export class ObjectIndex {
  /** Those that name an object for the second time and more, in the order in which they are written. */
  readonly duplicates: readonly Duplicate[];

  private readonly byKind = new Map<string, Manifest[]>();
  /** By kind, namespace and name: maps in maps, for texts that are put together for a key cost more than all else. */
  private readonly byName = new Map<string, Map<string, Map<string, Manifest>>>();

  constructor(manifests: readonly Manifest[], namespaceOf: (manifest: Manifest) => string) {
    const duplicates: Duplicate[] = [];
    for (const manifest of manifests) {
      const kind = manifest.groupKind;
      addTo(this.byKind, kind, manifest);
      const names = mapIn(mapIn(this.byName, kind), isClusterScoped(kind) ? '' : namespaceOf(manifest));
      const first = names.get(manifest.name);
      if (first) duplicates.push({ first, again: manifest });
      else names.set(manifest.name, manifest);
    }
    this.duplicates = duplicates;
  }

  /** The objects of a kind. */
  ofKind(kind: string): readonly Manifest[] {
    return this.byKind.get(kind) ?? [];
  }

  /** The object of that kind and name in a namespace, which counts for nothing where the kind has none. */
  find(kind: string, namespace: string, name: string): Manifest | undefined {
    return this.inNamespace(kind, namespace)?.get(name);
  }

  /** The objects of that kind and name, of whatever namespace. */
  named(kind: string, name: string): readonly Manifest[] {
    return [...(this.byName.get(kind)?.values() ?? [])].flatMap((names) => names.get(name) ?? []);
  }

  /** The names of the objects of a kind in a namespace. */
  namesIn(kind: string, namespace: string): readonly string[] {
    return [...(this.inNamespace(kind, namespace)?.keys() ?? [])];
  }

  private inNamespace(kind: string, namespace: string): Map<string, Manifest> | undefined {
    return this.byName.get(kind)?.get(isClusterScoped(kind) ? '' : namespace);
  }
}

function mapIn<K, L, T>(maps: Map<K, Map<L, T>>, key: K): Map<L, T> {
  const known = maps.get(key);
  if (known) return known;
  const map = new Map<L, T>();
  maps.set(key, map);
  return map;
}
