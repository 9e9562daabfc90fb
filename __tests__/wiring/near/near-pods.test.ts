import { IN_SHOP, reached, workload } from './ask';

test('pods of another namespace that have such a Service there are hardly meant', () => {
  const api = workload('api', 'app: web', { metadata: ', namespace: twin' });
  expect(reached({ asks: { app: 'web' }, claimed: ['api'] }, api)).toEqual(['api: namespace-differs']);
  expect(reached({ asks: { app: 'web' } }, api)).toEqual(['surely', 'api: namespace-differs']);
  expect(reached({ asks: { app: 'web' }, claimed: ['api'] }, workload('api', 'app: web', IN_SHOP))).toEqual([
    ...['surely', 'api: namespace-differs'],
  ]);
});

test('a workload that carries only some of what is asked for is not told for that', () => {
  const api = workload('api', 'x: y', { own: 'app: web' });
  const other = workload('other', 'x: z', { own: 'team: a' });
  expect(reached({ asks: { app: 'web', team: 'a' }, name: 'front' }, api + other)).toEqual([]);
});

test('what is asked for beside what pods may not have is found in another namespace', () => {
  expect(reached({ asks: { app: 'web' }, not: { tier: 'z' } }, workload('api', 'app: web', IN_SHOP))).toEqual([
    ...['surely', 'api: namespace-differs'],
  ]);
});

test('a selector that only says what pods may not have is near to none in particular', () => {
  expect(reached({ asks: {}, not: { app: 'web' } }, workload('api', 'app: api', IN_SHOP))).toEqual([]);
});

test('the closest comes first: another case, a slip, the namespace, another value', () => {
  const all =
    workload('namesake', 'app: Shop-front', IN_SHOP) +
    workload('slip', 'app: Shop-fornt') +
    workload('case', 'app: shop-front');
  expect(reached({ asks: { app: 'Shop-front' }, name: 'x' }, all)).toEqual([
    ...['surely', 'case: case-differs', 'slip: typo', 'namesake: namespace-differs'],
  ]);
});

test('of two as close, the one of a like name comes first', () => {
  const both = workload('other', 'app: Shop') + workload('web-front', 'app: Shop');
  expect(reached({ asks: { app: 'shop' } }, both)).toEqual([
    ...['surely', 'web-front: case-differs', 'other: case-differs'],
  ]);
});

test('of two that differ in two labels, the one of a like name comes first', () => {
  const both = workload('other', 'app: shop, a: x, b: y') + workload('web-front', 'app: shop, a: x, b: y');
  expect(reached({ asks: { app: 'shop', a: 'p', b: 'q' }, claimed: ['other', 'web-front'] }, both)).toEqual([
    ...['web-front: two-labels-differ', 'other: two-labels-differ'],
  ]);
});

test('one of several values is enough for a name: it is a sibling, or what the object is named after', () => {
  const app = workload('shop-app', 'app: shop-app');
  const asks = { app: 'shop-appp|other' };
  expect(reached({ asks, name: 'shop-appp', claimed: ['shop-app'] }, app)).toEqual([]);
  expect(reached({ asks, name: 'front', claimed: ['shop-app'] }, app)).toEqual(['surely', 'shop-app: typo']);
  expect(reached({ asks: { app: 'web|other' } }, workload('web-front', 'app: store'))).toEqual([
    'web-front: value-differs',
  ]);
});

test('beside what was surely meant, what is merely alike is not told', () => {
  const both = workload('slip', 'app: checkuot, tier: a') + workload('alike', 'app: gateway, tier: a');
  expect(reached({ asks: { app: 'checkout', tier: 'a' } }, both)).toEqual(['surely', 'slip: typo']);
});

test('pods that share nothing are not near, whatever their number', () => {
  expect(reached({ asks: { app: 'checkout' } }, workload('db', 'app: postgres'))).toEqual([]);
  expect(reached({ asks: { app: 'a', b: 'b', c: 'c' } }, workload('web', 'x: y'))).toEqual([]);
});

test('pods of the very name are meant, even with another label, and even when something reaches them', () => {
  expect(reached({ asks: { app: 'shop' } }, workload('web', 'app: store'))).toEqual(['surely', 'web: value-differs']);
  expect(reached({ asks: { app: 'shop' }, claimed: ['web'] }, workload('web', 'app: store'))).toEqual([
    ...['surely', 'web: value-differs'],
  ]);
});

test('pods of a like name are meant only when nothing reaches them', () => {
  const front = workload('web-front', 'app: store');
  expect(reached({ asks: { app: 'shop' } }, front)).toEqual(['surely', 'web-front: value-differs']);
  expect(reached({ asks: { app: 'shop' }, claimed: ['web-front'] }, front)).toEqual(['web-front: value-differs']);
  expect(reached({ asks: { app: 'shop' }, isPeer: true }, front)).toEqual([]);
});

