import { selectorOfLabelSelector } from '../../../lib/wiring/model/selector';
import { nearPods } from '../../../lib/wiring/near/near-pods';
import { modelOf } from '../report/reading';

interface Question {
  /** The labels that are asked for, with one value or one of several, as `a|b`; and below `not` those that are not. */
  readonly asks: Record<string, string>;
  readonly not?: Record<string, string>;
  /** The workloads that something else reaches already. */
  readonly claimed?: readonly string[];
  /** The workloads of which a port fits. */
  readonly expected?: readonly string[];
  readonly isPeer?: boolean;
  /** The name of the object that asks: `web`. */
  readonly name?: string;
}

/** A Deployment, or another kind of `apps/v1`, whose pods have these labels. */
function workload(name: string, labels: string, { kind = 'Deployment', metadata = '', own = '' } = {}): string {
  const head = `metadata: { name: ${name}${metadata}${own === '' ? '' : `, labels: { ${own} }`} }`;
  const template = `template: { metadata: { labels: { ${labels} } }, spec: { containers: [{ name: a, image: b }] } }`;
  return `---\napiVersion: apps/v1\nkind: ${kind}\n${head}\nspec: { ${template} }\n`;
}

function ask(question: Question, workloads: string) {
  const { asks, not = {}, claimed = [], expected = [], isPeer = false, name = 'web' } = question;
  const service = (namespace: string, more = ''): string =>
    `---\napiVersion: v1\nkind: Service\nmetadata: { name: ${name}, namespace: ${namespace} }\n${more}`;
  const model = modelOf(service('default') + service('twin') + workloads);
  const one = Object.entries(asks).filter(([, value]) => !value.includes('|'));
  const several = Object.entries(asks).filter(([, value]) => value.includes('|'));
  const matchExpressions = [
    ...several.map(([key, value]) => ({ key, operator: 'In', values: value.split('|') })),
    ...Object.entries(not).map(([key, value]) => ({ key, operator: 'NotIn', values: [value] })),
  ];
  const loose = {
    ...{ manifest: model.manifests[0], namespace: 'default', path: ['spec', 'selector'], isPeer },
    selector: selectorOfLabelSelector({ matchLabels: Object.fromEntries(one), matchExpressions }),
    isClaimed: ({ manifest }: { manifest: { name: string } }) => claimed.includes(manifest.name),
    isExpected: ({ manifest }: { manifest: { name: string } }) => expected.includes(manifest.name),
  };
  return nearPods(loose, model);
}

/** What was nearly reached, each as `name: reason`, with `surely` in front when the first was surely meant. */
function reached(question: Question, workloads: string): string[] {
  const { near, isNear } = ask(question, workloads);
  return [...(isNear ? ['surely'] : []), ...near.map(({ object, reason }) => `${object.name}: ${reason}`)];
}

const HASH = 'pod-template-hash';
const IN_SHOP = { metadata: ', namespace: shop' };

test('the same labels in another namespace are told with both namespaces, and what to write', () => {
  expect(ask({ asks: { app: 'web' } }, workload('api', 'app: web', IN_SHOP))).toEqual({
    isNear: true,
    path: [],
    near: [
      {
        object: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'api' },
        reason: 'namespace-differs',
        expected: 'namespace: default',
        actual: 'namespace: shop',
        fix: 'set metadata.namespace: shop on Service default/web',
      },
    ],
  });
});

test('pods of another namespace that have such a Service there are hardly meant', () => {
  const api = workload('api', 'app: web', { metadata: ', namespace: twin' });
  expect(reached({ asks: { app: 'web' }, claimed: ['api'] }, api)).toEqual(['api: namespace-differs']);
  expect(reached({ asks: { app: 'web' } }, api)).toEqual(['surely', 'api: namespace-differs']);
  expect(reached({ asks: { app: 'web' }, claimed: ['api'] }, workload('api', 'app: web', IN_SHOP))).toEqual([
    ...['surely', 'api: namespace-differs'],
  ]);
});

test('labels that are on the workload itself are told with what to add to its pods', () => {
  const api = workload('api', 'app: api', { own: 'app: web, team: a' });
  expect(ask({ asks: { app: 'web', team: 'a' } }, api)).toEqual({
    isNear: true,
    path: [],
    near: [
      {
        object: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' },
        reason: 'on-workload-not-template',
        expected: 'app: web, team: a',
        actual: 'it is on the Deployment itself (metadata.labels), not on its pods',
        fix: 'add app: web, team: a to spec.template.metadata.labels of Deployment api',
      },
    ],
  });
  expect(ask({ asks: { app: 'web' } }, api).path).toEqual(['matchLabels', 'app']);
});

test('a workload that carries only some of what is asked for is not told for that', () => {
  const api = workload('api', 'x: y', { own: 'app: web' });
  const other = workload('other', 'x: z', { own: 'team: a' });
  expect(reached({ asks: { app: 'web', team: 'a' }, name: 'front' }, api + other)).toEqual([]);
});

test('two labels that differ are told together', () => {
  expect(ask({ asks: { app: 'web', team: 'x' } }, workload('web', 'app: api, tier: b')).near).toEqual([
    {
      object: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      reason: 'two-labels-differ',
      expected: 'app: web, team: x',
      actual: 'app: api, no label team',
      fix: 'write app: api in the place of app: web in spec.selector of Service default/web, and add team: x to spec.template.metadata.labels of Deployment web',
    },
  ]);
  expect(ask({ asks: { app: 'web', team: 'x' } }, workload('web', 'app: api, team: z')).near[0].fix).toBe(
    'write app: api, team: z in the place of app: web, team: x in spec.selector of Service default/web',
  );
  expect(ask({ asks: { app: 'web', team: 'x' } }, workload('web', 'tier: b')).near[0].fix).toBe(
    'add app: web, team: x to spec.template.metadata.labels of Deployment web',
  );
});

test('a label that must not be there is left out', () => {
  expect(ask({ asks: { app: 'web' }, not: { tier: 'a' } }, workload('api', 'app: web, tier: a')).near[0].fix).toBe(
    'leave tier not in (a) out of spec.selector of Service default/web',
  );
});

test('a label to which a controller gives a value of its own is left out, for nobody can add it', () => {
  expect(ask({ asks: { app: 'web', [HASH]: 'x' }, not: {} }, workload('web', 'app: shop')).near[0].fix).toBe(
    'write app: shop in the place of app: web in spec.selector of Service default/web',
  );
  const job = `---
apiVersion: batch/v1
kind: CronJob
metadata: { name: web }
spec: { jobTemplate: { spec: { template: { metadata: { labels: { app: web } }, spec: { containers: [] } } } } }
`;
  const [near] = ask({ asks: { app: 'web', 'job-name': 'nightly' } }, job).near;
  expect(near).toMatchObject({
    reason: 'value-differs',
    actual: 'a job-name of its own',
    fix: 'leave job-name: nightly out of spec.selector of Service default/web',
  });
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
