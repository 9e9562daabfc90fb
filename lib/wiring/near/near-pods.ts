import type { Manifest, Path } from '../manifest/manifest';
import type { Near } from '../finding';
import type { Model } from '../model/model';
import type { PodSource } from '../model/pod-source';
import { isExcluding, type Selector } from '../model/selector';
import { nameOf, referenceTo } from '../naming';
import { fixOf, placeOfLabels } from './fix-labels';
import { isDistinctive, isGeneric, isSetAtRunTime } from './generic-labels';
import { judge, type Miss } from './label-miss';
import { lookalikes } from './lookalikes';
import { isPartOf, sameStem } from './similarity';
import { onItself, workloadsWith } from './workloads-with';

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
  /** Whether it is about others than those after which the object is named, such as those that a policy lets in. */
  readonly isPeer?: boolean;
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

interface Candidate extends Omit<Near, 'fix'> {
  /** Only of those that are kept is it asked. */
  readonly fix: () => string;
  readonly isNear: boolean;
  /** The smaller, the closer. */
  readonly rank: number;
  /** The way, from the selector on, to the one condition that keeps it out. */
  readonly path: Path;
}

/** Pods whose labels a selector does not meet. */
interface Other {
  readonly source: PodSource;
  /** Whether they are the only ones of which something else than labels says that they are meant. */
  readonly isExpected: boolean;
  /** Whether their name is like that of the selector's object. */
  readonly isRelated: boolean;
}

/** The pods closest to a selector that reaches none, and what keeps each of them out. */
export function nearPods(loose: LooseSelector, model: Model): NearPods {
  const candidates = [
    ...inAnotherNamespace(loose, model),
    ...onTheWorkload(loose, model),
    ...withOtherLabels(loose, model),
  ];
  const seen = new Set<string>();
  const isNear = candidates.some((candidate) => candidate.isNear);
  const ranked = candidates
    // Beside what was surely meant, what is merely alike only distracts.
    .filter((candidate) => candidate.isNear === isNear)
    .sort((a, b) => a.rank - b.rank)
    .filter(({ object }) => seen.size < seen.add(nameOf(object)).size)
    .slice(0, MOST);
  return {
    near: ranked.map(({ object, reason, expected, actual, fix }) => ({ object, reason, expected, actual, fix: fix() })),
    isNear,
    path: ranked[0]?.path ?? [],
  };
}

function inAnotherNamespace(loose: LooseSelector, model: Model): Candidate[] {
  const { manifest, namespace, selector } = loose;
  if (isNegative(selector)) return [];
  return model.allPods
    .select(selector)
    .filter((source) => source.namespace !== namespace)
    .map((source) => ({
      object: referenceTo(source.manifest),
      reason: 'namespace-differs',
      expected: `namespace: ${namespace}`,
      actual: `namespace: ${source.namespace}`,
      fix: () =>
        source.manifest.namespace === undefined
          ? `set metadata.namespace: ${namespace} on ${nameOf(source.manifest)}`
          : `set metadata.namespace: ${source.namespace} on ${nameOf(manifest)}`,
      isNear: !hasOneOfItsOwn(loose, source, model),
      rank: 2,
      path: [],
    }));
}

/** Whether the pods have such an object in their own namespace, as where one application is written for each of several. */
function hasOneOfItsOwn({ manifest, isClaimed }: LooseSelector, source: PodSource, model: Model): boolean {
  return isClaimed(source) && model.find(manifest.groupKind, source.namespace, manifest.name) !== undefined;
}

function onTheWorkload({ namespace, selector }: LooseSelector, model: Model): Candidate[] {
  return workloadsWith(selector, model.podsIn(namespace)).map((source) => {
    const misses = judge(selector, source.labels);
    const expected = misses.map((miss) => miss.expected).join(', ');
    return {
      object: referenceTo(source.manifest),
      reason: 'on-workload-not-template',
      expected,
      actual: onItself(source),
      fix: () => `add ${expected} to ${placeOfLabels(source)}`,
      isNear: true,
      rank: 1.5,
      path: misses.length === 1 ? misses[0].requirement.path : [],
    };
  });
}

function* withOtherLabels(loose: LooseSelector, model: Model): Generator<Candidate> {
  const compared = lookalikes(loose.selector, loose.manifest.name, model.podsIn(loose.namespace));
  const expected = compared.filter((source) => loose.isExpected?.(source) && !loose.isClaimed(source));
  for (const source of compared) {
    const misses = judge(loose.selector, source.labels);
    if (misses.length === 0 || misses.length > 2) continue;
    const isExpected = expected.length === 1 && expected[0] === source;
    const other: Other = { source, isExpected, isRelated: isRelated(loose, source) };
    const candidate = misses.length === 1 ? oneOff(loose, other, misses[0]) : twoOff(loose, other, misses);
    const isAlike = misses.length < loose.selector.requirements.length || other.isRelated;
    if (candidate.isNear || isAlike) yield candidate;
  }
}

