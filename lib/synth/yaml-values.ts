/** A string that is written alike wherever it stands: one line, and no marker of a document. */
const ALIKE_EVERYWHERE = /^(?!%|---|\.\.\.)[^\n]*$/;

/** A longer key can be written in the explicit form, `? key`. */
const LONGEST_KEY = 160;

/** The distinct keys and values of objects, none of them a mapping or a list. */
export class YamlValues {
  /** By how deep they stand; at 0, those that are written alike everywhere. */
  readonly byDepth = new Map<number, Set<unknown>>([[0, new Set()]]);

  /**
   * Gathers what an object holds.
   *
   * @returns whether it is plain JSON, with keys and values that stand on the line of their key, each object in it once
   */
  gather(mapping: object): boolean {
    return this.gatherValue(mapping, 0, new Set());
  }

  private gatherValue(value: unknown, depth: number, seen: Set<unknown>): boolean {
    if (typeof value === 'string') return this.add(value, ALIKE_EVERYWHERE.test(value) ? 0 : depth);
    if (value === undefined || value === null || typeof value === 'boolean') return this.add(value, 0);
    if (typeof value === 'number') return !Object.is(value, -0) && this.add(value, 0);
    // An object that is there twice is written once, and then referred to by an anchor.
    if (seen.has(value)) return false;
    seen.add(value);
    if (Array.isArray(value)) return value.every((item) => this.gatherValue(item, depth + 1, seen));
    return isMapping(value) && Object.keys(value).every((key) => this.gatherEntry(key, value[key], depth, seen));
  }

  private gatherEntry(key: string, value: unknown, depth: number, seen: Set<unknown>): boolean {
    if (value === undefined || value === null || key.length > LONGEST_KEY || !ALIKE_EVERYWHERE.test(key)) return false;
    return this.add(key, 0) && this.gatherValue(value, depth + 1, seen);
  }

  private add(value: unknown, depth: number): true {
    const there = this.byDepth.get(depth);
    if (there) there.add(value);
    else this.byDepth.set(depth, new Set([value]));
    return true;
  }
}

/** Whether it is an object as one writes it in braces: of no class of its own. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}
