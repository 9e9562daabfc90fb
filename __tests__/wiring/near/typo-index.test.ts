import { TypoIndex } from '../../../lib/wiring/near/typo-index';

test('what differs by a slip or in case is found, the closest first', () => {
  const index = new TypoIndex(['recomendatoin', 'payments', 'Recommendation', 'recomendation']);
  expect(index.similarTo('recommendation')).toEqual(['Recommendation', 'recomendation', 'recomendatoin']);
});

test('the closest comes first, whatever the order in which they are written', () => {
  const slips = ['Recommendation', 'recomendation', 'recomendatoin'];
  expect(new TypoIndex(slips).similarTo('recommendation')).toEqual(slips);
  expect(new TypoIndex([...slips].reverse()).similarTo('recommendation')).toEqual(slips);
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
