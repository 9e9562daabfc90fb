import { isPartOf, keySimilarity, sameStem, similarity } from '../../../lib/wiring/near/similarity';

test.each([
  ['helloapp', 'helloApp'],
  ['Web', 'wEB'],
])('%s and %s differ in case', (a, b) => {
  expect([similarity(a, b), similarity(b, a)]).toEqual(['case-differs', 'case-differs']);
});

test.each([
  ['a letter too few', 'frontend', 'fronend'],
  ['a letter too many', 'backend', 'backkend'],
  ['another letter', 'payment', 'paymemt'],
  ['two letters swapped', 'checkout', 'chekcout'],
  ['two slips in a long name', 'recommendation', 'recomendatoin'],
  ['another separator', 'hello-app', 'hello_app'],
  ['no separator', 'helloApp', 'hello-app'],
  ['a letter in a name of four', 'shop', 'shp'],
  ['a letter of three too many', 'web', 'webb'],
  ['two letters of three swapped', 'web', 'wbe'],
  ['two letters of two swapped', 'db', 'bd'],
  ['the first letter', 'storage', 'torage'],
  ['a letter of a part, with a part of its own beside', 'a-frontend', 'a-fronend'],
  ['a slip in each of two parts', 'checkout-frontend', 'chekout-frontnd'],
  ['a letter of a part of two', 'shop-eu', 'shop-eur'],
  ['two letters too many near the end', 'checkoutpage', 'checkoutpxagee'],
  ['a slip in one part of several', 'mail-sender-job', 'mail-sneder-job'],
])('%s is a slip: %s and %s', (_, a, b) => {
  expect([similarity(a, b), similarity(b, a)]).toEqual(['typo', 'typo']);
});

test.each([
  ['the same', 'web', 'web'],
  ['other words', 'web', 'api'],
  ['another letter of three', 'web', 'wet'],
  ['another letter of two', 'db', 'dc'],
  ['two slips in a name of seven', 'payment', 'paynemt1'],
  ['two slips in a name of seven, with a letter more', 'payment', 'paynemts'],
  ['a letter after two', 'db', 'dbx'],
  ['a letter twice', 'a', 'aa'],
  ['a letter of a part of two letters', 'shop-eu', 'shop-au'],
  ['another letter, and one in the place before it', 'shopab', 'shopxa'],
  ['another letter, and one in the place behind it', 'shopab', 'shopbx'],
  ['a part more before two', 'quickstart-http-api', 'quickstart-kb-http-api'],
  ['two endings of three letters', 'collections', 'collectives'],
  ['two letters of seven', 'gateway', 'gatovay'],
  ['three slips in a long name', 'recommendation', 'rekomendatoin'],
  ['another number', 'worker-10', 'worker-11'],
  ['a number more', 'worker', 'worker2'],
  ['a short part', 'zone-a', 'zone-b'],
  ['a part of two letters', 'shop-eu', 'shop-us'],
  ['a part more at the end', 'catalogue', 'catalogue-db'],
  ['a part more at the start', 'catalogue', 'db-catalogue'],
  ['a part more in the middle', 'quickstart-http', 'quickstart-kb-http'],
  ['two endings', 'operator', 'operated'],
  ['two endings after four letters', 'mailer-prod', 'mailed-test'],
  ['three letters more in a long name', 'recommendation', 'recommendationabc'],
  ['two other letters in one part', 'mail-reader-for-shops', 'mail-sender-for-shops'],
  ['three letters more', 'frontend', 'frontendone'],
  ['a letter alone', 'a', 'b'],
])('%s is no slip: %s and %s', (_, a, b) => {
  expect([similarity(a, b), similarity(b, a)]).toEqual([undefined, undefined]);
});

test.each([
  ['app', 'ap', 'typo'],
  ['app', 'apq', 'typo'],
  ['app', 'App', 'case-differs'],
  ['tier', 'teir', 'typo'],
  ['app', 'name', undefined],
  ['ap', 'aq', undefined],
  ['ap', 'apq', undefined],
  ['app1', 'app2', undefined],
  ['app', 'app2', undefined],
  ['app', 'axy', undefined],
])('the keys %s and %s, under which one value stands: %s', (a, b, expected) => {
  expect([keySimilarity(a, b), keySimilarity(b, a)]).toEqual([expected, expected]);
});

test.each([
  ['web', 'web'],
  ['web', 'web-canary'],
  ['web-blue', 'web-green'],
  ['web-v1', 'web-v2'],
  ['web--blue', 'web-green'],
  ['shop.api', 'shop-api-2'],
  ['shop-api-a', 'shop-api-b'],
  ['Shop', 'shop-test'],
])('%s and %s are of one family', (a, b) => {
  expect([sameStem(a, b), sameStem(b, a)]).toEqual([true, true]);
});

test.each([
  ['web', 'api'],
  ['canary', 'stable'],
  ['web', 'web-api'],
  ['web-canary', 'web-api'],
  ['web', 'web-canaryx'],
  ['web', 'web-xcanary'],
  ['web-v2x', 'web'],
])('%s and %s are of two', (a, b) => {
  expect([sameStem(a, b), sameStem(b, a)]).toEqual([false, false]);
});

test.each([
  ['web', 'web-frontend'],
  ['web', 'shop-web'],
  ['shop-web', 'shop-web-api'],
  ['shop-web', 'the-shop-web'],
  ['db', 'db-main'],
  ['web', 'web'],
])('%s is a part of %s', (a, b) => {
  expect([isPartOf(a, b), isPartOf(b, a)]).toEqual([true, true]);
});

test.each([
  ['web', 'the-web-api'],
  ['web', 'webby'],
  ['a', 'a-web'],
  ['shop-web', 'shop-api-web'],
  ['web-shop', 'shop-web'],
])('%s is none of %s', (a, b) => {
  expect([isPartOf(a, b), isPartOf(b, a)]).toEqual([false, false]);
});
