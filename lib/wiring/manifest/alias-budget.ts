const SMALL_DOCUMENT = 400_000;
const LARGE_DOCUMENT = 4_000_000;

/**
 * Counts the values that a document would hold with every alias written out, and refuses it where kubectl does: most of
 * a small document may come from aliases, but only a tenth of a large one. Without such a bound ten lines can stand for
 * more values than fit in memory.
 */
export class AliasBudget {
  /** The document itself counts as one. */
  total = 1;
  private aliased = 0;

  /** Counts one value that is written; false when the document stands for too many that are not. */
  countOne(): boolean {
    this.total++;
    return this.aliased <= 100 || this.isWithin();
  }

  /** Counts the values that an alias stands for. */
  countAliased(size: number): boolean {
    this.total += size;
    this.aliased += size;
    return this.isWithin();
  }

  private isWithin(): boolean {
    return this.aliased / this.total <= allowedShare(this.total);
  }
}

function allowedShare(total: number): number {
  const left = (LARGE_DOCUMENT - total) / (LARGE_DOCUMENT - SMALL_DOCUMENT);
  return 0.1 + 0.89 * Math.min(1, Math.max(0, left));
}
