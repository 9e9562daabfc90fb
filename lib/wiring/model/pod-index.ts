import { addTo } from '../group-by';
import type { PodSource } from './pod-source';
import { matches, type Requirement, type Selector } from './selector';

/** Pods by label, so that a selector costs about as much as the pods that share its rarest label. */
export class PodIndex {
  private readonly byLabel = new Map<string, Map<string, PodSource[]>>();
  /** For a label that controllers add, the pods that get it, whatever its value. */
  private readonly byAddedKey = new Map<string, PodSource[]>();
  private positions?: ReadonlyMap<PodSource, number>;
  private readonly answers = new Map<string, readonly PodSource[]>();

  constructor(public readonly sources: readonly PodSource[]) {
    for (const source of sources) {
      for (const key of source.labels.keys) addTo(this.valuesOf(key, true), source.labels.get(key) ?? '', source);
      for (const key of source.labels.addedKeys) addTo(this.byAddedKey, key, source);
    }
  }

  /** The pods that the selector reaches, in the order in which they are written. An empty selector reaches all of them. */
  select(selector: Selector): readonly PodSource[] {
    let answer = this.answers.get(selector.id);
    if (!answer) {
      answer = this.candidates(selector).filter((source) => matches(selector, source.labels));
      this.answers.set(selector.id, answer);
    }
    return answer;
  }

  /** The values that pods carry under a key. */
  values(key: string): readonly string[] {
    return [...this.valuesOf(key).keys()];
  }

  /** The pods on which a label of that value is written. */
  carrying(key: string, value: string): readonly PodSource[] {
    return this.valuesOf(key).get(value) ?? [];
  }

  private candidates(selector: Selector): readonly PodSource[] {
    let rarest: readonly PodSource[] = this.sources;
    for (const requirement of selector.requirements) {
      const sharing = this.sharing(requirement);
      if (sharing && sharing.length < rarest.length) rarest = sharing;
    }
    return rarest;
  }

  /** The pods among which those that meet the requirement are; undefined when it names no value. */
  private sharing({ key, operator, values }: Requirement): readonly PodSource[] | undefined {
    if (operator !== 'Equals' && operator !== 'In') return undefined;
    const added = this.byAddedKey.get(key);
    if (values.length === 1 && !added) return this.carrying(key, values[0]);
    const sharing = new Set([...(added ?? []), ...values.flatMap((value) => this.carrying(key, value))]);
    return [...sharing].sort((a, b) => this.position(a) - this.position(b));
  }

  private position(source: PodSource): number {
    this.positions ??= new Map(this.sources.map((each, index) => [each, index]));
    return this.positions.get(source) ?? -1;
  }

  private valuesOf(key: string, create = false): Map<string, PodSource[]> {
    let values = this.byLabel.get(key);
    if (!values) {
      values = new Map<string, PodSource[]>();
      if (create) this.byLabel.set(key, values);
    }
    return values;
  }
}