test('what a Service is named after may be elsewhere, and a variant of it is meant', () => {
  expect(reached({ asks: { app: 'web' } }, workload('web-front', 'app: store'))).toEqual(['web-front: value-differs']);
  expect(reached({ asks: { app: 'web' } }, workload('web-v1', 'app: store'))).toEqual([
    ...['surely', 'web-v1: value-differs'],
  ]);
  expect(reached({ asks: { app: 'web-v1' }, name: 'web-v1' }, workload('web', 'app: store'))).toEqual([
    'web: value-differs',
  ]);
});

test('pods of which the port fits are meant when they are the only ones', () => {
  const [one, two] = [workload('one', 'app: x, tier: a'), workload('two', 'app: y, tier: a')];
  const question = { asks: { app: 'shop', tier: 'a' } };
  expect(reached({ ...question, expected: ['one'] }, one + two)).toEqual(['surely', 'one: value-differs']);
  expect(reached({ ...question, expected: ['one', 'two'] }, one + two)).toEqual([
    ...['one: value-differs', 'two: value-differs'],
  ]);
  expect(reached({ ...question, expected: ['one', 'two'], claimed: ['two'] }, one + two)).toEqual([
    ...['surely', 'one: value-differs'],
  ]);
});

test('a slip is no slip where both names have their own', () => {
  const app = workload('shop-app', 'app: shop-app');
  expect(reached({ asks: { app: 'shop-appp' }, name: 'shop-appp', claimed: ['shop-app'] }, app)).toEqual([]);
  expect(reached({ asks: { app: 'shop-appp' }, name: 'shop-appp' }, app)).toEqual(['surely', 'shop-app: typo']);
  expect(reached({ asks: { app: 'shop-appp' }, name: 'front', claimed: ['shop-app'] }, app)).toEqual([
    ...['surely', 'shop-app: typo'],
  ]);
});

test('a label that is missing is meant where a telling one is shared, and not where it may come later', () => {
  const asks = { app: 'x', role: 'leader' };
  expect(reached({ asks }, workload('db', 'app: x'))).toEqual(['surely', 'db: key-missing']);
  expect(reached({ asks }, workload('db', 'app: x', { kind: 'StatefulSet' }))).toEqual(['db: key-missing']);
  expect(reached({ asks, claimed: ['db'] }, workload('db', 'app: x'))).toEqual(['db: key-missing']);
  expect(reached({ asks: { tier: 'x', role: 'leader' } }, workload('db', 'tier: x'))).toEqual(['db: key-missing']);
  expect(reached({ asks: { app: 'x', shard: 'a' } }, workload('db', 'app: x', { kind: 'StatefulSet' }))).toEqual([
    ...['surely', 'db: key-missing'],
  ]);
});

test('an object is told once, for what is closest', () => {
  expect(reached({ asks: { app: 'web' } }, workload('web-api', 'app: webb', { own: 'app: web' }))).toEqual([
    ...['surely', 'web-api: typo'],
  ]);
});

test('two labels that differ are meant by a like name and a telling label that is shared, and not otherwise', () => {
  const front = workload('web-front', 'app: shop, a: x, b: y');
  const asks = { app: 'shop', a: 'p', b: 'q' };
  expect(reached({ asks }, front)).toEqual(['surely', 'web-front: two-labels-differ']);
  expect(reached({ asks, claimed: ['web-front'] }, front)).toEqual(['web-front: two-labels-differ']);
  expect(reached({ asks, isPeer: true }, front)).toEqual(['web-front: two-labels-differ']);
  expect(reached({ asks, name: 'other' }, front)).toEqual(['web-front: two-labels-differ']);
  expect(reached({ asks: { ...asks, a: 'web' } }, front)).toEqual(['web-front: two-labels-differ']);
  const shared = workload('web-front', 'tier: shop, a: x, b: y');
  expect(reached({ asks: { tier: 'shop', a: 'p', b: 'q' } }, shared)).toEqual(['web-front: two-labels-differ']);
});

test('two slips are meant, and one beside another value is not', () => {
  const asks = { app: 'checkuot', part: 'fornt', z: 'z' };
  expect(reached({ asks }, workload('a', 'app: checkout, part: front, z: z'))).toEqual([
    ...['surely', 'a: two-labels-differ'],
  ]);
  expect(reached({ asks }, workload('a', 'app: checkout, part: gateway, z: z'))).toEqual(['a: two-labels-differ']);
});

test('pods that meet the selector are no near miss, wherever they are', () => {
  expect(reached({ asks: { app: 'web' } }, workload('api', 'app: web'))).toEqual([]);
});
