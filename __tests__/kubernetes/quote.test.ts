import { bare, quote } from '../../lib/kubernetes/quote';

test('a text is quoted, and nothing else is without its type', () => {
  expect(['a b', 80, true, null, undefined].map(quote)).toEqual([
    '"a b"',
    '80 (a number)',
    'true (a boolean)',
    'null (nothing)',
    'undefined (nothing)',
  ]);
});

test('a mapping and a list are called that, whatever they hold', () => {
  expect([{ toString: 'x' }, [{ toString: 'x' }], []].map(quote)).toEqual(['a mapping', 'a list', 'a list']);
  expect([{ toString: 'x' }, [{ toString: 'x' }], []].map(bare)).toEqual(['a mapping', 'a list', 'a list']);
});

test('within words a text stands without quotes, and a number without its type', () => {
  expect(['TCP', 80, null].map(bare)).toEqual(['TCP', '80', 'null']);
});
