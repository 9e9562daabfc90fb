import { checked } from '../report/reading';
import { object, service, workload } from './short-world';

/* What a finding says, word by word, where its rule's own tests look at its place and its remedy. */

/** The messages of a rule, each with its severity in front. */
function said(rule: string, text: string): string[] {
  return checked(text)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);
}

const pods = (labels: string): string =>
  `template: { metadata: { labels: { ${labels} } }, spec: { containers: [{ name: a, image: b }] } }`;
const ingress = (backend: string): string =>
  object(
    'networking.k8s.io/v1 Ingress',
    'name: front',
    `defaultBackend: { service: { name: web, port: { ${backend} } } }`,
  );
const hpa = (target: string): string =>
  object('autoscaling/v2 HorizontalPodAutoscaler', 'name: web', `scaleTargetRef: { ${target} }, maxReplicas: 3`);

test('duplicate-key says how often, and on which lines', () => {
  expect(said('duplicate-key', 'apiVersion: v1\nkind: Pod\nkind: Pod\nmetadata: { name: a }\n')).toEqual([
    'warning: kind of Pod a is written twice (lines 2 and 3): kubectl keeps the last',
  ]);
  expect(said('duplicate-key', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  name: b\n  name: c\n')).toEqual([
    'warning: metadata.name of Pod c is written 3 times (lines 4, 5 and 6): kubectl keeps the last',
  ]);
  expect(said('duplicate-key', 'apiVersion: v1\nkind: Pod\nmetadata: { name: a, name: b }\n')).toEqual([
    'warning: metadata.name of Pod b is written twice (line 3): kubectl keeps the last',
  ]);
});

test('selector-not-in-template says whether there is none or an empty one', () => {
  const rule = 'selector-not-in-template';
  expect(said(rule, object('apps/v1 Deployment', 'name: web', pods('app: web')))).toEqual([
    'error: Deployment web has no selector: it needs one, such as the labels of its template',
  ]);
  expect(said(rule, object('apps/v1 Deployment', 'name: web', `selector: null, ${pods('app: web')}`))).toEqual([
    'error: Deployment web has no selector: it needs one, such as the labels of its template',
  ]);
  expect(said(rule, object('apps/v1 Deployment', 'name: web', `selector: {}, ${pods('app: web')}`))).toEqual([
    'error: Deployment web has an empty selector: it needs one, such as the labels of its template',
  ]);
  const two = 'selector: { matchLabels: { app: x, tier: z } }';
  expect(said(rule, object('apps/v1 Deployment', 'name: web', `${two}, ${pods('app: web')}`))).toEqual([
    'error: The selector of Deployment web (app: x, tier: z) does not choose the pods of its own template: they have app: web, no label tier',
  ]);
});

test('ingress-backend-missing names the ports that are there', () => {
  const rule = 'ingress-backend-missing';
  const ports = 'ports: [{ name: http, port: 80, targetPort: 8080 }, { name: admin, port: 81 }]';
  expect(said(rule, ingress('number: 8080') + service(ports))).toEqual([
    'error: Ingress front leads to port 8080 of Service web, which has no such port: it has http = 80 and admin = 81',
  ]);
  expect(said(rule, ingress('name: htp') + service('ports: [{ port: 80 }]'))).toEqual([
    'error: Ingress front leads to port "htp" of Service web, which has no such port: it has 80',
  ]);
  expect(said(rule, ingress('number: 80') + service('clusterIP: None'))).toEqual([
    'error: Ingress front leads to port 80 of Service web, which has no such port: it has none',
  ]);
  expect(said(rule, ingress('number: 80') + service('type: ExternalName, externalName: example.com'))).toEqual([]);
  expect(said(rule, ingress('number: 80') + service(ports, 'wbe'))).toEqual([
    'error: Ingress front leads to a Service that is not there: namespace default has no Service web',
  ]);
});

test('hpa-target-missing names what is asked for', () => {
  const rule = 'hpa-target-missing';
  expect(said(rule, hpa('kind: ReplicationController, name: web'))).toEqual([
    'note: HorizontalPodAutoscaler web scales nothing: namespace default has no ReplicationController web of v1',
  ]);
  expect(said(rule, hpa('apiVersion: apps/v1, kind: Deployment, name: web'))).toEqual([
    'note: HorizontalPodAutoscaler web scales nothing: namespace default has no Deployment web of apps/v1',
  ]);
});

test('hpa-target-missing takes apps/v1 for what is not said', () => {
  expect(said('hpa-target-missing', hpa('kind: Deployment, name: web'))).toEqual([
    'note: HorizontalPodAutoscaler web scales nothing: namespace default has no Deployment web of apps/v1',
  ]);
});

test('statefulset-service-missing names the headless Service that selects the pods, if there is one', () => {
  const db = workload('StatefulSet', 'db', 'app: db', 'serviceName: database');
  const missing = 'The pods of StatefulSet db get no names in DNS: namespace default has no Service database';
  expect(said('statefulset-service-missing', db)).toEqual([`note: ${missing}`]);
  expect(said('statefulset-service-missing', db + service('clusterIP: None, selector: { app: db }'))).toEqual([
    `error: ${missing}, and the headless Service that selects them is web`,
  ]);
});

