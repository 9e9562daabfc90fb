import { nearNames } from '../../../lib/wiring/near/near-names';
import { modelOf } from '../report/reading';

const configMap = (name: string, namespace: string): string =>
  `---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: ${namespace} }\n`;
const pod = (namespace: string): string =>
  `---\napiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: ${namespace} }\n`;

/** What a Pod of the namespace `shop` nearly named with `settings`. */
function near(manifests: string, name = 'settings', kind = 'ConfigMap') {
  const model = modelOf(pod('shop') + manifests);
  return nearNames({ manifest: model.manifests[0], path: ['spec', 'x'], kind, namespace: 'shop', name }, model);
}

test('a name that is a slip away in the same namespace', () => {
  expect(near(configMap('setings', 'shop') + configMap('setings', 'other'))).toEqual([
    {
      object: { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'shop', name: 'setings' },
      reason: 'typo',
      expected: 'settings',
      actual: 'setings',
      fix: 'write setings in spec.x of Pod shop/web',
    },
  ]);
});

test('a name in another case', () => {
  expect(near(configMap('Settings', 'shop'))).toMatchObject([{ reason: 'case-differs', actual: 'Settings' }]);
});

test('the very name in another namespace', () => {
  expect(near(configMap('settings', 'other'))).toEqual([
    {
      object: { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'other', name: 'settings' },
      reason: 'namespace-differs',
      expected: 'namespace: shop',
      actual: 'namespace: other',
      fix: 'put both into one namespace: metadata.namespace of Pod shop/web, or of ConfigMap other/settings',
    },
  ]);
});

test('what is there is not near, nor what belongs to such a Pod of the other namespace', () => {
  expect(near(configMap('settings', 'shop'))).toEqual([]);
  expect(near(configMap('settings', 'other') + pod('other'))).toEqual([]);
});

test('names are those of the kind and the namespace that is asked for', () => {
  const model = modelOf(pod('shop') + configMap('setings', 'other') + configMap('settnigs', 'shop'));
  const ask = (kind: string, namespace: string): string[] =>
    nearNames({ manifest: model.manifests[0], path: [], kind, namespace, name: 'settings' }, model).map(
      ({ actual }) => actual,
    );
  expect([ask('ConfigMap', 'shop'), ask('ConfigMap', 'other'), ask('Secret', 'shop')]).toEqual([
    ...[['settnigs'], ['setings'], []],
  ]);
});
