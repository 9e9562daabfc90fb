import { findingsIn, linesOf } from './fixture';
import { found, near, object } from './short-world';

const RULE = 'volume-missing';

test('a mount of a volume that is a typo away is an error, and near', () => {
  expect(linesOf(RULE, 'a-typo')).toEqual([
    '13 error spec.containers[0].volumeMounts[0].name: A container of Pod web mounts the volume "confg", and its pod has only config',
  ]);
  expect(findingsIn(RULE, 'a-typo')[0].near).toEqual([
    {
      object: { apiVersion: 'v1', kind: 'Pod', name: 'web' },
      reason: 'typo',
      expected: 'name: confg',
      actual: 'name: config',
      fix: 'write config in spec.containers[0].volumeMounts[0].name of Pod web',
    },
  ]);
});

test('a mount in a pod without volumes is an error', () => {
  expect(linesOf(RULE, 'no-volumes')).toEqual([
    '10 error spec.initContainers[0].volumeMounts[0].name: A container of Pod web mounts the volume "data", and its pod has none',
  ]);
});

test('a mount that names no volume is an error', () => {
  expect(linesOf(RULE, 'no-name')).toEqual([
    '10 error spec.containers[0].volumeMounts[0].name: A container of Pod web mounts a volume without saying which, and its pod has only data',
  ]);
});

test('a claim template of a StatefulSet is a volume of its pods', () => {
  expect(linesOf(RULE, 'a-claim-template')).toEqual([]);
});

const mounting = (volumes: string): string =>
  object('v1 Pod', 'name: web', `volumes: [${volumes}], containers: [{ name: a, volumeMounts: [{ name: logs }] }]`);

test('a volume of quite another name is not near', () => {
  expect(found('volume-missing', mounting('{ name: data }'))).toHaveLength(1);
  expect(near('volume-missing', mounting('{ name: data }'))).toEqual([]);
});

test('only a StatefulSet has volumes by its claim templates', () => {
  const claims = 'volumeClaimTemplates: [{ metadata: { name: logs } }]';
  const template = 'template: { spec: { containers: [{ name: a, volumeMounts: [{ name: logs }] }] } }';
  const of = (kind: string): string => object(`apps/v1 ${kind}`, 'name: web', `${claims}, ${template}`);
  expect([found('volume-missing', of('StatefulSet')), found('volume-missing', of('Deployment'))]).toEqual([
    [],
    ['error Deployment web: spec.template.spec.containers[0].volumeMounts[0].name'],
  ]);
});
