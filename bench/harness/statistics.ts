/** The middle of the numbers; the mean of the two in the middle when they are even in number. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The number in two digits, as a person writes it: `0.061`, `1.2`, `12`, `123`. */
export function round(number: number): string {
  if (number >= 10) return number.toFixed(0);
  return Number(number.toPrecision(2)).toString();
}
