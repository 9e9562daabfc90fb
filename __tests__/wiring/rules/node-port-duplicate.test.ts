import { linesOf } from './fixture';
import { found, object } from './short-world';

const RULE = 'node-port-duplicate';

test('two Services have no nodePort in common, whatever their protocols', () => {
  expect(linesOf(RULE, 'two-services')).toEqual([
    '20 error spec.ports[0].nodePort: Service second asks for the nodePort 31000, which Service first has',
  ]);
});

test('two ports of one Service have no nodePort in common', () => {
  expect(linesOf(RULE, 'one-service')).toEqual([
    '13 error spec.ports[1].nodePort: Service web asks for the nodePort 31000, which spec.ports[0].nodePort has',
  ]);
});

test('TCP and UDP of one number share their nodePort', () => {
  expect(linesOf(RULE, 'one-number-and-two-protocols')).toEqual([]);
});

test('TCP and UDP of two numbers do not', () => {
  expect(linesOf(RULE, 'two-numbers-and-two-protocols')).toEqual([
    '14 error spec.ports[1].nodePort: Service dns asks for the nodePort 31053, which spec.ports[0].nodePort has',
  ]);
});

test('a Service that is written twice does not clash with itself', () => {
  expect(linesOf(RULE, 'one-service-written-twice')).toEqual([]);
});

test('two Services whose names are made by Kubernetes are two, and cannot have one port of the nodes', () => {
  const made = object('v1 Service', 'generateName: web-', 'type: NodePort, ports: [{ port: 80, nodePort: 30080 }]');
  expect(found('node-port-duplicate', made + made)).toHaveLength(1);
});
