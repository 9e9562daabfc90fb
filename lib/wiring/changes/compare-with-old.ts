import { isDeepStrictEqual } from 'node:util';
import type { JsonObject, Manifest } from '../manifest/manifest';
import type { Draft } from '../rules/rule';
import type { FindClass } from './claim';
import { leftBehind } from './left-behind';
import { losses } from './lost';
import { pairUp } from './pairs';
import type { Refusal } from './refusal';
import { refusals } from './refusals';
import { transitionOf } from './transition';
import { left, lost, refused } from './wording';

/** What runs, and what is to be applied over it. */
export interface Comparison {
  readonly old: readonly Manifest[];
  readonly next: readonly Manifest[];
  /** The namespace of objects that name none. */
  readonly namespace: string;
}

/** What comes of applying the new manifests. */
export interface Changes {
  /** What Kubernetes refuses. It then does nothing of what the object's new manifest says. */
  readonly refused: readonly Draft[];
  /** What is accepted and not done: changes that get lost in merging, and objects that stay though nobody names them. */
  readonly lost: readonly Draft[];
}

/** Foretells what `kubectl apply` of the new manifests does to what the old ones made. */
export function compareWithOld({ old, next, namespace }: Comparison): Changes {
  const pairs = pairUp(old, next, namespace);
  const findClass = classFinder([...old, ...next]);
  const refusedDrafts: Draft[] = [];
  const lostDrafts: Draft[] = [];
  for (const [before, after] of pairs.kept) {
    if (isDeepStrictEqual(before.object, after.object)) continue;
    const transition = transitionOf(before, after);
    const found = refusals(transition, findClass);
    refusedDrafts.push(...byReason(found).map((group) => refused(transition, group)));
    if (!found.some(isCertain)) lostDrafts.push(...losses(transition).map((loss) => lost(transition, loss)));
  }
  return { refused: refusedDrafts, lost: [...lostDrafts, ...leftBehind(pairs).map(left)] };
}

function isCertain({ severity = 'error' }: Refusal): boolean {
  return severity === 'error';
}

function byReason(list: readonly Refusal[]): Refusal[][] {
  const groups = new Map<string, Refusal[]>();
  for (const refusal of list) {
    const reason = JSON.stringify([refusal.why, refusal.severity]);
    groups.set(reason, [...(groups.get(reason) ?? []), refusal]);
  }
  return [...groups.values()];
}

function classFinder(manifests: readonly Manifest[]): FindClass {
  const classes = new Map<string, JsonObject>();
  for (const manifest of manifests) {
    if (manifest.groupKind === 'storage.k8s.io/StorageClass') classes.set(manifest.name, manifest.object);
  }
  return (name) => classes.get(name);
}
