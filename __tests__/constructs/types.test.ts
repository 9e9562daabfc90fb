import { ClusterIpService, Deployment, NodePortService, Pod, PodPort } from '../../lib';
import { newChart } from '../manifests';

/* What must not compile: `tsc` (npm run types) fails when one of these lines becomes valid. Some of it runs as well. */

const chart = newChart();
const containers = [{ name: 'app', ports: [{ containerPort: 80 }] }];
const target: PodPort = new Pod(chart, 'pod', { name: 'pod', labels: { app: 'pod' }, containers }).port(80);

const mustNotCompile: (() => unknown)[] = [
  // @ts-expect-error a Service's selector comes from its target
  () => new ClusterIpService(chart, 'a', { name: 'a', ports: [{ port: 80, target }], selector: { app: 'pod' } }),
  // @ts-expect-error a Service's namespace comes from its target
  () => new ClusterIpService(chart, 'b', { name: 'b', ports: [{ port: 80, target }], namespace: 'default' }),
  // @ts-expect-error a target is a PodPort, not a number
  () => new ClusterIpService(chart, 'c', { name: 'c', ports: [{ port: 80, target: 8080 }] }),
  () => {
    // @ts-expect-error only the pods' side makes a PodPort
    new PodPort({}, 80, 'TCP');
  },
  // @ts-expect-error a Deployment says who its pods are
  () => new Deployment(chart, 'd', { name: 'd', containers }),
  // @ts-expect-error a label is a string
  () => new Pod(chart, 'e', { name: 'e', labels: { app: 1 }, containers }),
  // @ts-expect-error a Service needs a port
  () => new NodePortService(chart, 'f', { name: 'f' }),
];

test('a mistake that types show does not pass at run time either', () => {
  expect(mustNotCompile).toHaveLength(7);
  expect(mustNotCompile[2]).toThrow('a PodPort is needed');
  expect(mustNotCompile[5]).toThrow('Invalid label value 1 (a number)');
  expect(mustNotCompile[6]).toThrow('Service "f" has no ports');
});

test('a ClusterIpService takes no nodePort, in types and at run time', () => {
  const make = () =>
    // @ts-expect-error a ClusterIP Service opens no port on the nodes
    new ClusterIpService(chart, 'g', { name: 'g', ports: [{ port: 80, target, nodePort: 31000 }] });
  expect(make).toThrow('has nodePort 31000, but a ClusterIP Service opens no port on the nodes');
});
