import { ruleCases } from './rule-table';

const cases = ruleCases('namespace-missing', {
  faults: {
    'a-namespace-that-nobody-makes': ['5 note[namespace-missing] ConfigMap shop/settings metadata.namespace'],
    'a-typo': [
      '10 note[namespace-missing] ConfigMap storefornt/settings metadata.namespace',
      '  typo Namespace storefront: write storefront in metadata.namespace of ConfigMap storefornt/settings',
    ],
    'once-for-all-its-objects': ['5 note[namespace-missing] ConfigMap shop/a metadata.namespace'],
    'the-case-differs': [
      '10 note[namespace-missing] ConfigMap hbtest/settings metadata.namespace',
      '  typo Namespace hb-test: write hb-test in metadata.namespace of ConfigMap hbtest/settings',
    ],
  },
  healthy: ['what-every-cluster-has', 'no-namespace', 'a-namespace-that-comes-later', 'cluster-scoped'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});
