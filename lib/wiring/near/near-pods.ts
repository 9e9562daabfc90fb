import { addTo } from '../group-by';
import { asObject, field } from '../manifest/fields';
import type { Manifest, Path } from '../manifest/manifest';
import type { Near } from '../finding';
import type { Model } from '../model/model';
import type { PodIndex } from '../model/pod-index';
import { PodLabels } from '../model/pod-labels';
import type { PodSource } from '../model/pod-source';
import { labelPair, labelText, matches, selectorOf, selectorText, type Selector } from '../model/selector';
import { formatPath } from '../path';
import { nameOf, referenceTo } from '../naming';
import { judge, type Miss } from './label-miss';
import { isDistinctive } from './generic-labels';
import { isPartOf, sameStem } from './similarity';
import { TypoIndex } from './typo-index';

/** A selector that reaches no pod. */
export interface LooseSelector {
  readonly manifest: Manifest;
  readonly namespace: string;
  readonly selector: Selector;
  /** Where the selector is written. */
  readonly path: Path;
  /** Whether something else of the same kind reaches these pods already, so that they are hardly the ones meant. */
  readonly isClaimed: (source: PodSource) => boolean;
  /** Whether something else than labels says that these pods are meant, such as a port that fits. */
  readonly isExpected?: (source: PodSource) => boolean;
}

/** What a loose selector nearly reached. */
export interface NearPods {
  /** Ranked, the closest first. */
  readonly near: readonly Near[];
  /** Whether the first of them is so close that it was surely meant. */
  readonly isNear: boolean;
  /** The way, from the selector on, to the one condition that keeps the first of them out. */
  readonly path: Path;
}

/** No more candidates than this are kept. */
const MOST = 10;
/** No more pods than this are compared with one selector; those found first are the likeliest. */
const MOST_COMPARED = 200;
/** A label on more pods than this does not tell which of them was meant. */
const TOO_COMMON = 50;

interface Candidate extends Near {
  readonly isNear: boolean;
  /** The smaller, the closer. */
  readonly rank: number;
  /** The way, from the selector on, to the one condition that keeps it out. */
  readonly path: Path;
}

/** The pods closest to a selector that reaches none, and what keeps each of them out. */
export function nearPods(loose: LooseSelector, model: Model): NearPods {
  const candidates = [
    ...inAnotherNamespace(loose, model),
    ...onTheWorkload(loose, model),
    ...withOtherLabels(loose, model),
  ];
  const seen = new Set<string>();
  const ranked = candidates
    .sort((a, b) => Number(b.isNear) - Number(a.isNear) || a.rank - b.rank)
    .filter(({ object }) => seen.size < seen.add(nameOf(object)).size)
    .slice(0, MOST);
  return {
    near: ranked.map(({ object, reason, expected, actual, fix }) => ({ object, reason, expected, actual, fix })),
    isNear: ranked[0]?.isNear ?? false,
    path: ranked[0]?.path ?? [],
  };
}

function inAnotherNamespace({ manifest, namespace, selector }: LooseSelector, model: Model): Candidate[] {
  return model.allPods
    .select(selector)
    .filter((source) => source.namespace !== namespace && !isNegative(selector))
    .map((source) => ({
      object: referenceTo(source.manifest),
      reason: 'namespace-differs',
      expected: `namespace: ${namespace}`,
      actual: `namespace: ${source.namespace}`,
      fix: `set metadata.namespace: ${source.namespace} on ${nameOf(manifest)}`,
      isNear: true,
      rank: 2,
      path: [],
    }));
}

function onTheWorkload({ namespace, selector }: LooseSelector, model: Model): Candidate[] {
  if (isNegative(selector)) return [];
  return workloadsWith(selector, model.podsIn(namespace)).map((source) => ({
    object: referenceTo(source.manifest),
    reason: 'on-workload-not-template',
    expected: selectorText(selector),
    actual: `it is on the ${source.manifest.kind} itself (metadata.labels), not on its pods`,
    fix: `add ${selectorText(selector)} to ${placeOfLabels(source)}`,
    isNear: true,
    rank: 1.5,
    path: [],
  }));
}

function withOtherLabels(loose: LooseSelector, model: Model): Candidate[] {
  const pods = model.podsIn(loose.namespace);
  return compared(loose.selector, pods).flatMap((source) => {
    const misses = judge(loose.selector, source.labels);
    if (misses.length === 0 || misses.length > 2) return [];
    return [misses.length === 1 ? oneOff(loose, source, misses[0]) : twoOff(loose, source, misses)];
  });
}

function oneOff(loose: LooseSelector, source: PodSource, miss: Miss): Candidate {
  const { reason, expected, actual } = miss;
  return {
    object: referenceTo(source.manifest),
    reason,
    expected,
    actual,
    fix:
      miss.written === undefined
        ? `add ${expected} to ${placeOfLabels(source)}`
        : `write ${miss.written} in the place of ${expected} in ${formatPath(loose.path)} of ${nameOf(loose.manifest)}`,
    isNear: miss.isSlip || isMeant(loose, source, miss),
    rank: RANK[reason] + (isRelated(loose, source) ? 0 : 0.5),
    path: miss.requirement.path,
  };
}

