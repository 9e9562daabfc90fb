import { Chart } from 'cdk8s';
import * as plus from 'cdk8s-plus-27';
import { ClusterIpService, ExternalPods, Namespace, PodPort } from '../../lib';
import { manifestsOf, newChart, only, reachedBy } from '../manifests';

const containers = [
  {
    image: 'app',
    ports: [
      { number: 8080, name: 'http' },
      { number: 53, protocol: plus.Protocol.UDP },
    ],
  },
];

const workloads: [string, (chart: Chart) => plus.AbstractPod][] = [
  ['Pod', (chart) => new plus.Pod(chart, 'workload', { containers })],
  ['Deployment', (chart) => new plus.Deployment(chart, 'workload', { containers })],
  [
    'Deployment that selects nothing of itself',
    (chart) => new plus.Deployment(chart, 'workload', { containers, select: false }),
  ],
  ['DaemonSet', (chart) => new plus.DaemonSet(chart, 'workload', { containers })],
  ['Job', (chart) => new plus.Job(chart, 'workload', { containers })],
  [
    'StatefulSet',
    (chart) => {
      const service = new plus.Service(chart, 'governing', { ports: [{ port: 1 }], clusterIP: 'None' });
      return new plus.StatefulSet(chart, 'workload', { containers, service });
    },
  ],
];

test.each(workloads)('a Service reaches the pods of a cdk8s-plus %s', (_, make) => {
  const chart = newChart('prod');
  const workload = make(chart);
  new ClusterIpService(chart, 'service', { name: 'mine', ports: [{ port: 80, target: PodPort.of(workload, 'http') }] });
  const manifests = manifestsOf(chart);
  const service = manifests.find(({ metadata }) => metadata.name === 'mine');
  const made = manifests.find(({ kind }) => kind === workload.kind);
  const labels = made?.spec.template?.metadata.labels ?? made?.metadata.labels;
  expect(service?.metadata.namespace).toBe('prod');
  expect(Object.keys(service?.spec.selector ?? {})).toEqual(['cdk8s.io/metadata.addr']);
  expect(labels).toMatchObject(service?.spec.selector ?? { none: 'no Service' });
});

test('two ports of one cdk8s-plus workload stand on one Service', () => {
  const chart = newChart();
  const workload = new plus.Deployment(chart, 'web', { containers });
  const ports = [
    { port: 80, name: 'web', target: PodPort.of(workload, 8080) },
    { port: 53, name: 'dns', target: PodPort.of(workload, 53) },
  ];
  new ClusterIpService(chart, 'service', { name: 'mine', ports });
  expect(only(chart, 'Service').spec.ports).toHaveLength(2);
  expect(reachedBy(only(chart, 'Service'), manifestsOf(chart))).toEqual([`Deployment/${workload.name}`]);
});

test('a port that a cdk8s-plus workload does not declare is refused', () => {
  const workload = new plus.Deployment(newChart(), 'web', { metadata: { name: 'web' }, containers });
  expect(() => PodPort.of(workload, 9090)).toThrow(
    'Deployment "web" declares no port 9090: it declares "http" = 8080/TCP, 53/UDP',
  );
});

test('pods made elsewhere are selected by the labels given, in the namespace given', () => {
  const chart = newChart('elsewhere');
  const pods = new ExternalPods({
    madeBy: 'the database operator',
    selector: { db: 'main' },
    namespace: Namespace.named('data'),
  });
  new ClusterIpService(chart, 'service', { name: 'db', ports: [{ port: 5432, target: pods.port(5432) }] });
  expect(only(chart, 'Service')).toMatchObject({
    metadata: { namespace: 'data' },
    spec: { selector: { db: 'main' }, ports: [{ port: 5432, targetPort: 5432 }] },
  });
});

test('a port of pods made elsewhere is taken as it is, unless their ports are told', () => {
  const selector = { db: 'main' };
  expect(new ExternalPods({ madeBy: 'us', selector }).port('sql', 'UDP')).toMatchObject({
    port: 'sql',
    protocol: 'UDP',
  });
  expect(new ExternalPods({ madeBy: 'us', selector }).port('sql').protocol).toBe('TCP');
  const told = new ExternalPods({
    madeBy: 'the database operator',
    selector,
    ports: [{ containerPort: 5432, name: 'sql' }],
  });
  expect(told.port('sql').protocol).toBe('TCP');
  expect(() => told.port(5433)).toThrow('The pods made by the database operator declares no port 5433');
});

test('pods made elsewhere need a valid label to be selected by', () => {
  expect(() => new ExternalPods({ madeBy: 'us', selector: {} }).port(1)).toThrow('has no labels');
  expect(() => new ExternalPods({ madeBy: 'us', selector: { a: 'b c' } })).toThrow('Invalid label value "b c"');
});
