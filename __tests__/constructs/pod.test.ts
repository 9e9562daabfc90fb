import { ClusterIpService, Namespace, Pod, PodProps } from '../../lib';
import { newChart, only } from '../manifests';

const hello: PodProps = {
  name: 'hello',
  labels: { app: 'hello' },
  containers: [
    {
      name: 'app',
      image: 'hello:v1',
      ports: [
        { containerPort: 1322, name: 'http' },
        { containerPort: 53, protocol: 'UDP' },
      ],
    },
  ],
};

function newPod(props: Partial<PodProps>, namespace?: string): Pod {
  return new Pod(newChart(namespace), 'pod', { ...hello, ...props });
}

test('a Pod is what was asked for and nothing more', () => {
  const chart = newChart();
  new Pod(chart, 'pod', { name: 'echo', labels: { app: 'echo' }, containers: [{ name: 'app', image: 'echo:v1' }] });
  expect(only(chart, 'Pod')).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'echo', labels: { app: 'echo' } },
    spec: { containers: [{ name: 'app', image: 'echo:v1' }] },
  });
});

test('every other field of a pod spec passes through', () => {
  const chart = newChart();
  new Pod(chart, 'pod', {
    ...hello,
    annotations: { a: 'b' },
    hostNetwork: true,
    nodeSelector: { disk: 'ssd' },
    restartPolicy: 'Never',
  });
  const { metadata, spec } = only(chart, 'Pod');
  expect(metadata.annotations).toEqual({ a: 'b' });
  expect(spec).toMatchObject({ hostNetwork: true, nodeSelector: { disk: 'ssd' }, restartPolicy: 'Never' });
});

test('a Service selects a Pod by all its labels, unless the Pod says who it is', () => {
  expect(newPod({ labels: { app: 'hello', tier: 'web' } }).port(1322).selector).toEqual({ app: 'hello', tier: 'web' });
  expect(newPod({ selector: { app: 'hello' }, labels: { tier: 'web' } }).port(1322).selector).toEqual({ app: 'hello' });
});

test('a Pod carries the labels of its selector and the others', () => {
  const pod = newPod({ selector: { app: 'hello' }, labels: { tier: 'web' } });
  expect(pod.apiObject.metadata.toJson()).toMatchObject({ labels: { app: 'hello', tier: 'web' } });
});

test('a port lives where its Pod lives: its Namespace, its chart’s, or the one given at apply time', () => {
  expect(newPod({ namespace: Namespace.named('a') }, 'b').port(1322).namespace?.name).toBe('a');
  expect(newPod({}, 'b').port(1322).namespace?.name).toBe('b');
  expect(newPod({}).port(1322).namespace).toBeUndefined();
});

test('a port is asked for by number or by name, and has the protocol that the container declares', () => {
  expect(newPod({}).port(1322)).toMatchObject({ port: 1322, protocol: 'TCP' });
  expect(newPod({}).port('http')).toMatchObject({ port: 'http', protocol: 'TCP' });
  expect(newPod({}).port(53)).toMatchObject({ port: 53, protocol: 'UDP' });
});

test('a number declared with two protocols must say which', () => {
  const ports = [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }];
  const pod = newPod({ containers: [{ name: 'dns', image: 'dns', ports }] });
  expect(() => pod.port(53)).toThrow('Pod "hello" declares port 53 as TCP and UDP: say which, such as port(53, "TCP")');
  expect(pod.port(53, 'UDP').protocol).toBe('UDP');
  expect(pod.port(53, 'TCP').protocol).toBe('TCP');
});

test('of a name that two containers declare, the first counts, as in Kubernetes', () => {
  const containers = [
    { name: 'a', ports: [{ containerPort: 1, name: 'dns', protocol: 'UDP' }] },
    { name: 'b', ports: [{ containerPort: 2, name: 'dns', protocol: 'TCP' }] },
  ];
  expect(newPod({ containers }).port('dns').protocol).toBe('UDP');
  expect(newPod({ containers }).port('dns', 'TCP').protocol).toBe('TCP');
});

