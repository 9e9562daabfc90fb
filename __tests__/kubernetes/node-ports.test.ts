import { nodePortRequests } from '../../lib/kubernetes/node-ports';

function asked(...ports: object[]): number[] {
  return nodePortRequests({ type: 'NodePort', ports }).map(({ nodePort }) => nodePort);
}

test('each nodePort is asked for', () => {
  expect(asked({ port: 80, nodePort: 30080 }, { port: 81, nodePort: 30081 })).toEqual([30080, 30081]);
});

test('ports of one number share the first nodePort that is asked for them', () => {
  expect(asked({ port: 53, nodePort: 30053 }, { port: 53, protocol: 'UDP', nodePort: 30053 })).toEqual([30053]);
});

test('a second nodePort of one number is asked for as often as it is written', () => {
  const second = { port: 53, nodePort: 30054 };
  expect(asked({ port: 53, nodePort: 30053 }, second, second)).toEqual([30053, 30054, 30054]);
});

test('ports of two numbers ask each, even for one nodePort', () => {
  expect(asked({ port: 80, nodePort: 30080 }, { port: 53, protocol: 'UDP', nodePort: 30080 })).toEqual([30080, 30080]);
});

test('what is 0 or left out is the cluster’s to choose', () => {
  expect(asked({ port: 80, nodePort: 0 }, { port: 81 }, { port: 82, nodePort: null })).toEqual([]);
});

test.each(['ClusterIP', 'ExternalName', undefined])('a Service of the type %s asks for none', (type) => {
  expect(nodePortRequests({ type, ports: [{ port: 80, nodePort: 30080 }] })).toEqual([]);
});

test('a Local LoadBalancer asks for the port of its health check too', () => {
  const spec = {
    type: 'LoadBalancer',
    externalTrafficPolicy: 'Local',
    healthCheckNodePort: 30090,
    ports: [{ port: 80 }],
  };
  expect(nodePortRequests(spec)).toEqual([{ nodePort: 30090, path: ['healthCheckNodePort'] }]);
  expect(nodePortRequests({ ...spec, externalTrafficPolicy: 'Cluster' })).toEqual([]);
  expect(nodePortRequests({ ...spec, type: 'NodePort' })).toEqual([]);
});
