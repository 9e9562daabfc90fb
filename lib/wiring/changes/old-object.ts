import { asObject, asString, field } from '../manifest/fields';
import type { JsonObject, Manifest } from '../manifest/manifest';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** What is known of an object that runs. */
export interface OldObject {
  readonly manifest: Manifest;
  /** What was applied last: what apply takes away when it is no longer written. */
  readonly written: JsonObject;
}

/**
 * An old manifest as apply sees it. It is what was applied, unless it was read from a cluster: then that is what runs, and
 * what was applied is in its annotation, if it ever was.
 */
export function oldObject(manifest: Manifest): OldObject {
  return { manifest, written: isFromCluster(manifest) ? (lastApplied(manifest) ?? {}) : manifest.object };
}

/** Whether what happens to the object is up to the manifests: not what a controller owns, or somebody else made. */
export function isApplied(manifest: Manifest): boolean {
  if (field(manifest.object, 'metadata', 'ownerReferences', 0) !== undefined) return false;
  return !isFromCluster(manifest) || lastApplied(manifest) !== undefined;
}

function isFromCluster({ object }: Manifest): boolean {
  return asString(field(object, 'metadata', 'uid')) !== undefined;
}

function lastApplied({ object }: Manifest): JsonObject | undefined {
  const text = asString(field(object, 'metadata', 'annotations', LAST_APPLIED));
  if (text === undefined) return undefined;
  try {
    return asObject(JSON.parse(text) as JsonObject);
  } catch {
    return undefined;
  }
}
