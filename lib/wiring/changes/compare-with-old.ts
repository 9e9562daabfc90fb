import { isDeepStrictEqual } from 'node:util';
import { asObject } from '../manifest/fields';
import type { JsonObject, Manifest } from '../manifest/manifest';
import { groupKind } from '../model/group-kind';
import type { Draft } from '../rules/rule';
import type { FindClass } from './claim';
import { leftBehind } from './left-behind';
import { losses } from './lost';
import { pairUp, type Pairs } from './pairs';
import type { Refusal } from './refusal';
import { refusals } from './refusals';
import { transitionOf, type Transition } from './transition';
import { left, lost, refused } from './wording';

/** What runs, and what is to be applied over it. */
export interface Comparison {
  readonly old: readonly Manifest[];
  readonly next: readonly Manifest[];
  /** The namespace of objects that name none. */
  readonly namespace: string;
}

/** The changes that Kubernetes refuses. It then does nothing of what the object's new manifest says. */
export function refusedChanges(comparison: Comparison): Draft[] {
  const findClass = classFinder(comparison);
  return transitions(pairsOf(comparison)).flatMap((transition) =>
    byReason(refusals(transition, findClass)).map((group) => refused(transition, group)),
  );
}

/** What is accepted and not done: changes that get lost in merging, and objects that stay though nobody names them. */
export function lostChanges(comparison: Comparison): Draft[] {
  const findClass = classFinder(comparison);
  const pairs = pairsOf(comparison);
  const accepted = transitions(pairs).filter((transition) => !refusals(transition, findClass).some(isCertain));
  return [
    ...accepted.flatMap((transition) => losses(transition).map((loss) => lost(transition, loss))),
    ...leftBehind(pairs).map(left),
  ];
}

function pairsOf({ old, next, namespace }: Comparison): Pairs {
  return pairUp(old, next, namespace);
}

function transitions({ kept }: Pairs): Transition[] {
  return kept
    .filter(([old, next]) => !isDeepStrictEqual(old.object, next.object))
    .map(([old, next]) => transitionOf(old, next));
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

function classFinder({ old, next }: Comparison): FindClass {
  const classes = new Map<string, JsonObject>();
  for (const manifest of [...old, ...next]) {
    if (groupKind(manifest) === 'storage.k8s.io/StorageClass')
      classes.set(manifest.name, asObject(manifest.object) ?? {});
  }
  return (name) => classes.get(name);
}
