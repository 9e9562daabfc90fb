import { addTo, groupBy } from '../group-by';
import type { PodIndex } from '../model/pod-index';
import type { PodSource } from '../model/pod-source';
import { selectorOf, type Selector } from '../model/selector';
import { perIndex } from './per-index';
import { TypoIndex } from './typo-index';

/** No more pods than this are compared with one selector; those found first are the likeliest. */
const MOST_COMPARED = 200;
/** A label on more pods than this does not tell which of them was meant. */
export const TOO_COMMON = 50;

/**
 * The pods worth comparing with a selector that reaches none: those with a label that looks like one of the selector's,
 * those that share one, and those of the same name.
 */
export function lookalikes(selector: Selector, name: string, pods: PodIndex): readonly PodSource[] {
  if (pods.sources.length <= TOO_COMMON) return pods.sources;
  const found = new Set<PodSource>();
  for (const source of candidates(selector, name, pods)) {
    if (found.size >= MOST_COMPARED) break;
    found.add(source);
  }
  return [...found];
}

function* candidates({ requirements }: Selector, name: string, pods: PodIndex): Generator<PodSource> {
  for (const { key, values } of requirements) {
    for (const value of values) {
      for (const similar of typosOf(pods, key).similarTo(value)) yield* pods.carrying(key, similar);
    }
  }
  for (const requirement of requirements) {
    const others = requirements.filter((other) => other !== requirement);
    yield* unlessCommon(pods.select(selectorOf(others)));
  }
  yield* byName(pods).get(name) ?? [];
  for (const { key, values } of requirements) {
    yield* unlessCommon(values.flatMap((value) => [...pods.carrying(key, value), ...(byValue(pods).get(value) ?? [])]));
  }
}

function unlessCommon(sources: readonly PodSource[]): readonly PodSource[] {
  return sources.length <= TOO_COMMON ? sources : [];
}

const typoIndexes = perIndex(() => new Map<string, TypoIndex>());

function typosOf(pods: PodIndex, key: string): TypoIndex {
  const byKey = typoIndexes(pods);
  let index = byKey.get(key);
  if (!index) byKey.set(key, (index = new TypoIndex(pods.values(key))));
  return index;
}

const byName = perIndex((pods) => groupBy(pods.sources, ({ manifest }) => manifest.name));

/** The pods on which a value stands, under whatever key. */
const byValue = perIndex((pods) => {
  const groups = new Map<string, PodSource[]>();
  for (const source of pods.sources) {
    for (const key of source.labels.keys) addTo(groups, source.labels.get(key) ?? '', source);
  }
  return groups;
});
