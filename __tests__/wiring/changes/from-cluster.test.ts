import { linesOfChange } from '../rules/changes';

/** A Pod as a cluster tells of it, with the manifest that was applied last. */
function running(lastApplied: string | undefined, image = 'nginx:1', spec = ''): string {
  const annotation = `annotations: { kubectl.kubernetes.io/last-applied-configuration: ${JSON.stringify(lastApplied)} }`;
  return `apiVersion: v1
kind: Pod
metadata: { name: web, uid: 0b1c${lastApplied === undefined ? '' : `, ${annotation}`} }
spec: { containers: [{ name: web, image: "${image}" }], nodeName: node-1${spec} }
`;
}

const AFTER = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: web, image: "nginx:1" }] }
`;

const written = (spec: object): string =>
  JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec });
const CONTAINERS = [{ name: 'web', image: 'nginx:1' }];

test('what the cluster filled in stays, and is no change', () => {
  expect(linesOfChange('immutable-change', running(written({ containers: CONTAINERS })), AFTER)).toEqual([]);
});

test('what was applied and is no longer written is taken away, which Kubernetes refuses', () => {
  const before = running(written({ containers: CONTAINERS, hostname: 'web' }), 'nginx:1', ', hostname: web');
  expect(linesOfChange('immutable-change', before, AFTER)).toEqual([
    'new.yaml:4 error spec.hostname: Pod web cannot change spec.hostname: it is "web", and the new manifest leaves it out (of a running Pod, only images may change, tolerations be added, and activeDeadlineSeconds be set or become shorter)',
  ]);
});

test.each([
  ['nobody applied', undefined],
  ['an annotation that is no JSON tells of', '{'],
  ['an annotation that is no mapping tells of', '[]'],
])('nothing is taken away from what %s', (_, lastApplied) => {
  expect(linesOfChange('immutable-change', running(lastApplied, 'nginx:1', ', hostname: web'), AFTER)).toEqual([]);
});

test('what somebody else made, or a controller owns, is not left behind', () => {
  expect(linesOfChange('change-lost', running(undefined), '')).toEqual([]);
  const owned = AFTER.replace('name: web }', 'name: web, ownerReferences: [{ kind: ReplicaSet, name: web }] }');
  expect(linesOfChange('change-lost', owned, '')).toEqual([]);
});

test('what was applied and is in no manifest any more is left behind', () => {
  expect(linesOfChange('change-lost', running(written({ containers: CONTAINERS })), '')).toEqual([
    'old.yaml:3 note metadata.name: Pod web is no longer in the manifests, and stays: kubectl apply takes nothing away',
  ]);
});

test.each([
  ['before', '{ name: proxy, image: "proxy:1" }, { name: web, image: "nginx:1" }'],
  ['after', '{ name: web, image: "nginx:1" }, { name: proxy, image: "proxy:1" }'],
])('a container that somebody else put %s the written one stays there', (_, containers) => {
  const before = running(written({ containers: CONTAINERS })).replace('{ name: web, image: "nginx:1" }', containers);
  expect(linesOfChange('immutable-change', before, AFTER.replace('nginx:1', 'nginx:2'))).toEqual([]);
});

test('what somebody else wrote into a field stays when the manifest does not write it', () => {
  const before = running(written({ containers: CONTAINERS }), 'nginx:1', ', hostname: web');
  expect(
    linesOfChange('immutable-change', before, AFTER.replace('name: web }', 'name: web, labels: { a: b } }')),
  ).toEqual([]);
});

test("labels that a cluster tells of may be anybody's", () => {
  const job = (rest: string): string =>
    `apiVersion: batch/v1\nkind: Job\nmetadata: { name: web${rest} }\nspec: { template: { metadata: { labels: { app: web } }, spec: {} } }\n`;
  const annotation = JSON.stringify(
    JSON.stringify({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'web' }, spec: {} }),
  );
  const before = job(
    `, uid: 0b1c, labels: { team: a }, annotations: { kubectl.kubernetes.io/last-applied-configuration: ${annotation} }`,
  );
  expect(linesOfChange('change-lost', before, job(', labels: { b: c }'))).toEqual([]);
});
