import { ruleCases } from './rule-table';
import { found, near, selecting, service, workload } from './short-world';

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

const rule = 'statefulset-service-missing';
const set = (kind: string): string =>
  workload(kind, 'kafka', 'app: kafka', `serviceName: kafka-headles, ${selecting('app: kafka')}`);
const headless = 'clusterIP: None, selector: { app: kafka }';

test.each([
  ['kafka-headless', 'kafka-headlas'],
  ['kafka-headlas', 'kafka-headless'],
])('of two names that are a slip away, %s comes before %s where its headless Service selects the pods', (one, two) => {
  const services = service('clusterIP: None, selector: { app: x }', two) + service(headless, one);
  expect(near(rule, set('StatefulSet') + services)).toEqual([
    `typo ${one}: kafka-headles / ${one}`,
    `typo ${two}: kafka-headles / ${two}`,
  ]);
});

test('one of quite another name stands between them', () => {
  const services = service('ports: [{ port: 80 }]', 'kafka-headlas') + service(headless, 'brokers');
  expect(near(rule, set('StatefulSet') + services)).toEqual([
    'value-differs brokers: name: kafka-headles / name: brokers',
    'typo kafka-headlas: kafka-headles / kafka-headlas',
  ]);
});

test('only a StatefulSet names its pods by a Service', () => {
  expect([found(rule, set('StatefulSet')).length, found(rule, set('Deployment')).length]).toEqual([1, 0]);
});
