import { ruleCases } from './rule-table';

const cases = ruleCases('statefulset-service-missing', {
  faults: {
    'another-headless-service-selects-the-pods': [
      '17 error[statefulset-service-missing] StatefulSet db spec.serviceName',
      '  value-differs Service db-headless: write db-headless in spec.serviceName of StatefulSet db',
    ],
    'a-typo-in-the-name': [
      '17 error[statefulset-service-missing] StatefulSet kafka spec.serviceName',
      '  typo Service kafka-headless: write kafka-headless in spec.serviceName of StatefulSet kafka',
    ],
    'a-typo-and-a-service-that-is-not-headless': [
      '16 note[statefulset-service-missing] StatefulSet redis spec.serviceName',
      '  typo Service redis-master: write redis-master in spec.serviceName of StatefulSet redis',
    ],
    'its-service-is-in-another-namespace': [
      '38 note[statefulset-service-missing] StatefulSet shop/db spec.serviceName',
      '  namespace-differs Service infra/db: put both into one namespace: metadata.namespace of StatefulSet shop/db, or of Service infra/db',
    ],
    'no-service-at-all': ['6 note[statefulset-service-missing] StatefulSet db spec.serviceName'],
  },
  healthy: ['no-service-name', 'made-elsewhere', 'a-service-that-is-not-headless'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});
