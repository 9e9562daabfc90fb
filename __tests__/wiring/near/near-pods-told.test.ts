import { ask, IN_SHOP, workload } from './ask';

const HASH = 'pod-template-hash';

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
