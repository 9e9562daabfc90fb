import { ruleCases } from './rule-table';

const cases = ruleCases('service-selects-several-workloads', {
  faults: {
    'two-components-of-one-application': ['50 warning[service-selects-several-workloads] Service shop spec.selector'],
    'a-shared-release-label-alone': ['44 warning[service-selects-several-workloads] Service api spec.selector'],
    'a-bare-pod-beside-a-deployment': ['36 warning[service-selects-several-workloads] Service web spec.selector'],
    'a-canary-is-a-note': ['44 note[service-selects-several-workloads] Service web spec.selector'],
    'versions-are-a-note': ['69 note[service-selects-several-workloads] Service reviews spec.selector'],
    'blue-and-green-are-a-note': ['44 note[service-selects-several-workloads] Service shop spec.selector'],
    'a-job-that-serves': ['42 warning[service-selects-several-workloads] Service web spec.selector'],
  },
  healthy: ['what-a-cluster-tells', 'a-job-with-the-labels-of-its-service', 'one-service-for-each'],
  doubtful: ['a-service-for-names-alone'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});
