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
    this.written = Object.values(written).includes(null)
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
    return Object.hasOwn(this.written, key) || this.added?.[key] !== undefined;
  }

  /** Whether at least one of the pods carries the label with that value. */
  is(key: string, value: string): boolean {
    const added = this.added?.[key];
    return added ? added(value) !== false : this.get(key) === value;
  }

  /** The number of the one pod that carries the label with that value; undefined when not just one of them does. */
  numberOf(key: string, value: string): number | undefined {
    const carried = this.added?.[key]?.(value);
    return typeof carried === 'number' ? carried : undefined;
  }

  /** The keys of the labels that a controller adds. */
  get addedKeys(): readonly string[] {
    return this.added ? Object.keys(this.added) : [];
  }
}

/** For each label that a controller adds: whether its pods carry that value, or the number of the one pod that does. */
export type AddedLabels = Readonly<Record<string, (value: string) => boolean | number>>;
