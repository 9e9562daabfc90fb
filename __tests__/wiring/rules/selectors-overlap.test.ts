import { ruleCases } from './rule-table';

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
