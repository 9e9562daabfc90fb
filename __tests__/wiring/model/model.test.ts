import { readText } from '../../../lib/wiring/manifest/read-text';
import { isNamedByCustomResource } from '../../../lib/wiring/model/custom-resources';
import { Model } from '../../../lib/wiring/model/model';
import { controllerOf } from '../../../lib/wiring/model/owner';
import { mapServices } from '../../../lib/wiring/model/service-map';
import { DEPLOYMENT, modelOf, service } from '../report/reading';

/** What a Service with that spec reaches, each as `owner portName protocol port`. */
function endpointsOf(spec: string, workloads = DEPLOYMENT): string[] {
  return mapServices(modelOf(workloads + service(spec))).services[0].endpoints.map(
    ({ owner, portName, protocol, port }) => `${owner.name} ${portName} ${protocol} ${port}`,
  );
}

test.each([
  ['a number', 'ports: [{ port: 80 }]', ['web null TCP 80']],
  ['a name', 'ports: [{ port: 80, name: a, targetPort: http }]', ['web a TCP 8080']],
  ['a name that no container declares', 'ports: [{ port: 80, targetPort: htpp }]', ['web null TCP null']],
  ['a name of another protocol', 'ports: [{ port: 80, protocol: UDP, targetPort: http }]', ['web null UDP null']],
  ['no port at all', 'clusterIP: None', ['web null TCP null']],
  ['a target that is neither number nor name', 'ports: [{ port: 80, targetPort: [http] }]', ['web null TCP 80']],
  ['a target that is left empty', 'ports: [{ port: 80, targetPort: 0 }]', ['web null TCP 80']],
])('a Service with %s reaches its pods', (_what, ports, expected) => {
  expect(endpointsOf(`selector: { app: web }, ${ports}`)).toEqual(expected);
});

test.each([
  ['clusterIP: None', true],
  ['clusterIP: 10.0.0.1', false],
  ['type: ExternalName, externalName: example.com, clusterIP: None', false],
])('a Service with %s is headless: %s', (spec, expected) => {
  expect(modelOf(service(spec)).services[0].isHeadless).toBe(expected);
});

test('a port without a number is none that a name can lead to', () => {
  const workload = DEPLOYMENT.replace('containerPort: 8080', 'hostPort: 80');
  expect(modelOf(workload).podSources[0].ports).toEqual([]);
  expect(endpointsOf('selector: { app: web }, ports: [{ port: 80, targetPort: http }]', workload)).toEqual([
    'web null TCP null',
  ]);
});

test('a world is open unless somebody says that it is closed', () => {
  const reading = readText(DEPLOYMENT, 'web.yaml');
  expect([new Model(reading).world, new Model(reading, { world: 'closed' }).world]).toEqual(['open', 'closed']);
});

const owned = (...owners: string[]): string => `---
apiVersion: apps/v1
kind: ReplicaSet
metadata: { name: web-5d4f, ownerReferences: [${owners.join(', ')}] }
spec: { template: { metadata: { labels: { app: web } }, spec: { containers: [] } } }
`;
const OWNER = 'apiVersion: apps/v1, kind: Deployment, name: web';

test.each([
  ['its controller is here', [`{ ${OWNER}, controller: true }`], ['web']],
  ['its controller is the second of its owners', ['{ kind: Web }', `{ ${OWNER}, controller: true }`], ['web']],
  ['its owner is no controller', [`{ ${OWNER} }`], ['web', 'web-5d4f']],
  ['its controller is elsewhere', [`{ ${OWNER}x, controller: true }`], ['web', 'web-5d4f']],
  ['it has none', [], ['web', 'web-5d4f']],
])('what makes pods, where a ReplicaSet is a part of it: %s', (_what, owners, names) => {
  expect(modelOf(DEPLOYMENT + owned(...owners)).podSources.map(({ manifest }) => manifest.name)).toEqual(names);
});

test('a controller that is not named in full is one all the same', () => {
  const [manifest] = modelOf(owned('{ controller: true }')).manifests;
  expect(controllerOf(manifest)).toEqual({ apiVersion: '', kind: '', name: '' });
});

const POD_TEMPLATE = 'template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: a }] } }';

test.each([
  ['example.com/v1 Web', POD_TEMPLATE, 1],
  ['apps/v1 Deploymnet', POD_TEMPLATE, 0],
  ['v1 Web', POD_TEMPLATE, 0],
  ['bitnami.com/v1alpha1 SealedSecret', 'template: { metadata: { labels: { app: web } }, type: Opaque }', 0],
])('a %s with %s makes pods: %i', (type, spec, count) => {
  const [apiVersion, kind] = type.split(' ');
  const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web }\nspec: { ${spec} }\n`;
  expect(modelOf(text).podSources).toHaveLength(count);
});

test.each([
  ['cert-manager.io/v1', 'spec: { secretName: tls }', true],
  ['cert-manager.io/v1', 'spec: { more: [{ names: [tls] }], none: null, count: 1, flag: true }', true],
  ['cert-manager.io/v1', 'spec: { secretName: other }', false],
  ['cert-manager.io/v1', 'metadata: { name: x, namespace: shop }\nspec: { secretName: tls }', false],
  ['networking.k8s.io/v1', 'spec: { tls: [{ secretName: tls }] }', false],
  ['apps/v1', 'spec: { secretName: tls }', false],
])('an object of %s with %s may make what it names: %s', (apiVersion, rest, expected) => {
  const metadata = rest.startsWith('metadata') ? '' : 'metadata: { name: x }\n';
  const model = modelOf(`apiVersion: ${apiVersion}\nkind: Thing\n${metadata}${rest}\n`);
  expect(isNamedByCustomResource('default', 'tls', model)).toBe(expected);
});
