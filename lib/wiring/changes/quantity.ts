import type { Json } from '../manifest/manifest';

const SUFFIXES: ReadonlyMap<string, readonly [base: bigint, power: bigint]> = new Map([
  ['n', [10n, -9n]],
  ['u', [10n, -6n]],
  ['m', [10n, -3n]],
  ['', [10n, 0n]],
  ['k', [10n, 3n]],
  ['M', [10n, 6n]],
  ['G', [10n, 9n]],
  ['T', [10n, 12n]],
  ['P', [10n, 15n]],
  ['E', [10n, 18n]],
  ['Ki', [2n, 10n]],
  ['Mi', [2n, 20n]],
  ['Gi', [2n, 30n]],
  ['Ti', [2n, 40n]],
  ['Pi', [2n, 50n]],
  ['Ei', [2n, 60n]],
]);

const QUANTITY = /^([+-]?)(\d*)(?:\.(\d*))?(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d{1,3}))?$/;

/** No more than this is ever told apart: billionths. */
const DECIMALS = 9n;

/**
 * An amount in billionths: `1` and `1000m` are one amount, as are `1Gi` and `1024Mi`. Undefined when it is none.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function amountOf(value: Json | undefined): bigint | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const [, sign, whole, fraction = '', suffix = '', exponent] = QUANTITY.exec(String(value)) ?? [];
  if (sign === undefined || whole + fraction === '') return undefined;
  const [base, power] = exponent === undefined ? (SUFFIXES.get(suffix) ?? [10n, 0n]) : [10n, BigInt(exponent)];
  const digits = BigInt(whole + fraction);
  const amount =
    base === 2n
      ? scaled(digits * base ** power, DECIMALS - BigInt(fraction.length))
      : scaled(digits, power + DECIMALS - BigInt(fraction.length));
  return sign === '-' ? -amount : amount;
}

/** A number times a power of ten; what does not come out even is rounded up, as Kubernetes does. */
function scaled(digits: bigint, power: bigint): bigint {
  if (power >= 0n) return digits * 10n ** power;
  const divisor = 10n ** -power;
  return (digits + divisor - 1n) / divisor;
}

/** An amount in billionths as a decimal number: `0.5`. */
export function amountText(amount: bigint): string {
  const [sign, digits] = [amount < 0n ? '-' : '', `${amount < 0n ? -amount : amount}`.padStart(10, '0')];
  return `${sign}${digits.slice(0, -9)}.${digits.slice(-9)}`.replace(/\.?0+$/, '');
}
