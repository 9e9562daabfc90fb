import { check } from '../../../lib/wiring/check';
import { readText } from '../../../lib/wiring/manifest/read-text';
import { findingsOfChange, linesOfChange } from './changes';

/* What the API server refuses and accepts is in __tests__/wiring/changes.test.ts; here is how it is said. */

const linesOf = (before: string, after: string): string[] => linesOfChange('immutable-change', before, after);
const helpOf = (before: string, after: string): string[] =>
  findingsOfChange('immutable-change', before, after).map(({ help }) => help);

const pod = (rest = ''): string => `apiVersion: v1
kind: Pod
metadata: { name: myapp-pod, namespace: hb-test }
spec:
  containers:
    - name: myapp-container
      image: repo.iris.tools/hb/hb-image:v1.0
${rest}`;

const ports = '      ports: [{ containerPort: 1322, protocol: TCP }]\n';

const workload = (kind: string, selector: string, labels = 'app: web', rest = ''): string => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: web }
spec:
${rest}  selector: { matchLabels: { ${selector} } }
  template:
    metadata: { labels: { ${labels} } }
    spec: { containers: [{ name: web, image: nginx }] }
`;

const claim = (size: string, rest = ''): string => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data${rest} }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: standard
  resources: { requests: { storage: ${size} } }
`;

const storageClass = (expands: boolean): string => `---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: standard }
provisioner: example.com/disk
allowVolumeExpansion: ${expands}
`;

test('nothing is said without old manifests', () => {
  const { findings } = check(readText(pod(ports), 'new.yaml'));
  expect(findings.filter(({ rule }) => rule === 'immutable-change')).toEqual([]);
});

test("the tutorial's Pod cannot gain a containerPort", () => {
  expect(linesOf(pod(), pod(ports))).toEqual([
    'new.yaml:8 error spec.containers[0].ports: Pod hb-test/myapp-pod cannot change spec.containers[0].ports: it was not written, and the new manifest says [{"containerPort":1322,"protocol":"TCP"}] (of a running Pod, only images may change, tolerations be added, and activeDeadlineSeconds be set or become shorter)',
  ]);
});

test('the help gives the very commands, in the order in which they have to run', () => {
  expect(helpOf(pod(), pod(ports))).toEqual([
    'Delete it and make it anew, in this order: "kubectl delete pod myapp-pod -n hb-test", then "kubectl apply -f new.yaml". A Deployment would do that by itself.',
  ]);
});

test('a field that is no longer written is named, where its parent stands', () => {
  expect(linesOf(pod('  hostNetwork: true\n'), pod())).toEqual([
    'new.yaml:4 error spec.hostNetwork: Pod hb-test/myapp-pod cannot change spec.hostNetwork: it is true, and the new manifest leaves it out (of a running Pod, only images may change, tolerations be added, and activeDeadlineSeconds be set or become shorter)',
  ]);
});

test('several fields of one object are one finding', () => {
  const after = pod('      tty: true\n      stdin: true\n  hostname: a\n');
  expect(findingsOfChange('immutable-change', pod(), after).map(({ message }) => message.split(':')[0])).toEqual([
    'Pod hb-test/myapp-pod cannot change spec.containers[0].tty, nor spec.containers[0].stdin and spec.hostname',
  ]);
});

test("a Deployment's selector is told as a whole", () => {
  expect(linesOf(workload('Deployment', 'app: web'), workload('Deployment', 'app: shop', 'app: shop'))).toEqual([
    'new.yaml:5 error spec.selector: Deployment web cannot change spec.selector: it is {"matchLabels":{"app":"web"}}, and the new manifest says {"matchLabels":{"app":"shop"}}',
  ]);
});

test('a Deployment whose new selector still chooses the pods that run can keep them', () => {
  const both = 'app: web, tier: front';
  expect(helpOf(workload('Deployment', both, both), workload('Deployment', 'app: web', both))).toEqual([
    'Delete it without its pods and make it anew, in this order: "kubectl delete deployment web --cascade=orphan", then "kubectl apply -f new.yaml". The pods run on, and the new one takes them over.',
  ]);
});

test('a Deployment whose new selector chooses other pods needs another name', () => {
  const before = workload('Deployment', 'app: web');
  expect(helpOf(before, workload('Deployment', 'app: shop', 'app: shop'))[0]).toMatch(
    /^Give the new one another name, and delete the old one once it runs: "kubectl delete deployment web"/,
  );
});

test('a StatefulSet keeps its pods and claims', () => {
  const [before, after] = ['a', 'b'].map((name) =>
    workload('StatefulSet', 'app: web', 'app: web', `  serviceName: ${name}\n`),
  );
  expect(helpOf(before, after)[0]).toMatch(/"kubectl delete statefulset web --cascade=orphan", then "kubectl apply/);
});

test('sizes that are written otherwise are the same', () => {
  expect(linesOf(claim('1Gi'), claim('1024Mi'))).toEqual([]);
});

test('a claim never shrinks', () => {
  expect(linesOf(claim('2Gi'), claim('1Gi'))).toEqual([
    'new.yaml:7 error spec.resources.requests.storage: PersistentVolumeClaim data cannot change spec.resources.requests.storage: it is "2Gi", and the new manifest says "1Gi" (a claim never shrinks)',
  ]);
});

test('whether a claim can grow is known when its StorageClass is', () => {
  const grown = claim('2Gi');
  const severities = [grown, grown + storageClass(true), grown + storageClass(false)].map((after) =>
    findingsOfChange('immutable-change', claim('1Gi'), after).map(({ severity }) => severity),
  );
  expect(severities).toEqual([['warning'], [], ['error']]);
});

test('the contents of a Secret are not told', () => {
  const secret = (value: string): string =>
    `apiVersion: v1\nkind: Secret\nmetadata: { name: token }\nimmutable: true\nstringData: { password: ${value} }\n`;
  const [finding] = findingsOfChange('immutable-change', secret('hunter2'), secret('hunter3'));
  expect(finding.message).toBe('Secret token cannot change data.password: it holds other data');
});

test('old manifests that were read from a cluster say what Kubernetes chose', () => {
  const service = (meta: string, spec: string): string =>
    `apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop${meta} }\nspec: { ports: [{ port: 80 }]${spec} }\n`;
  const running = service(', uid: 0e1ef30e', ', clusterIP: 10.96.0.7, clusterIPs: [10.96.0.7]');
  expect(linesOf(running, service('', ''))).toEqual([]);
  expect(linesOf(running, service('', ', clusterIP: 10.96.0.7'))).toEqual([]);
  expect(linesOf(running, service('', ', clusterIP: 10.96.0.8'))).toEqual([
    'new.yaml:4 error spec.clusterIP: Service shop/web cannot change spec.clusterIP: it is "10.96.0.7", and the new manifest says "10.96.0.8" (a Service keeps its address)',
  ]);
});

test('of a custom resource nothing is known', () => {
  const widget = (size: number): string =>
    `apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: a }\nspec: { size: ${size}, selector: { a: "${size}" } }\n`;
  expect(linesOf(widget(1), widget(2))).toEqual([]);
});
