import { asObject } from '../manifest/fields';
import type { Refusal } from './refusal';
import type { Transition } from './transition';

/** A mapping that an object keeps for life, and of which an empty one is not the same as none. */
const KEPT: Readonly<Record<string, string>> = {
  ConfigMap: 'binaryData',
  Secret: 'data',
  'storage.k8s.io/StorageClass': 'parameters',
};

/**
 * An empty mapping that is written where the object has none. What the server keeps is none, so that it refuses the next
 * change, too.
 */
export function emptyRefusals({ after, kind, live, merged }: Transition): Refusal[] {
  const name = KEPT[kind];
  const isKept = kind === 'storage.k8s.io/StorageClass' || live.immutable === true;
  if (!isKept || !asObject(after.object[name]) || live[name] !== undefined || merged[name] !== undefined) return [];
  return [{ path: [name], next: {}, why: 'to Kubernetes, an empty one is not none', help: `Leave ${name} out.` }];
}