function twoOff(loose: LooseSelector, source: PodSource, misses: readonly Miss[]): Candidate {
  return {
    object: referenceTo(source.manifest),
    reason: 'two-labels-differ',
    expected: misses.map((miss) => miss.expected).join(', '),
    actual: misses.map((miss) => miss.actual).join(', '),
    fix: `make both agree: ${formatPath(loose.path)} of ${nameOf(loose.manifest)}, and ${placeOfLabels(source)}`,
    isNear: misses.every((miss) => miss.isSlip),
    rank: 6 + (isRelated(loose, source) ? 0 : 0.5),
    path: [],
  };
}

function placeOfLabels({ manifest, template }: PodSource): string {
  return `${formatPath([...template, 'metadata', 'labels'])} of ${nameOf(manifest)}`;
}

const RANK: Readonly<Record<string, number>> = {
  'case-differs': 0,
  typo: 1,
  'key-typo': 1,
  'value-differs': 4,
  'key-missing': 3,
};

/** Whether a pod that differs in one label, and not by a slip, was meant all the same. */
function isMeant(loose: LooseSelector, source: PodSource, miss: Miss): boolean {
  const shared = loose.selector.requirements.filter((requirement) => requirement !== miss.requirement);
  const isShared = shared.some((requirement) => isDistinctive(requirement));
  if (miss.reason === 'key-missing') return isShared || miss.written !== undefined;
  if (loose.isClaimed(source)) return false;
  return isShared || isRelated(loose, source) || loose.isExpected?.(source) === true;
}

function isRelated({ manifest }: LooseSelector, { manifest: { name } }: PodSource): boolean {
  return sameStem(manifest.name, name) || isPartOf(manifest.name, name);
}

/** The pods worth comparing: those with a label that looks like one of the selector's, then those that share one. */
function compared(selector: Selector, pods: PodIndex): PodSource[] {
  const found = new Set<PodSource>();
  for (const source of lookalikes(selector, pods)) {
    if (found.size >= MOST_COMPARED) break;
    found.add(source);
  }
  return [...found];
}

function* lookalikes(selector: Selector, pods: PodIndex): Generator<PodSource> {
  const requirements = selector.requirements;
  for (const { key, values } of requirements) {
    for (const value of values) {
      for (const similar of typosOf(pods, key).similarTo(value)) yield* pods.carrying(key, similar);
    }
  }
  for (const requirement of requirements) {
    const others = requirements.filter((other) => other !== requirement);
    if (others.length === 0) continue;
    const sharing = pods.select(selectorOf(others));
    if (sharing.length <= TOO_COMMON) yield* sharing;
  }
  for (const { key, values } of requirements) {
    const sharing = values.flatMap((value) => [...pods.carrying(key, value), ...withValue(pods, value)]);
    if (sharing.length <= TOO_COMMON) yield* sharing;
  }
  if (requirements.length === 1 && pods.sources.length <= TOO_COMMON) yield* pods.sources;
}

/** Whether it only says what pods may not have: then every other pod is as far away. */
function isNegative(selector: Selector): boolean {
  return selector.requirements.every(({ operator }) => operator === 'NotIn' || operator === 'DoesNotExist');
}

const typoIndexes = new WeakMap<PodIndex, Map<string, TypoIndex>>();

function typosOf(pods: PodIndex, key: string): TypoIndex {
  const byKey = ofIndex(typoIndexes, pods, () => new Map<string, TypoIndex>());
  let index = byKey.get(key);
  if (!index) byKey.set(key, (index = new TypoIndex(pods.values(key))));
  return index;
}

const valueIndexes = new WeakMap<PodIndex, Map<string, PodSource[]>>();

/** The pods on which a value stands under whatever key. */
function withValue(pods: PodIndex, value: string): readonly PodSource[] {
  const byValue = ofIndex(valueIndexes, pods, () => {
    const map = new Map<string, PodSource[]>();
    for (const source of pods.sources) {
      for (const key of source.labels.keys) {
        addTo(map, source.labels.get(key) ?? '', source);
      }
    }
    return map;
  });
  return byValue.get(value) ?? [];
}

const workloadIndexes = new WeakMap<PodIndex, Map<string, PodSource[]>>();

/** The workloads that carry all the labels themselves, whether or not their pods do. */
function workloadsWith(selector: Selector, pods: PodIndex): PodSource[] {
  const byPair = ofIndex(workloadIndexes, pods, () => {
    const map = new Map<string, PodSource[]>();
    for (const source of pods.sources) {
      if (source.isBarePod) continue;
      for (const [key, value] of Object.entries(ownLabels(source))) {
        addTo(map, labelPair(key, labelText(value)), source);
      }
    }
    return map;
  });
  const lists = selector.requirements.flatMap(({ key, values }) =>
    values.map((value) => byPair.get(labelPair(key, value)) ?? []),
  );
  const shortest = lists.sort((a, b) => a.length - b.length)[0] ?? [];
  if (shortest.length > TOO_COMMON) return [];
  return shortest.filter((source) => matches(selector, new PodLabels(ownLabels(source))));
}

function ownLabels(source: PodSource) {
  return asObject(field(source.manifest.object, 'metadata', 'labels')) ?? {};
}

function ofIndex<T>(cache: WeakMap<PodIndex, T>, pods: PodIndex, make: () => T): T {
  let made = cache.get(pods);
  if (!made) cache.set(pods, (made = make()));
  return made;
}
