import type { JsonObject } from '../manifest/manifest';
import { labelText } from './selector';

/** The labels of certain pods: those that are written, and those that a controller adds to each of them. */
export class PodLabels {
  private readonly written: JsonObject;

  /** A label without a value counts for nothing: `kubectl apply` drops it. */
  constructor(
    written: JsonObject,
    private readonly added?: AddedLabels,
  ) {
    this.written = holdsNull(written)
      ? Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null))
      : written;
  }

  /** The keys that are written. */
  get keys(): readonly string[] {
    return Object.keys(this.written);
  }

  /** The value that is written; undefined when there is none. */
  get(key: string): string | undefined {
    return Object.hasOwn(this.written, key) ? labelText(this.written[key]) : undefined;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.written, key) || this.addedAs(key) !== undefined;
  }

  /** Whether at least one of the pods carries the label with that value. */
  is(key: string, value: string): boolean {
    const added = this.addedAs(key);
    return added ? added.holds(value) !== false : this.get(key) === value;
  }

  /** Whether at least one of the pods carries the label with none of these values, or not at all. */
  isNoneOf(key: string, values: readonly string[]): boolean {
    const added = this.addedAs(key);
    if (!added) return !values.some((value) => this.get(key) === value);
    return new Set(values.filter((value) => added.holds(value) !== false)).size < added.count;
  }

  /** How many values a controller gives to the label, each on other pods; endless where no controller adds it. */
  countOf(key: string): number {
    return this.addedAs(key)?.count ?? Infinity;
  }

  /** The number of the one pod that carries the label with that value; undefined when not just one of them does. */
  numberOf(key: string, value: string): number | undefined {
    const carried = this.addedAs(key)?.holds(value);
    return typeof carried === 'number' ? carried : undefined;
  }

  /** Whether a controller adds the label. */
  isAdded(key: string): boolean {
    return this.addedAs(key) !== undefined;
  }

  /** The keys of the labels that a controller adds. */
  get addedKeys(): readonly string[] {
    return this.added ? Object.keys(this.added) : [];
  }

  /** A value that a controller gives to the label on the first of the pods; undefined when it adds none, or one that nobody knows. */
  example(key: string): string | undefined {
    return this.addedAs(key)?.example;
  }

  private addedAs(key: string): AddedLabel | undefined {
    return this.added && Object.hasOwn(this.added, key) ? this.added[key] : undefined;
  }
}

/** Whether one of the values is null. */
export function holdsNull(mapping: JsonObject): boolean {
  // It inherits nothing that is enumerable.
  for (const key in mapping) if (mapping[key] === null) return true;
  return false;
}

/** A label that a controller adds to pods. */
export interface AddedLabel {
  /** Whether one of the pods carries the label with that value, or the number of the only one that does. */
  readonly holds: (value: string) => boolean | number;
  /** How many values there are, each on other pods: 1 where all of them carry the same, endless where nobody knows. */
  readonly count: number;
  /** The value on the first of the pods, where it is known beforehand. */
  readonly example?: string;
}

/** The labels that a controller adds, by key. */
export type AddedLabels = Readonly<Record<string, AddedLabel>>;
