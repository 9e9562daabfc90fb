import { Chart, Testing } from 'cdk8s';
import {
  ClusterIpService,
  ClusterIpServiceProps,
  Deployment,
  LoadBalancerService,
  Namespace,
  NodePortService,
  NodePortServicePort,
  Pod,
  PodPort,
} from '../../lib';
import { manifestsOf, newChart, only, reachedBy } from '../manifests';

const containers = [
  {
    name: 'app',
    image: 'app',
    ports: [
      { containerPort: 8080, name: 'http' },
      { containerPort: 53, protocol: 'UDP' },
    ],
  },
];

function newPod(chart: Chart, name = 'hello', namespace?: Namespace): Pod {
  return new Pod(chart, name, { name, namespace, labels: { app: name }, containers });
}

function newService(ports: NodePortServicePort[], props: Partial<ClusterIpServiceProps> = {}): NodePortService {
  return new NodePortService(Testing.chart(), 'service', { name: 'service', ...props, ports });
}

test('a LoadBalancerService is a NodePortService is a ClusterIpService', () => {
  const chart = newChart();
  const service = new LoadBalancerService(chart, 'a', {
    name: 'a',
    ports: [{ port: 80, target: newPod(chart).port(8080) }],
  });
  expect(service).toBeInstanceOf(NodePortService);
  expect(service).toBeInstanceOf(ClusterIpService);
});

test.each([
  ['ClusterIP', ClusterIpService],
  ['NodePort', NodePortService],
  ['LoadBalancer', LoadBalancerService],
])('a Service of type %s is what was asked for and nothing more', (type, ServiceOfType) => {
  const chart = newChart();
  new ServiceOfType(chart, 'service', { name: 'web', ports: [{ port: 80, target: newPod(chart).port(8080) }] });
  expect(only(chart, 'Service')).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { type, ports: [{ port: 80, targetPort: 8080 }], selector: { app: 'hello' } },
  });
});

test('a Service lives with its pods, even when its chart has another namespace', () => {
  const chart = newChart('elsewhere');
  const namespace = new Namespace(chart, 'namespace', { name: 'hb-test' });
  const pod = newPod(chart, 'hello', namespace);
  new ClusterIpService(chart, 'service', { name: 'web', ports: [{ port: 80, target: pod.port(8080) }] });
  expect(only(chart, 'Service').metadata.namespace).toBe('hb-test');
  expect(reachedBy(only(chart, 'Service'), manifestsOf(chart))).toEqual(['Pod/hello']);
});

test('a Service whose pods get their namespace at apply time gets it then too, whatever its chart says', () => {
  const app = Testing.app();
  const pod = newPod(new Chart(app, 'pods'));
  const services = new Chart(app, 'services', { namespace: 'elsewhere' });
  new ClusterIpService(services, 'service', { name: 'web', ports: [{ port: 80, target: pod.port(8080) }] });
  expect(only(services, 'Service').metadata).toEqual({ name: 'web' });
});

test('a named target stays a name, and the protocol of a port is its target’s', () => {
  const chart = newChart();
  const pod = newPod(chart);
  const ports = [
    { port: 80, name: 'web', target: pod.port('http'), appProtocol: 'http' },
    { port: 53, name: 'dns', target: pod.port(53) },
  ];
  new ClusterIpService(chart, 'service', { name: 'web', ports });
  expect(only(chart, 'Service').spec.ports).toEqual([
    { port: 80, name: 'web', targetPort: 'http', appProtocol: 'http' },
    { port: 53, name: 'dns', targetPort: 53, protocol: 'UDP' },
  ]);
});

test('one port number may stand with two protocols, and one nodePort too', () => {
  const chart = newChart();
  const ports = [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }];
  const pod = new Pod(chart, 'dns', { name: 'dns', labels: { app: 'dns' }, containers: [{ name: 'dns', ports }] });
  new NodePortService(chart, 'service', {
    name: 'dns',
    ports: [
      { port: 53, name: 'tcp', target: pod.port(53, 'TCP'), nodePort: 30053 },
      { port: 53, name: 'udp', target: pod.port(53, 'UDP'), nodePort: 30053 },
    ],
  });
  expect(only(chart, 'Service').spec.ports).toHaveLength(2);
});

test('the other fields of a Service pass through', () => {
  const chart = newChart();
  new LoadBalancerService(chart, 'service', {
    name: 'web',
    ports: [{ port: 80, target: newPod(chart).port(8080) }],
    labels: { team: 'web' },
    annotations: { a: 'b' },
    sessionAffinity: 'ClientIP',
    externalTrafficPolicy: 'Local',
    loadBalancerSourceRanges: ['10.0.0.0/8'],
    clusterIp: '10.96.0.99',
    publishNotReadyAddresses: true,
  });
  const { metadata, spec } = only(chart, 'Service');
  expect(metadata).toEqual({ name: 'web', labels: { team: 'web' }, annotations: { a: 'b' } });
  expect(spec).toMatchObject({
    sessionAffinity: 'ClientIP',
    externalTrafficPolicy: 'Local',
    loadBalancerSourceRanges: ['10.0.0.0/8'],
    clusterIP: '10.96.0.99',
    publishNotReadyAddresses: true,
  });
});

