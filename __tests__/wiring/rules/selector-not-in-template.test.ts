import { ruleCases } from './rule-table';
import { found, near, object, selecting, WEB, workload } from './short-world';

const cases = ruleCases('selector-not-in-template', {
  faults: {
    'the-case-differs': [
      '8 error[selector-not-in-template] Deployment web spec.selector.matchLabels.app',
      '  case-differs Deployment web: let both say the same: spec.selector.matchLabels.app and spec.template.metadata.labels of Deployment web',
    ],
    'a-typo': [
      '8 error[selector-not-in-template] StatefulSet redis spec.selector.matchLabels.app',
      '  typo StatefulSet redis: let both say the same: spec.selector.matchLabels.app and spec.template.metadata.labels of StatefulSet redis',
    ],
    'a-label-that-the-template-lacks': [
      '9 error[selector-not-in-template] Deployment web spec.selector.matchLabels.tier',
      '  key-missing Deployment web: add tier: front to spec.template.metadata.labels of Deployment web',
    ],
    'another-value': [
      '8 error[selector-not-in-template] DaemonSet agent spec.selector.matchLabels.app',
      '  value-differs DaemonSet agent: let both say the same: spec.selector.matchLabels.app and spec.template.metadata.labels of DaemonSet agent',
    ],
    'the-key-has-a-typo': [
      '8 error[selector-not-in-template] Deployment web spec.selector.matchLabels["app.kubernetes.io/nmae"]',
      '  key-typo Deployment web: let both say the same: spec.selector.matchLabels["app.kubernetes.io/nmae"] and spec.template.metadata.labels of Deployment web',
    ],
    'no-labels-in-the-template': [
      '8 error[selector-not-in-template] ReplicaSet web spec.selector.matchLabels.app',
      '  key-missing ReplicaSet web: add app: web to spec.template.metadata.labels of ReplicaSet web',
    ],
    'no-selector': ['5 error[selector-not-in-template] Deployment web spec.selector'],
    'an-empty-selector': ['6 error[selector-not-in-template] Deployment web spec.selector'],
    'an-expression': [
      '10 error[selector-not-in-template] Deployment web spec.selector.matchExpressions[0]',
      '  typo Deployment web: let both say the same: spec.selector.matchExpressions[0] and spec.template.metadata.labels of Deployment web',
    ],
    'a-replication-controller': [
      '7 error[selector-not-in-template] ReplicationController web spec.selector.name',
      '  typo ReplicationController web: let both say the same: spec.selector.name and spec.template.metadata.labels of ReplicationController web',
    ],
    'two-labels-differ': [
      '8 error[selector-not-in-template] Deployment web spec.selector.matchLabels.app',
      '  value-differs Deployment web: let both say the same: spec.selector.matchLabels.app and spec.template.metadata.labels of Deployment web',
      '  value-differs Deployment web: let both say the same: spec.selector.matchLabels.tier and spec.template.metadata.labels of Deployment web',
    ],
    'the-label-is-on-the-object-alone': [
      '12 error[selector-not-in-template] Deployment nginx spec.selector.matchLabels.tier',
      '  on-workload-not-template Deployment nginx: add tier: backend to spec.template.metadata.labels of Deployment nginx',
    ],
    'a-label-that-a-controller-adds': [
      '9 error[selector-not-in-template] Deployment web spec.selector.matchLabels.pod-template-hash',
      '  key-missing Deployment web: add pod-template-hash: abc to spec.template.metadata.labels of Deployment web',
    ],
    'an-added-label-that-is-excluded': [
      '10 warning[selector-not-in-template] DaemonSet agent spec.selector.matchExpressions[0]',
    ],
    'a-job-with-a-selector-and-without-manual-selector': [
      '6 error[selector-not-in-template] Job migrate spec.selector',
    ],
    'a-job-with-the-name-of-another': [
      '10 error[selector-not-in-template] Job migrate spec.template.metadata.labels.job-name',
    ],
  },
  healthy: [
    'a-job-that-selects-its-own-name',
    'a-null-label',
    'more-labels-than-are-asked-for',
    'a-job',
    'a-replication-controller-without-a-selector',
    'expressions',
  ],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});

const rule = 'selector-not-in-template';

test('a Job that a cluster tells of has the selector that it was given', () => {
  const own = 'selector: { matchLabels: { batch.kubernetes.io/controller-uid: x } }, template: { spec: {} }';
  expect(found(rule, object('batch/v1 Job', 'name: a', own))).toHaveLength(1);
  expect(found(rule, object('batch/v1 Job', 'name: a, uid: y', own))).toEqual([]);
});

test.each([
  ['apps/v1 Deployment', 'app: null', selecting('app: null'), 0],
  ['apps/v1 Deployment', 'app: null', selecting('app: web'), 1],
  ['apps/v1 Deployment', 'app: null', 'selector: {}', 1],
  ['v1 ReplicationController', 'app: null', 'selector: { app: "" }', 0],
  ['v1 ReplicationController', 'app: null', 'selector: { app: web }', 1],
])('a %s with the labels %s, which kubectl creates as empty ones, and %s', (type, labels, selector, count) => {
  const template = `template: { metadata: { labels: { ${labels} } }, spec: {} }`;
  expect(found(rule, object(type, 'name: a', `${selector}, ${template}`))).toHaveLength(count);
});

test('a label of another value is not told to be on the workload alone', () => {
  const text = workload('Deployment', 'web, labels: { app: web }', 'app: api', WEB);
  expect(near(rule, text)).toEqual(['value-differs web: app: web / app: api']);
});