test('a port that the Pod does not declare is an error that names the ones declared', () => {
  const pod = newPod({});
  expect(() => pod.port(1323)).toThrow('Pod "hello" declares no port 1323: it declares "http" = 1322/TCP, 53/UDP');
  expect(() => pod.port('htp')).toThrow('Pod "hello" declares no port "htp": it declares "http" = 1322/TCP, 53/UDP');
  expect(() => pod.port(53, 'TCP')).toThrow('Pod "hello" declares no port 53 with protocol TCP: it declares');
  expect(() => newPod({ containers: [{ name: 'app' }] }).port(80)).toThrow(
    'Pod "hello" declares no port 80: its containers declare no ports; add it to the "ports" of one of them',
  );
});

test('ports of init containers do not count: they have ended before a Service leads to the Pod', () => {
  const initContainers = [{ name: 'init', ports: [{ containerPort: 7000 }] }];
  expect(() => newPod({ initContainers }).port(7000)).toThrow('declares no port 7000');
});

test.each([
  [0, 'Invalid port: 0 (a number): a whole number from 1 to 65535'],
  [65536, 'Invalid port: 65536 (a number)'],
  [80.5, 'Invalid port: 80.5 (a number)'],
  ['HTTP', 'Invalid port: "HTTP": lower-case letters'],
])('%j cannot be a port', (port, message) => {
  expect(() => newPod({}).port(port)).toThrow(message);
});

test('an unknown protocol is refused', () => {
  expect(() => newPod({}).port(53, 'udp')).toThrow('Invalid protocol: "udp": one of TCP, UDP, SCTP, in capitals');
});

test('a Pod without labels cannot be the target of a Service', () => {
  expect(() => newPod({ labels: undefined }).port(1322)).toThrow(
    'Pod "hello" has no labels, so no Service can select it: give it one, such as labels: { app: "hello" }',
  );
});

test('a label that contradicts the selector is refused, with both values', () => {
  expect(() => newPod({ selector: { app: 'hello' }, labels: { app: 'helo' } })).toThrow(
    'Label app: "helo" contradicts the selector app: "hello" of Pod "hello": the selector would not reach its pods. ' +
      'Leave app out of "labels", or give both the same value',
  );
  expect(newPod({ selector: { app: 'hello' }, labels: { app: 'hello' } }).port(1322).selector).toEqual({
    app: 'hello',
  });
});

test.each<[string, Partial<PodProps>, string]>([
  ['name', { name: 'Hello' }, 'Invalid name of a Pod "Hello"'],
  [
    'label value',
    { labels: { app: 'hello App' } },
    'Invalid label value "hello App": letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit (app on Pod "hello")',
  ],
  ['selector value', { selector: { app: 'hello!' } }, 'Invalid label value "hello!"'],
  ['label key', { labels: { 'Bad/Key/x': 'a' } }, 'Invalid label key "Bad/Key/x": before the "/" stands a DNS name'],
  ['container name', { containers: [{ name: 'My App' }] }, 'Invalid name of a container of Pod "hello": "My App"'],
  [
    'containerPort',
    { containers: [{ name: 'a', ports: [{ containerPort: 70000 }] }] },
    'Invalid containerPort of container "a" of Pod "hello": 70000',
  ],
  [
    'port name',
    { containers: [{ name: 'a', ports: [{ containerPort: 1, name: 'a--b' }] }] },
    'Invalid port name of container "a" of Pod "hello": "a--b"',
  ],
  [
    'protocol',
    { containers: [{ name: 'a', ports: [{ containerPort: 1, protocol: 'tcp' }] }] },
    'Invalid protocol of container "a" of Pod "hello": "tcp"',
  ],
])('an invalid %s is refused where it is written, quoted', (_, props, message) => {
  expect(() => newPod(props)).toThrow(message);
});

test('a label value that is no string is refused with its type', () => {
  expect(() => newPod({ labels: { app: 1 as unknown as string } })).toThrow(
    'Invalid label value 1 (a number): a string is needed',
  );
});

test('a Pod without containers, or with one name twice, is refused', () => {
  expect(() => newPod({ containers: [] })).toThrow('Pod "hello" has no containers');
  expect(() => newPod({ containers: [{ name: 'a' }, { name: 'a' }] })).toThrow(
    'The container name of Pod "hello" "a" is given twice',
  );
});

test('changing what a port returns does not change the Pod', () => {
  const chart = newChart();
  const port = new Pod(chart, 'pod', hello).port(1322);
  port.selector.app = 'other';
  new ClusterIpService(chart, 'service', { name: 'service', ports: [{ port: 80, target: port }] });
  expect(only(chart, 'Service').spec.selector).toEqual({ app: 'hello' });
});
