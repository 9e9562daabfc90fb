import { ruleCases } from './rule-table';
import { found, selecting, service, workload } from './short-world';

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

const rule = 'service-selects-several-workloads';
const shop = service('selector: { part: shop }, ports: [{ port: 80, targetPort: http }, { port: 81 }]');
const of = (name: string, labels = '', kind = 'Deployment', port = '{ name: http, containerPort: 8080 }'): string =>
  workload(kind, name, `part: shop${labels}`, selecting(`app: ${name}`), port);

test.each([
  ['a family', of('web') + of('web-canary'), 'note'],
  ['a family and another', of('web') + of('web-canary') + of('api'), 'warning'],
  ['two versions', of('a', ', version: v1') + of('b', ', version: v2'), 'note'],
  ['a version twice', of('a', ', version: v1') + of('b', ', version: v1'), 'warning'],
  ['one without a version', of('a', ', version: v1') + of('b'), 'warning'],
  ['a Job that declares one of the ports', of('a') + of('b', '', 'Job'), 'warning'],
])('%s', (_, workloads, severity) => {
  expect(found(rule, workloads + shop)).toEqual([`${severity} Service web: spec.selector`]);
});