test('ports of two different owners on one Service are refused, even when their labels are the same', () => {
  const chart = newChart();
  const [a, b] = ['a', 'b'].map((name) => new Pod(chart, name, { name, labels: { app: 'same' }, containers }));
  const ports = [
    { port: 1, name: 'one', target: a.port(8080) },
    { port: 2, name: 'two', target: b.port(8080) },
  ];
  expect(() => newService(ports)).toThrow(
    'The ports of Service "service" lead to different pods, Pod "a" and Pod "b", but a Service has one selector: make a Service for each',
  );
});

test.each([29999, 32768, 80, 30000.5])('the nodePort %d is refused', (nodePort) => {
  expect(() => newService([{ port: 80, target: newPod(newChart()).port(8080), nodePort }])).toThrow(
    `Invalid nodePort of Service "service": ${nodePort} (a number): a whole number from 30000 to 32767`,
  );
});

test.each([30000, 32767])('the nodePort %d is taken', (nodePort) => {
  const chart = newChart();
  new NodePortService(chart, 'service', {
    name: 'a',
    ports: [{ port: 80, target: newPod(chart).port(8080), nodePort }],
  });
  expect(only(chart, 'Service').spec.ports).toEqual([{ port: 80, targetPort: 8080, nodePort }]);
});

test('a nodePort on a ClusterIP Service is refused, also where types do not see it', () => {
  const port = { port: 80, target: newPod(newChart()).port(8080), nodePort: 31000 };
  expect(() => new ClusterIpService(Testing.chart(), 'service', { name: 'web', ports: [port] })).toThrow(
    'Port 80 of Service "web" has nodePort 31000, but a ClusterIP Service opens no port on the nodes: make it a NodePortService, or leave nodePort out',
  );
});

test.each<[string, (target: PodPort) => NodePortServicePort[], string]>([
  ['no ports', () => [], 'Service "service" has no ports'],
  ['a port out of range', (target) => [{ port: 0, target }], 'Invalid port of Service "service": 0 (a number)'],
  [
    'an invalid port name',
    (target) => [{ port: 1, target, name: 'A' }],
    'Invalid name of port 1 of Service "service": "A"',
  ],
  [
    'several ports without names',
    (target) => [
      { port: 1, target, name: 'a' },
      { port: 2, target },
    ],
    'Port 2 of Service "service" has no name',
  ],
  [
    'one name twice',
    (target) => [
      { port: 1, target, name: 'a' },
      { port: 2, target, name: 'a' },
    ],
    'The port name of Service "service" "a" is given twice',
  ],
  [
    'one port twice',
    (target) => [
      { port: 1, target, name: 'a' },
      { port: 1, target, name: 'b' },
    ],
    'The port of Service "service" "1/TCP" is given twice',
  ],
  [
    'one nodePort twice',
    (target) => [
      { port: 1, target, name: 'a', nodePort: 31000 },
      { port: 2, target, name: 'b', nodePort: 31000 },
    ],
    'The nodePort of Service "service" "31000/TCP" is given twice',
  ],
  [
    'no target',
    () => [{ port: 1, target: 8080 as unknown as PodPort }],
    'Port 1 of Service "service" has the target 8080 (a number): a PodPort is needed',
  ],
])('%s is refused', (_, ports, message) => {
  expect(() => newService(ports(newPod(newChart()).port(8080)))).toThrow(message);
});

test.each(['1web', 'Web', 'a.b', 'a-', 'a'.repeat(64)])('the Service name %j is refused', (name) => {
  expect(() => newService([{ port: 1, target: newPod(newChart()).port(8080) }], { name })).toThrow(
    `Invalid name of a Service "${name}"`,
  );
});

test('a Service reaches the Deployment that it was made for, and not its neighbour', () => {
  const chart = newChart();
  const web = new Deployment(chart, 'web', {
    name: 'web',
    selector: { app: 'web' },
    labels: { tier: 'a' },
    containers,
  });
  new Deployment(chart, 'api', { name: 'api', selector: { app: 'api' }, labels: { tier: 'a' }, containers });
  new ClusterIpService(chart, 'service', { name: 'web', ports: [{ port: 80, target: web.port('http') }] });
  expect(reachedBy(only(chart, 'Service'), manifestsOf(chart))).toEqual(['Deployment/web']);
});
