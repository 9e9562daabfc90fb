import { Random } from '../random';
import { type App, appAt, isFirstInNamespace } from './app';
import { dashboard } from './configuration';
import type { KubeObject } from './kube-object';
import { objectsOf } from './shapes';

export interface FleetOptions {
  /** How many objects, Namespaces included. */
  readonly objects: number;
  readonly seed: number;
  /** Puts all applications in this namespace; without it, twenty share one. */
  readonly namespace?: string;
}

/**
 * Applications, each a list of objects, until there are exactly as many objects as asked for. Every wire holds, and all
 * that is referred to is there.
 */
export function* fleet({ objects, seed, namespace }: FleetOptions): Generator<KubeObject[]> {
  let left = objects;
  for (let index = 0; left > 0; index++) {
    const app = appAt(index, namespace);
    const random = new Random(seed * 1_000_003 + index);
    const opening = isFirstInNamespace(index, namespace) ? [namespaceObject(app)] : [];
    const group = [...opening, ...objectsOf(app, random)];
    yield group.length <= left ? group : [...opening, ...dashboards(app, random, left - opening.length)];
    left -= group.length;
  }
}

/** A Namespace as the fleet declares it. */
function namespaceObject({ namespace, team }: App): KubeObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels: { team } } };
}

/** What is left over when a whole application does not fit any more: objects that no other needs. */
function dashboards(app: App, random: Random, count: number): KubeObject[] {
  return Array.from({ length: count }, (_, number) => dashboard(app, random, number));
}