function oneOff(loose: LooseSelector, other: Other, miss: Miss): Candidate {
  const { source } = other;
  const { reason, expected, actual } = miss;
  return {
    object: referenceTo(source.manifest),
    reason,
    expected,
    actual,
    fix: () => fixOf(loose, source, [miss]),
    isNear: miss.isSlip ? !isSibling(loose, source, miss) : isMeant(loose, other, miss),
    rank: RANK[reason] + (other.isRelated ? 0 : 0.5),
    path: miss.requirement.path,
  };
}

function twoOff(loose: LooseSelector, other: Other, misses: readonly Miss[]): Candidate {
  const { source } = other;
  return {
    object: referenceTo(source.manifest),
    reason: 'two-labels-differ',
    expected: misses.map((miss) => miss.expected).join(', '),
    actual: misses.map((miss) => miss.actual).join(', '),
    fix: () => fixOf(loose, source, misses),
    isNear: misses.every((miss) => miss.isSlip) || isMeantByName(loose, other, misses),
    rank: 6 + (other.isRelated ? 0 : 0.5),
    path: [],
  };
}

const RANK: Readonly<Record<string, number>> = {
  'case-differs': 0,
  typo: 1,
  'key-typo': 1,
  'value-differs': 4,
  'key-missing': 3,
};

/** Whether two names are alike by chance: each has its own, as `shop-api` and `shop-app` have, and only one has its pods here. */
function isSibling(loose: LooseSelector, source: PodSource, miss: Miss): boolean {
  return miss.reason === 'typo' && loose.isClaimed(source) && isNamedSo(loose, miss);
}

/** Whether pods that differ in one label, and not by a slip, were meant all the same. */
function isMeant(loose: LooseSelector, other: Other, miss: Miss): boolean {
  const { source } = other;
  const isShared = sharesDistinctive(loose, [miss]);
  const isClaimed = loose.isClaimed(source);
  if (miss.reason === 'key-missing') {
    return miss.written !== undefined || (isShared && !isAddedLater(miss.requirement.key, source, isClaimed));
  }
  if (isClaimed) return isOfItsName(loose, source);
  if (isNamedSo(loose, miss)) return isOfItsName(loose, source) || isVariantOfIt(loose, source);
  return isShared || other.isExpected || other.isRelated;
}

/** Whether the pods may get the label when they run, or others with it come beside them: a leader, a canary. */
function isAddedLater(key: string, { manifest: { kind } }: PodSource, isClaimed: boolean): boolean {
  return (isClaimed && isGeneric(key)) || (kind === 'StatefulSet' && isSetAtRunTime(key));
}

/** Whether pods that differ in two labels were meant all the same, the names being so much alike. */
function isMeantByName(loose: LooseSelector, { source, isRelated }: Other, misses: readonly Miss[]): boolean {
  if (loose.isPeer || loose.isClaimed(source)) return false;
  if (isOfItsName(loose, source)) return true;
  const isOther = misses.some((miss) => isNamedSo(loose, miss));
  return !isOther && isRelated && sharesDistinctive(loose, misses);
}

/** Whether the object is named after what it asks for, so that it is right, and what it asks for may be elsewhere. */
function isNamedSo({ manifest }: LooseSelector, { requirement }: Miss): boolean {
  return requirement.values.some((value) => isPartOf(value, manifest.name));
}

/** Whether pods are named after the object, with a variant behind: `reviews-v1`. */
function isVariantOfIt({ manifest, isPeer }: LooseSelector, { manifest: { name } }: PodSource): boolean {
  return !isPeer && name.startsWith(`${manifest.name}-`) && sameStem(manifest.name, name);
}

function sharesDistinctive({ selector }: LooseSelector, misses: readonly Miss[]): boolean {
  const missed = misses.map(({ requirement }) => requirement);
  return selector.requirements.some((requirement) => !missed.includes(requirement) && isDistinctive(requirement));
}

function isOfItsName({ manifest, isPeer }: LooseSelector, source: PodSource): boolean {
  return !isPeer && manifest.name === source.manifest.name;
}

function isRelated({ manifest, isPeer }: LooseSelector, { manifest: { name } }: PodSource): boolean {
  return !isPeer && (sameStem(manifest.name, name) || isPartOf(manifest.name, name));
}

/** Whether it only says what pods may not have: then every other pod is as far away. */
function isNegative(selector: Selector): boolean {
  return selector.requirements.every(isExcluding);
}
