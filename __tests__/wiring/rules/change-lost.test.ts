import { findingsOfChange, linesOfChange } from './changes';

/* What the API server does is in __tests__/wiring/changes.test.ts; here is how it is said. */

const linesOf = (before: string, after: string): string[] => linesOfChange('change-lost', before, after);
const helpOf = (before: string, after: string): string[] =>
  findingsOfChange('change-lost', before, after).map(({ help }) => help);

const service = (ports: string, rest = ''): string => `apiVersion: v1
kind: Service
metadata: { name: dns, namespace: kube-system }
spec:
  selector: { k8s-app: kube-dns }${rest}
  ports:
${ports}`;

const TCP = '    - { name: dns-tcp, port: 53, protocol: TCP }\n';
const UDP = '    - { name: dns, port: 53, protocol: UDP }\n';

const deployment = (name: string, namespace = 'shop', image = 'nginx:1'): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: "${image}" }] }
`;

test('UDP 53 that is added beside TCP 53 is lost', () => {
  expect(linesOf(service(TCP), service(TCP + UDP))).toEqual([
    'new.yaml:8 warning spec.ports[1]: spec.ports[1] of Service kube-system/dns is not what it says: kubectl apply merges spec.ports by port alone, and {"name":"dns","port":53,"protocol":"UDP","targetPort":53} is lost',
  ]);
});

test('where merging loses something, replacing does not', () => {
  expect(helpOf(service(TCP), service(TCP + UDP))).toEqual([
    'Use "kubectl replace -f new.yaml" this time: it merges nothing.',
  ]);
});

test('a change to UDP 53 lands on TCP 53', () => {
  const after = service(TCP + UDP.replace('UDP', 'UDP, targetPort: 5353'));
  expect(linesOf(service(TCP + UDP), after)).toEqual([
    'new.yaml:8 warning spec.ports[1].targetPort: spec.ports[1].targetPort of Service kube-system/dns is not what it says: kubectl apply merges spec.ports by port alone, and it becomes 53, not 5353',
  ]);
});

test('a headless Service stays headless when clusterIP is left out', () => {
  expect(linesOf(service(TCP, '\n  clusterIP: None'), service(TCP))).toEqual([
    'new.yaml:4 warning spec.clusterIP: spec.clusterIP of Service kube-system/dns is no longer written, and stays "None"',
  ]);
});

test('an address that is no longer written stays, which is but a note', () => {
  expect(linesOf(service(TCP, '\n  clusterIP: 10.96.0.10'), service(TCP))).toEqual([
    'new.yaml:4 note spec.clusterIP: spec.clusterIP of Service kube-system/dns stays "10.96.0.10", though it is no longer written',
  ]);
});

test('a key that is taken out of stringData stays in the Secret, and its value is not told', () => {
  const secret = (data: string): string =>
    `apiVersion: v1\nkind: Secret\nmetadata: { name: token }\nstringData: { ${data} }\n`;
  expect(linesOf(secret('user: a, password: hunter2'), secret('user: a'))).toEqual([
    'new.yaml:1 warning data.password: data.password of Secret token is no longer written, and stays',
  ]);
});

test('egress rules that are added to a NetworkPolicy without policyTypes do nothing', () => {
  const policy = (rest: string): string =>
    `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web }\nspec:\n  podSelector: {}\n${rest}`;
  expect(linesOf(policy(''), policy('  egress: []\n'))).toEqual([]);
  const [finding] = findingsOfChange('change-lost', policy(''), policy('  egress: [{}]\n'));
  expect(finding.message).toBe(
    'spec.policyTypes of NetworkPolicy web stays ["Ingress"]: Kubernetes filled it in when the object was made, and does not work it out again',
  );
  expect(finding.help).toBe('Write spec.policyTypes out: ["Ingress","Egress"].');
});

test('a Deployment that gets another name leaves the old one running', () => {
  expect(linesOf(deployment('web'), deployment('web-2', 'shop', 'nginx:2'))).toEqual([
    'new.yaml:3 warning metadata.name: Deployment shop/web-2 is made beside Deployment shop/web, which stays: to kubectl apply they are two objects',
  ]);
  expect(helpOf(deployment('web'), deployment('web-2'))).toEqual([
    'Delete the old one once the new one does its work: "kubectl delete deployment web -n shop".',
  ]);
});

test('a Deployment that moves to another namespace leaves the old one running', () => {
  expect(linesOf(deployment('web'), deployment('web', 'store'))).toEqual([
    'new.yaml:3 warning metadata.namespace: Deployment store/web is made beside Deployment shop/web, which stays: to kubectl apply they are two objects',
  ]);
});

test('a workload that becomes one of another kind leaves the old one running', () => {
  expect(linesOf(deployment('web'), deployment('web').replace('Deployment', 'DaemonSet'))).toEqual([
    'new.yaml:2 warning kind: DaemonSet shop/web is made beside Deployment shop/web, which stays: to kubectl apply they are two objects',
  ]);
});

test('an object that is no longer in the manifests stays, which is but a note in the old ones', () => {
  expect(linesOf(`${deployment('web')}---\n${service(TCP)}`, service(TCP))).toEqual([
    'old.yaml:3 note metadata.name: Deployment shop/web is no longer in the manifests, and stays: kubectl apply takes nothing away',
  ]);
});

test('a ConfigMap under a new name is but a note: the old one does nothing by itself', () => {
  const settings = (name: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\ndata: { a: b }\n`;
  expect(findingsOfChange('change-lost', settings('a-1'), settings('a-2')).map(({ severity }) => severity)).toEqual([
    'note',
  ]);
});

test('what a controller owns, or nobody applied, is no loss', () => {
  const owned = deployment('web').replace('shop }', 'shop, ownerReferences: [{ kind: App, name: web }] }');
  const foreign = deployment('web').replace('shop }', 'shop, uid: 0e1ef30e }');
  expect(linesOf(`${owned}---\n${service(TCP)}`, service(TCP))).toEqual([]);
  expect(linesOf(`${foreign}---\n${service(TCP)}`, service(TCP))).toEqual([]);
});
