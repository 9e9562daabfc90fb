import type { Manifest } from '../manifest/manifest';
import { isClusterScoped } from '../manifest/group-kind';
import { field } from '../manifest/fields';

/** Old and new manifests, matched by kind, namespace and name. */
export interface Pairs {
  readonly kept: readonly (readonly [old: Manifest, next: Manifest])[];
  /** Those that only the new manifests have. */
  readonly added: readonly Manifest[];
  /** Those that only the old manifests have. */
  readonly vanished: readonly Manifest[];
}

/** Matches old and new manifests; those that name no namespace are in the one given. */
export function pairUp(old: readonly Manifest[], next: readonly Manifest[], namespace: string): Pairs {
  const keyOf = (manifest: Manifest): string => key(manifest, namespace);
  const named = (manifest: Manifest): boolean => field(manifest.object, 'metadata', 'name') !== undefined;
  const byKey = new Map(old.filter(named).map((manifest) => [keyOf(manifest), manifest]));
  const kept: [Manifest, Manifest][] = [];
  const added: Manifest[] = [];
  const seen = new Set<string>();
  for (const manifest of next.filter(named)) {
    const before = byKey.get(keyOf(manifest));
    seen.add(keyOf(manifest));
    if (before) kept.push([before, manifest]);
    else added.push(manifest);
  }
  return { kept, added, vanished: [...byKey].filter(([name]) => !seen.has(name)).map(([, manifest]) => manifest) };
}

function key(manifest: Manifest, namespace: string): string {
  const kind = manifest.groupKind;
  return [kind, isClusterScoped(kind) ? '' : (manifest.namespace ?? namespace), manifest.name].join('\n');
}
