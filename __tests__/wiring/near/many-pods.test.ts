import { checked, modelOf, service } from '../report/reading';

/** Deployments `<name>-<number>`, each with the labels of one line, in which `%` stands for its number. */
function many(count: number, labels: string, name = 'other'): string {
  return Array.from({ length: count }, (_, number) =>
    deployment(`${name}-${number}`, labels.replaceAll('%', `${number}`)),
  ).join('');
}

function deployment(name: string, labels: string): string {
  const metadata = `metadata: { labels: { ${labels} } }`;
  const selector = `selector: { matchLabels: { ${labels} } }`;
  const template = `template: { ${metadata}, spec: { containers: [{ name: app, image: nginx }] } }`;
  return `---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec: { ${selector}, ${template} }\n`;
}

/** What a Service `web` with that selector nearly reached among the workloads. */
function nearTo(selector: string, workloads: string): string[] {
  const { findings } = checked(service(`selector: { ${selector} }, ports: [{ port: 80 }]`) + workloads);
  const found = findings.find(({ rule }) => rule === 'service-selects-nothing');
  return (
    found?.near.map(({ object, reason, actual }) => `${object.name}: ${reason}, ${actual}`) ?? ['selects something']
  );
}

const CROWD = many(100, 'app: other-%');

test('a slip in a value is found among a hundred workloads', () => {
  expect(nearTo('app: checkuot', CROWD + deployment('checkout', 'app: checkout'))).toEqual([
    'checkout: typo, app: checkout',
  ]);
});

test('another case is found among a hundred workloads', () => {
  expect(nearTo('app: Checkout', CROWD + deployment('checkout', 'app: checkout'))).toEqual([
    'checkout: case-differs, app: checkout',
  ]);
});

test('a slip in a key is found among a hundred workloads by the value', () => {
  expect(nearTo('ap: checkout', CROWD + deployment('checkout', 'app: checkout'))).toEqual([
    'checkout: key-typo, app: checkout',
  ]);
});

test('a workload that has all labels but one is found among a hundred', () => {
  const shop = deployment('shop', 'app: checkout, part: front');
  expect(nearTo('app: checkout, part: back', CROWD + shop)).toEqual(['shop: value-differs, part: front']);
});

test('a workload of the very name is found among a hundred', () => {
  expect(nearTo('app: shop', CROWD + deployment('web', 'app: store'))).toEqual(['web: value-differs, app: store']);
});

test('a label that more than fifty workloads share tells none of them from the others', () => {
  expect(nearTo('app: checkout, part: front', many(60, 'app: "other%", part: front'))).toEqual([]);
  expect(nearTo('app: checkout, part: front', many(60, 'app: "other%", part: back'))).toEqual([]);
});

test('fifty workloads are compared one by one, and ten of them are told', () => {
  expect(nearTo('app: checkout, part: front', many(50, 'app: "other%", part: front'))).toHaveLength(10);
});

test('a workload with two labels, each of which more than fifty have, is found by both together', () => {
  const crowd = many(60, 'app: checkout, part: "p%"', 'a') + many(60, 'app: "other%", part: back, zone: x', 'b');
  const shop = deployment('shop', 'app: checkout, zone: x, part: front');
  expect(nearTo('app: checkout, zone: x, part: middle', crowd + shop)).toEqual(['shop: value-differs, part: front']);
});

test('a label on fifty of more workloads tells them from the others', () => {
  const front = (count: number): string => many(count, 'app: "other%", part: front') + many(10, 'app: "x%"', 'x');
  expect(nearTo('app: checkout, part: front', front(50))).toHaveLength(10);
  expect(nearTo('app: checkout, part: front', front(51))).toEqual([]);
});

test('of fifty workloads those of a like name are found one by one, and not of more', () => {
  expect(nearTo('app: shop, tier: a', many(50, 'app: "x%"', 'web'))).toHaveLength(10);
  expect(nearTo('app: shop, tier: a', many(51, 'app: "x%"', 'web'))).toEqual([]);
});

test('pods are found by the rarest of the labels, in the order in which they are written', () => {
  const model = modelOf(many(3, 'app: web, number: "%"') + many(100, 'app: web, team: a'));
  const numbered = { app: 'web', number: '1' };
  const requirements = Object.entries(numbered).map(([key, value]) => ({
    ...{ key, operator: 'Equals' as const, values: [value], path: [key] },
  }));
  const selected = model.allPods.select({ requirements, id: 'numbered' });
  expect(selected.map(({ manifest }) => manifest.name)).toEqual(['other-1']);
});

test('labels on the workloads themselves are looked up by the rarest of them', () => {
  const own = (count: number): string =>
    many(count, 'app: "other%"').replaceAll('metadata: { name:', 'metadata: { labels: { app: web, tier: a }, name:');
  const one = deployment('one', 'app: x').replace('{ name: one }', '{ name: one, labels: { app: web, part: b } }');
  expect(nearTo('app: web, tier: a', own(50))).toHaveLength(10);
  expect(nearTo('app: web, tier: a', own(51))).toEqual([]);
  expect(nearTo('app: web, part: b', own(60) + one)).toEqual([
    'one: on-workload-not-template, it is on the Deployment itself (metadata.labels), not on its pods',
  ]);
});

test('a bare Pod carries nothing but its own labels', () => {
  const pod = '---\napiVersion: v1\nkind: Pod\nmetadata: { name: x, labels: { app: web } }\nspec: { containers: [] }\n';
  expect(nearTo('app: web, tier: a', pod)).toEqual(['x: key-missing, no label tier']);
});
