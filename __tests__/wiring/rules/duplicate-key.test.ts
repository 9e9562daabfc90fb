import { ruleCases } from './rule-table';

const cases = ruleCases('duplicate-key', {
  faults: {
    'a-label-of-a-selector': ['28 warning[duplicate-key] Service web spec.selector.app'],
    'a-whole-mapping': ['7 warning[duplicate-key] ConfigMap settings data'],
    'within-a-list': ['9 warning[duplicate-key] Pod web spec.containers[0].image'],
    'three-times': ['8 warning[duplicate-key] ConfigMap settings data.LEVEL'],
    'in-quotes-and-without': ['7 warning[duplicate-key] ConfigMap settings data.LEVEL'],
    'in-a-flow-mapping': ['3 warning[duplicate-key] ConfigMap settings metadata.labels.app'],
    'in-an-item-of-a-list-of-objects': ['10 warning[duplicate-key] ConfigMap settings data.LEVEL'],
  },
  healthy: ['a-merge-key-that-is-overridden', 'one-key-in-two-mappings', 'yaml-within-a-text'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});
