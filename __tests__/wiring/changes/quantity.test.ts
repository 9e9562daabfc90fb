import { amountOf, amountText } from '../../../lib/wiring/changes/quantity';

test.each([
  ['1', '1000m'],
  ['1', 1],
  ['1Ki', 1024],
  ['1Mi', '1024Ki'],
  ['1Gi', '1024Mi'],
  ['1Ti', '1024Gi'],
  ['1Pi', '1024Ti'],
  ['1Ei', '1024Pi'],
  ['1k', '1000'],
  ['1M', '1000k'],
  ['1G', '1000M'],
  ['1T', '1000G'],
  ['1P', '1000T'],
  ['1E', '1000P'],
  ['1m', '1000u'],
  ['1u', '1000n'],
  ['1.5Gi', '1536Mi'],
  ['0.5', '500m'],
  ['.5', '500m'],
  ['5.', 5],
  ['1e3', '1k'],
  ['1E3', '1k'],
  ['1e+3', '1k'],
  ['1e-3', '1m'],
  ['12e-1', '1.2'],
  ['+1', '1'],
  ['-1k', -1000],
  ['0', '-0'],
])('%s and %s are one amount', (a, b) => {
  expect(amountOf(a)).toBeDefined();
  expect(amountOf(a)).toBe(amountOf(b));
});

test('an amount is in billionths', () => {
  expect(amountOf('1n')).toBe(1n);
  expect(amountOf('2')).toBe(2_000_000_000n);
  expect(amountOf('-2k')).toBe(-2_000_000_000_000n);
});

test('less than a billionth is rounded up', () => {
  expect([amountOf('0.0000000001'), amountOf('0.0000000010'), amountOf('0.0000000011')]).toEqual([1n, 1n, 2n]);
});

test.each([
  ['1', '2'],
  ['1k', '1Ki'],
  ['1M', '1m'],
  ['-1', '1'],
])('%s and %s are two amounts', (a, b) => {
  expect(amountOf(a)).not.toBe(amountOf(b));
});

test.each(['', '.', 'Gi', '1GB', '1gi', 'x1', '1 Gi', '1e', '1e1000', '--1', '1Gi ', true, null, undefined, ['1'], {}])(
  '%j is none',
  (value) => {
    expect(amountOf(value)).toBeUndefined();
  },
);

test.each([
  ['1Gi', '1073741824'],
  ['500m', '0.5'],
  ['1n', '0.000000001'],
  ['10', '10'],
  ['0', '0'],
  ['-1500m', '-1.5'],
  ['100m', '0.1'],
])('%s in figures is %s', (value, text) => {
  expect(amountText(amountOf(value) ?? 0n)).toBe(text);
});
