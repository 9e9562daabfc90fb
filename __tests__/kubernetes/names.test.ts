import { hostProblem, pathSegmentProblem } from '../../lib/kubernetes/names';
import { podNameProblems } from '../../lib/kubernetes/pod-names';
import { referenceNameProblems } from '../../lib/kubernetes/reference-names';
import { missingVolumes } from '../../lib/kubernetes/volume-mounts';
import { said } from './said';

const role = (roleRef: object, ...subjects: object[]): object => ({ roleRef, subjects });
const VIEW = { kind: 'ClusterRole', name: 'view' };

test.each<[string, object, string[]]>([
  ['ClusterRoleBinding', role(VIEW, { kind: 'User', name: 'system:anonymous' }), []],
  ['RoleBinding', role(VIEW, { kind: 'ServiceAccount', name: 'robot' }), []],
  [
    'ClusterRoleBinding',
    role({ kind: 'clusterrole', name: 'view' }, { kind: 'User', name: '' }),
    [
      'roleRef.kind: Invalid kind of a role "clusterrole": one of ClusterRole',
      'subjects.0: Invalid name of a subject "": who is meant',
    ],
  ],
  ['ClusterRoleBinding', role(VIEW, { kind: 'Group' }), ['subjects.0: No name of a subject: who is meant']],
  [
    'ClusterRoleBinding',
    role(VIEW, { kind: 'ServiceAccount', name: 'robot' }),
    ['subjects.0: No namespace of a ServiceAccount: where it is'],
  ],
])('a %s with %j', (kind, object, expected) => {
  expect(said(referenceNameProblems(`rbac.authorization.k8s.io/${kind}`, object))).toEqual(expected);
});

test.each<[unknown, boolean]>([
  ['view', true],
  ['system:node', true],
  ['.', false],
  ['..', false],
  ['', false],
  ['a/b', false],
  ['a%b', false],
  [undefined, false],
])('%j stands in a path as it is: %s', (name, isAccepted) => {
  expect(pathSegmentProblem(name) === undefined).toBe(isAccepted);
});

test.each<[unknown, string | undefined]>([
  ['web.example.com', undefined],
  ['*.example.com', undefined],
  [`*.${'a.'.repeat(125)}b`, undefined],
  [`*.${'a.'.repeat(125)}bc`, 'a "*" only as the whole first part, such as "*.example.com"'],
  ['a.*.example.com', 'a "*" only as the whole first part, such as "*.example.com"'],
  ['192.0.2.1', 'a DNS name is needed, not an address'],
  [80, 'lower-case letters'],
])('the host %j of an Ingress', (host, expected) => {
  const problem = hostProblem(host);
  expect(problem === undefined || expected === undefined ? problem : problem.includes(expected)).toBe(
    expected === undefined ? undefined : true,
  );
});

test.each<[unknown, boolean]>([
  ['settings', true],
  ['settings-', true],
  ['a', true],
  ['-', false],
  ['settings_', false],
  ['.-', true],
  ['', false],
  [5, false],
  [undefined, false],
])('a container may take its environment from a ConfigMap called %j: %s', (name, isAccepted) => {
  const containers = [{ name: 'a', envFrom: [{ configMapRef: { name } }] }];
  expect(podNameProblems({ containers }, false).length === 0).toBe(isAccepted);
});

test('a volume needs the name of what it holds, and the pods of a StatefulSet have a host name of their own', () => {
  const NEEDED = 'the name of an object is needed';
  expect(said(podNameProblems({ volumes: [{ name: 'v', configMap: { name: '' } }] }, false))).toEqual([
    `volumes.0.configMap.name: Invalid name "": ${NEEDED}`,
  ]);
  expect(said(podNameProblems({ volumes: [{ name: 'v', secret: {} }] }, false))).toEqual([
    `volumes.0.secret.secretName: No name: ${NEEDED}`,
  ]);
  expect(podNameProblems({ hostname: 'A', subdomain: 'B' }, true)).toEqual([]);
  expect(podNameProblems({ hostname: 'A', subdomain: 'B' }, false)).toHaveLength(2);
});

test('a mount without a name mounts what no volume of a name is', () => {
  const mounting = (...volumes: unknown[]) =>
    missingVolumes({ volumes, containers: [{ volumeMounts: [{ name: 'data' }, {}] }] }, []);
  const missing = { path: ['containers', 0, 'volumeMounts', 1, 'name'], value: undefined };
  expect([mounting({ name: 'data' }), mounting({ name: 'data' }, null)]).toEqual([[missing], []]);
});
