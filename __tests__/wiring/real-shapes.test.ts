import { check } from '../../lib/wiring/check';
import { joinReadings } from '../../lib/wiring/manifest/expand-object';
import { readText } from '../../lib/wiring/manifest/read-text';

/** What the check says of files, given as path and text: `severity[rule]` of each finding. */
function saysOf(files: Readonly<Record<string, string>>): string[] {
  const reading = joinReadings(Object.entries(files).map(([path, text]) => readText(text, path)));
  return check(reading).findings.map(({ severity, rule }) => `${severity}[${rule}]`);
}

const settings = (value: string): string =>
  `{ apiVersion: v1, kind: ConfigMap, metadata: { name: settings }, data: { stage: ${value} } }`;

test('an object that is written once for each environment is no more than noted', () => {
  expect(
    saysOf({ 'overlays/dev/settings.yaml': settings('dev'), 'overlays/prod/settings.yaml': settings('prod') }),
  ).toEqual(['note[duplicate-object]']);
});

test('an object that is written twice in one folder is warned of', () => {
  expect(saysOf({ 'app/settings.yaml': settings('a'), 'app/web.yaml': settings('b') })).toEqual([
    'warning[duplicate-object]',
  ]);
});

const web = (name: string, port: string): string =>
  `{ apiVersion: v1, kind: Service, metadata: { name: "${name}" }, spec: { clusterIP: None, ports: [{ port: "${port}" }] } }`;

test.each([
  ['envsubst or Flux', '${APP}-service'],
  ['sed', 'process-item-$ITEM'],
  ['kustomize', '$(app)'],
])('a manifest into which %s puts its name is not checked', (_, name) => {
  const { findings, unchecked } = check(readText(web(name, '80'), 'web.yaml'));
  expect(findings).toEqual([]);
  expect(unchecked.map(({ reason }) => reason.split(':')[0])).toEqual(['a template, not a manifest']);
});

test.each(['${PORT}', '8{{ mod .Index 12 }}'])('of a port %s that is still to be put in nobody knows', (port) => {
  expect(saysOf({ 'web.yaml': web('web', port) })).toEqual([]);
  expect(saysOf({ 'web.yaml': web('web', '80') })).toEqual(['error[invalid-port]']);
});

const ingress = (service: string): string =>
  `{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: shop }, spec: { defaultBackend: { service: { name: ${service}, port: { number: 80 } } } } }`;
const service = (name: string): string =>
  `{ apiVersion: v1, kind: Service, metadata: { name: ${name} }, spec: { clusterIP: None, ports: [{ port: 80 }] } }`;

test.each([
  ['prometheus-operated', 'prometheus-operator'],
  ['mail-sender', 'mail-reader'],
  ['quickstart-kb-http', 'quickstart-http'],
])('%s, which an operator may make, is no slip for %s', (meant, other) => {
  expect(saysOf({ 'shop.yaml': `${ingress(meant)}\n---\n${service(other)}` })).toEqual([
    'note[ingress-backend-missing]',
  ]);
});

test.each([
  ['prometheus-oparater', 'prometheus-operator'],
  ['mail-raeder', 'mail-reader'],
])('%s is a slip for %s', (written, meant) => {
  expect(saysOf({ 'shop.yaml': `${ingress(written)}\n---\n${service(meant)}` })).toEqual([
    'error[ingress-backend-missing]',
  ]);
});

const deployment = (name: string, labels: string): string =>
  `{ apiVersion: apps/v1, kind: Deployment, metadata: { name: ${name} }, spec: { selector: { matchLabels: { ${labels} } }, template: { metadata: { labels: { ${labels} } }, spec: { containers: [{ name: main, image: main }] } } } }`;
const selecting = (name: string, labels: string): string =>
  `{ apiVersion: v1, kind: Service, metadata: { name: ${name} }, spec: { selector: { ${labels} }, ports: [{ port: 80 }] } }`;

test('a Service over versions that a label tells apart is noted, whatever they are called', () => {
  const versions = [
    deployment('ratings-v2', 'app: ratings, version: v2'),
    deployment('ratings-v2-mysql', 'app: ratings, version: v2-mysql'),
    selecting('ratings', 'app: ratings'),
  ];
  expect(saysOf({ 'ratings.yaml': versions.join('\n---\n') })).toEqual(['note[service-selects-several-workloads]']);
});

test.each([
  ['its name', '{ apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: { name: credentials } }'],
  [
    'a field',
    '{ apiVersion: cert-manager.io/v1, kind: Certificate, metadata: { name: web }, spec: { secretName: credentials } }',
  ],
])('a Secret that a custom resource makes by %s is no slip for another', (_, maker) => {
  const secret = '{ apiVersion: v1, kind: Secret, metadata: { name: credential } }';
  const pod =
    '{ apiVersion: v1, kind: Pod, metadata: { name: web }, spec: { containers: [{ name: web, image: web, envFrom: [{ secretRef: { name: credentials } }] }] } }';
  expect(saysOf({ 'web.yaml': [secret, pod].join('\n---\n') })).toEqual(['warning[reference-missing]']);
  expect(saysOf({ 'web.yaml': [secret, pod, maker].join('\n---\n') })).toEqual(['note[reference-missing]']);
});

test('a number that each pod of a StatefulSet gets when it runs may be asked for', () => {
  const files = [
    deployment('kafka', 'app: kafka').replace('Deployment', 'StatefulSet'),
    selecting('bootstrap', 'app: kafka'),
    selecting('outside-0', 'app: kafka, kafka-broker-id: "0"'),
  ];
  expect(saysOf({ 'kafka.yaml': files.join('\n---\n') })).toEqual(['note[service-selects-nothing]']);
});
