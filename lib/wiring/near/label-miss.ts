import type { NearReason } from '../finding';
import type { PodLabels } from '../model/pod-labels';
import { labelPair, meets, requirementText, type Requirement, type Selector } from '../model/selector';
import { areNameKeys } from './generic-labels';
import { keySimilarity, similarity, type Similarity } from './similarity';

/** A condition that certain pods do not meet. */
export interface Miss {
  readonly requirement: Requirement;
  readonly reason: NearReason;
  readonly expected: string;
  readonly actual: string;
  /** Whether it looks like a slip of the pen. */
  readonly isSlip: boolean;
  /** What would be met if it were asked for in its place; undefined when the pods carry nothing of that kind. */
  readonly written?: string;
}

/** A value that is asked for, and how it is like the one that is there. */
interface Alike {
  readonly meant: string;
  readonly similar: Similarity;
}

/** The conditions of a selector that certain pods do not meet, and how they fail. */
export function judge(selector: Selector, labels: PodLabels): Miss[] {
  const missed = selector.requirements.filter((requirement) => !meets(labels, requirement));
  if (missed.length === 0) return [];
  const asked = new Set(selector.requirements.map(({ key }) => key));
  return missed.map((requirement) => missOf(requirement, asked, labels));
}

/** @param asked the keys that the selector asks for anyway, so that none of them stands in the place of another */
function missOf(requirement: Requirement, asked: ReadonlySet<string>, labels: PodLabels): Miss {
  const { key } = requirement;
  const expected = requirementText(requirement);
  const value = labels.get(key) ?? labels.example(key);
  if (value !== undefined) return otherValue(requirement, expected, value);
  if (labels.has(key)) return unknownValue(requirement, expected);
  const candidates = labels.keys.filter((other) => !asked.has(other) && holds(requirement, labels.get(other)));
  const slip = candidates.find((other) => keySimilarity(key, other));
  if (slip !== undefined) {
    const written = pairOf(labels, slip);
    return { requirement, reason: 'key-typo', expected, actual: written, isSlip: true, written };
  }
  const other = candidates.find((each) => areNameKeys(key, each));
  const written = other === undefined ? undefined : pairOf(labels, other);
  const actual = `no label ${key}${written === undefined ? '' : `, but ${written}`}`;
  return { requirement, reason: 'key-missing', expected, actual, isSlip: false, written };
}

function pairOf(labels: PodLabels, key: string): string {
  return labelPair(key, labels.get(key) ?? '');
}

function otherValue(requirement: Requirement, expected: string, value: string): Miss {
  const { key, values } = requirement;
  const { meant, similar } = closestTo(value, requirement) ?? {};
  const isOneOfSeveral = requirement.operator === 'In';
  const mended = meant === undefined ? [...values, value] : values.map((each) => (each === meant ? value : each));
  return {
    requirement,
    reason: similar ?? 'value-differs',
    expected,
    actual: labelPair(key, value),
    isSlip: similar !== undefined,
    written: isOneOfSeveral ? requirementText({ ...requirement, values: mended }) : labelPair(key, value),
  };
}

/** A controller adds the label, and nobody knows its value beforehand. */
function unknownValue(requirement: Requirement, expected: string): Miss {
  const actual = `a ${requirement.key} of its own`;
  return { requirement, reason: 'value-differs', expected, actual, isSlip: false };
}

/** The value that is asked for and looks like the one that is there: one in another case, or else one with a slip. */
function closestTo(value: string, { operator, values }: Requirement): Alike | undefined {
  if (operator !== 'Equals' && operator !== 'In') return undefined;
  const alike = values.flatMap((meant) => {
    const similar = similarity(meant, value);
    return similar === undefined ? [] : [{ meant, similar }];
  });
  return alike.find(({ similar }) => similar === 'case-differs') ?? alike[0];
}

function holds({ operator, values }: Requirement, value: string | undefined): boolean {
  return operator === 'Exists' || values.some((wanted) => wanted === value);
}
