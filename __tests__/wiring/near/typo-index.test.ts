import { TypoIndex } from '../../../lib/wiring/near/typo-index';

test('what differs by a slip or in case is found, the closest first', () => {
  const index = new TypoIndex(['recomendatoin', 'payments', 'Recommendation', 'recomendation']);
  expect(index.similarTo('recommendation')).toEqual(['Recommendation', 'recomendation', 'recomendatoin']);
});

test('the closest comes first, whatever letters it shares', () => {
  // The first shares its beginning with what is asked for, which the second does not.
  const twoSlips = 'recommendaxixn';
  const oneSlip = 'rceommendation';
  expect(new TypoIndex([twoSlips, oneSlip]).similarTo('recommendation')).toEqual([oneSlip, twoSlips]);
  expect(new TypoIndex([oneSlip, twoSlips]).similarTo('recommendation')).toEqual([oneSlip, twoSlips]);
});

test('the very text is not similar to itself', () => {
  expect(new TypoIndex(['web', 'web', 'webb']).similarTo('web')).toEqual(['webb']);
});

test('a text that is there twice is found once', () => {
  expect(new TypoIndex(['webb', 'webb']).similarTo('web')).toEqual(['webb']);
});

test('nothing is similar to what looks like nothing else', () => {
  expect(new TypoIndex(['web', 'api']).similarTo('database')).toEqual([]);
  expect(new TypoIndex([]).similarTo('web')).toEqual([]);
});

test.each(['heckout', 'checkou', 'xheckout'])('a slip at an end is found as others are: %s', (text) => {
  expect(new TypoIndex([text]).similarTo('checkout')).toEqual([text]);
});

test('a slip is found among hundreds that share a beginning', () => {
  const crowd = Array.from({ length: 300 }, (_, number) => `payments-service-${number}`);
  expect(new TypoIndex([...crowd, 'payments-gateway']).similarTo('payments-gatewya')).toEqual(['payments-gateway']);
});
