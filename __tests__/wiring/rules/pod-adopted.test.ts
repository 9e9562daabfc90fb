import { ruleCases } from './rule-table';
import { found, pod, WEB, workload } from './short-world';

const cases = ruleCases('pod-adopted', {
  faults: {
    'a-replica-set-takes-a-pod': ['22 error[pod-adopted] Pod debug metadata.labels'],
    'a-daemon-set-takes-a-pod': ['22 error[pod-adopted] Pod agent-test metadata.labels'],
    'a-replication-controller-without-a-selector-takes-a-pod': ['19 error[pod-adopted] Pod echo metadata.labels'],
    'a-stateful-set-takes-a-pod-of-its-name': ['34 error[pod-adopted] Pod db-0 metadata.labels'],
    'a-deployment-takes-a-replica-set': ['22 error[pod-adopted] ReplicaSet web-old metadata.labels'],
    'a-job-with-a-selector-of-its-own': ['24 error[pod-adopted] Pod import-by-hand metadata.labels'],
    'an-expression': ['24 error[pod-adopted] Pod echo metadata.labels'],
  },
  healthy: ['a-deployment-takes-no-pods', 'a-pod-that-has-an-owner', 'another-namespace', 'a-job-selects-its-own'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});

const owner = ', ownerReferences: [{ apiVersion: example.com/v1, kind: Web, name: web, controller: true }]';
test.each([
  ['a ReplicaSet takes a Pod', workload('ReplicaSet', 'web', 'app: web', WEB) + pod('one', 'app: web'), 1],
  ['it has an owner', workload('ReplicaSet', 'web', 'app: web', WEB) + pod('one', 'app: web', owner), 0],
  ['the selector is empty', workload('ReplicaSet', 'web', 'app: web', 'selector: {}') + pod('one', 'app: web'), 0],
  ['a Rollout takes none', workload('Rollout', 'web', 'app: web', WEB) + pod('one', 'app: web'), 0],
  ['a StatefulSet takes its tenth', workload('StatefulSet', 'web', 'app: web', WEB) + pod('web-10', 'app: web'), 1],
  ['a StatefulSet takes no other', workload('StatefulSet', 'web', 'app: web', WEB) + pod('web-x0', 'app: web'), 0],
])('%s', (_, text, count) => {
  expect(found('pod-adopted', text)).toHaveLength(count);
});