test('target-port-partial says which pods declare the port, and which do not', () => {
  const of = (name: string, port: string): string =>
    workload('Deployment', name, 'app: web', '', `{ name: ${port}, containerPort: 80 }`);
  const web = service('selector: { app: web }, ports: [{ port: 80, targetPort: http }]');
  const partial = 'warning: Service web reaches only some of its pods on port "http":';
  expect(said('target-port-partial', of('a', 'http') + of('b', 'x') + of('c', 'x') + web)).toEqual([
    `${partial} Deployment a declares it, Deployment b and Deployment c do not`,
  ]);
  expect(said('target-port-partial', of('a', 'http') + of('b', 'http') + of('c', 'x') + web)).toEqual([
    `${partial} Deployment a and Deployment b declare it, Deployment c does not`,
  ]);
});

test('volume-missing names the volumes that are there', () => {
  const mounting = (volumes: string): string =>
    object('v1 Pod', 'name: a', `volumes: [${volumes}], containers: [{ name: a, volumeMounts: [{ name: logs }] }]`);
  expect(said('volume-missing', mounting('{ name: data }, { name: 5 }, { name: tmp }'))).toEqual([
    'error: A container of Pod a mounts the volume "logs", and its pod has only data, tmp',
  ]);
});

test('network-policy-selects-nothing tells the rule from the policy', () => {
  const policy = (spec: string): string => object('networking.k8s.io/v1 NetworkPolicy', 'name: web', spec);
  const peer = 'podSelector: { matchLabels: { app: x } }';
  const rule = 'network-policy-selects-nothing';
  expect(said(rule, policy(peer))).toEqual([
    'note: NetworkPolicy web selects nothing: no pod in namespace default has app: x',
  ]);
  expect(said(rule, policy(`podSelector: {}, ingress: [{ from: [{ ${peer} }] }]`))).toEqual([
    'note: NetworkPolicy web lets in nothing by one of its rules: no pod in namespace default has app: x',
  ]);
  expect(said(rule, policy(`podSelector: {}, egress: [{ to: [{ ${peer} }] }]`))).toEqual([
    'note: NetworkPolicy web lets out nothing by one of its rules: no pod in namespace default has app: x',
  ]);
});

test('pdb-selects-nothing tells a selector that is missing from one that reaches nothing', () => {
  const budget = (spec: string): string => object('policy/v1 PodDisruptionBudget', 'name: web', spec);
  expect(said('pdb-selects-nothing', budget('minAvailable: 1'))).toEqual([
    'warning: PodDisruptionBudget web has no selector, so it protects no pod',
  ]);
  expect(said('pdb-selects-nothing', budget('selector: { matchLabels: { app: web } }'))).toEqual([
    'note: PodDisruptionBudget web selects nothing: no pod in namespace default has app: web',
  ]);
});

test('pod-adopted says what becomes of it', () => {
  const owner = object(
    'apps/v1 Deployment',
    'name: web',
    `selector: { matchLabels: { app: web } }, ${pods('app: web')}`,
  );
  const set = `selector: { matchLabels: { app: web, v: a } }, ${pods('app: web, v: a')}`;
  expect(said('pod-adopted', owner + object('apps/v1 ReplicaSet', 'name: old, labels: { app: web }', set))).toEqual([
    'error: Deployment web takes over ReplicaSet old, whose labels its selector (app: web) reaches: it becomes an old revision of the Deployment, which scales it down to no pods',
  ]);
  const lone = object('v1 Pod', 'name: one, labels: { app: web }', 'containers: [{ name: a, image: b }]');
  expect(said('pod-adopted', owner.replace('Deployment', 'ReplicaSet') + lone)).toEqual([
    'error: ReplicaSet web takes over Pod one, whose labels its selector (app: web) reaches: it counts as one of the pods of the ReplicaSet, which may delete it',
  ]);
  expect(said('pod-adopted', owner.replace('Deployment', 'DaemonSet') + lone)).toEqual([
    'error: DaemonSet web takes over Pod one, whose labels its selector (app: web) reaches: it counts as one of the pods of the DaemonSet, which may delete it',
  ]);
});

test('service-selects-nothing says what no pod has, or what excludes all', () => {
  expect(said('service-selects-nothing', service('selector: { app: web, tier: a }'))).toEqual([
    'note: Service web selects nothing: no pod in namespace default has app: web, tier: a',
  ]);
});

test('reference-missing names what needs it', () => {
  const spec = 'serviceAccountName: robto, containers: [{ name: a, image: b }]';
  const account = '---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: robot }\n';
  expect(said('reference-missing', object('v1 Pod', 'name: web', spec) + account)).toEqual([
    'warning: Pod web needs a ServiceAccount that is not there: namespace default has no ServiceAccount robto',
  ]);
  const workload = object('apps/v1 Deployment', 'name: web', `template: { spec: { ${spec} } }`);
  expect(said('reference-missing', workload + account)).toEqual([
    'warning: The pods of Deployment web need a ServiceAccount that is not there: namespace default has no ServiceAccount robto',
  ]);
});
