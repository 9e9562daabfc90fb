import { ruleCases } from './rule-table';
import { found, selecting, WEB, workload } from './short-world';

const cases = ruleCases('selectors-overlap', {
  faults: {
    'two-deployments-with-one-selector': ['6 warning[selectors-overlap] Deployment web spec.selector'],
    'one-selector-is-a-part-of-the-other': ['6 warning[selectors-overlap] Deployment web spec.selector'],
    'helm-components-without-a-component-label': ['6 warning[selectors-overlap] Deployment shop-server spec.selector'],
    'a-deployment-and-a-stateful-set': ['6 warning[selectors-overlap] Deployment search spec.selector'],
    'an-expression-that-reaches-too-much': ['6 warning[selectors-overlap] Deployment web spec.selector'],
    'a-rollout-and-the-deployment-that-it-replaced': ['6 warning[selectors-overlap] Rollout web spec.selector'],
    'three-replication-controllers': ['6 warning[selectors-overlap] ReplicationController guestbook-a spec.selector'],
  },
  healthy: [
    'one-selector-in-two-namespaces',
    'a-job-with-the-labels-of-a-deployment',
    'versions',
    'a-shared-label-beside-one-of-their-own',
    'a-rollout-that-refers-to-a-deployment',
  ],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});

const rule = 'selectors-overlap';

test('two workloads that reach each other by different labels are told once', () => {
  const both = 'app: web, tier: a';
  const two = workload('Deployment', 'a', both, WEB) + workload('Deployment', 'b', both, selecting('tier: a'));
  expect(found(rule, two)).toEqual(['warning Deployment a: spec.selector']);
});

test('each pair is told', () => {
  const pair = (label: string): string =>
    workload('Deployment', `${label}-a`, `app: ${label}`, selecting(`app: ${label}`)) +
    workload('Deployment', `${label}-b`, `app: ${label}`, selecting(`app: ${label}`));
  expect(found(rule, pair('x') + pair('y'))).toEqual([
    'warning Deployment x-a: spec.selector',
    'warning Deployment y-a: spec.selector',
  ]);
});

test('an empty selector is an error of its own', () => {
  const empty = workload('Deployment', 'a', 'app: web', 'selector: {}');
  expect(found(rule, empty + workload('Deployment', 'b', 'app: api', selecting('app: api')))).toEqual([]);
});
