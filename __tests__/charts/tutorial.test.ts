import { Testing } from 'cdk8s';
import { Echo } from '../../lib/charts/echo';
import { FirstPod } from '../../lib/charts/first-pod';
import { HelloApp } from '../../lib/charts/hello-app';
import { helloAppImage } from '../../lib/charts/hello-app-image';
import { Nginx } from '../../lib/charts/nginx';
import '../../lib/testing';
import { manifestsOf, only } from '../manifests';

const image = helloAppImage(undefined);
const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'hb-test' } };

test('S1: the Pod echo is the post’s, key by key', () => {
  expect(manifestsOf(new Echo(Testing.app(), 'echo'))).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'echo', labels: { app: 'echo' } },
      spec: { containers: [{ name: 'app', image: 'ghcr.io/subicura/echo:v1' }] },
    },
  ]);
});

test('S3: the first version of the Pod is the post’s, in its Namespace, without ports', () => {
  expect(manifestsOf(new FirstPod(Testing.app(), 'first-pod', { image }))).toEqual([
    namespace,
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'myapp-pod', namespace: 'hb-test', labels: { app: 'myapp' } },
      spec: { containers: [{ name: 'myapp-container', image: 'repo.iris.tools/hb/hb-image:v1.0' }] },
    },
  ]);
});

test('S2, S4, S5: the Namespace, the Pod and the Service are the post’s, but for the namespace that it forgets', () => {
  expect(manifestsOf(new HelloApp(Testing.app(), 'hello-app', { image }))).toEqual([
    namespace,
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'myapp-pod', namespace: 'hb-test', labels: { app: 'helloApp' } },
      spec: {
        containers: [
          {
            name: 'myapp-container',
            image: 'repo.iris.tools/hb/hb-image:v1.0',
            ports: [{ containerPort: 1322, protocol: 'TCP' }],
          },
        ],
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'my-nodeport', namespace: 'hb-test' },
      spec: {
        type: 'NodePort',
        ports: [{ port: 9000, targetPort: 1322, nodePort: 31000 }],
        selector: { app: 'helloApp' },
      },
    },
  ]);
});

test('S7: the Deployment nginx carries both labels (#1), selects by app (#2), and its pods carry both (#3)', () => {
  expect(manifestsOf(new Nginx(Testing.app(), 'nginx'))).toEqual([
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'nginx', labels: { app: 'nginx', tier: 'backend' } },
      spec: {
        selector: { matchLabels: { app: 'nginx' } },
        template: {
          metadata: { labels: { app: 'nginx', tier: 'backend' } },
          spec: { containers: [{ name: 'nginx', image: 'nginx', ports: [{ containerPort: 80 }] }] },
        },
      },
    },
  ]);
});

test('of all the lesson’s pods, the Service reaches myapp-pod alone', () => {
  const app = Testing.app();
  const hello = new HelloApp(app, 'hello-app', { image });
  const others = [new Echo(app, 'echo'), new Nginx(app, 'nginx')];
  const service = only(hello, 'Service');
  expect(service).toSelect(only(hello, 'Pod'));
  for (const other of others) expect(service).not.toSelect(other);
});

test('every wire of the lesson fits, at its first step and at its last', () => {
  const last = Testing.app();
  for (const chart of [new Echo(last, 'echo'), new HelloApp(last, 'hello-app', { image }), new Nginx(last, 'nginx')]) {
    expect(chart).toBeWired();
  }
  expect(new FirstPod(Testing.app(), 'first-pod', { image })).toBeWired();
});

test('the Service as the post wrote it, without a namespace, is a loose wire, and the check names the pod that it missed', () => {
  const [namespace, pod, service] = manifestsOf(new HelloApp(Testing.app(), 'hello-app', { image }));
  const { namespace: _forgotten, ...metadata } = service.metadata;
  const asPosted = [namespace, pod, { ...service, metadata }];
  expect(asPosted).toHaveFinding('service-selects-nothing');
  expect(() => expect(asPosted).toBeWired()).toThrow(
    'nearest: Pod hb-test/myapp-pod is in another namespace (namespace: hb-test, not namespace: default)\n' +
      '      fix: set metadata.namespace: hb-test on Service my-nodeport',
  );
});

test.each([
  'localhost/hello-app:v1',
  'hello-app',
  'localhost:5000/a/b__c:v1',
  `repo.example.com/app@sha256:${'a'.repeat(64)}`,
])('HELLO_APP_IMAGE may be %s', (reference) => {
  expect(helloAppImage(reference)).toBe(reference);
});

test('without HELLO_APP_IMAGE the image is the post’s', () => {
  expect(helloAppImage(undefined)).toBe('repo.iris.tools/hb/hb-image:v1.0');
  expect(helloAppImage('')).toBe('repo.iris.tools/hb/hb-image:v1.0');
});

test.each(['bad image', 'Hello', 'hello:', 'hello:v1\n', 'https://example.com/app', '-a', 'a@sha256:12'])(
  'HELLO_APP_IMAGE %j is refused, quoted',
  (reference) => {
    expect(() => helloAppImage(reference)).toThrow(
      `Invalid HELLO_APP_IMAGE ${JSON.stringify(reference)}: an image reference is needed`,
    );
  },
);
