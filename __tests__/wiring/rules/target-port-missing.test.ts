import { ruleCases } from './rule-table';
import { near, service, WEB, workload } from './short-world';

const cases = ruleCases('target-port-missing', {
  faults: {
    'a-typo-in-the-name': [
      '32 error[target-port-missing] Service web spec.ports[0].targetPort',
      '  port-name-typo Deployment web: write http in spec.ports[0].targetPort of Service web',
    ],
    'the-name-of-the-service-port-instead': [
      '31 error[target-port-missing] Service web spec.ports[0].targetPort',
      '  value-differs Deployment web: write http-web in spec.ports[0].targetPort of Service web',
    ],
    'the-pods-name-no-port': [
      '29 error[target-port-missing] Service web spec.ports[0].targetPort',
      '  value-differs Deployment web: write 8080 in spec.ports[0].targetPort of Service web',
    ],
    'the-pods-declare-no-port': ['27 error[target-port-missing] Service web spec.ports[0].targetPort'],
    'the-protocol-differs': [
      '30 error[target-port-missing] Service dns spec.ports[0].targetPort',
      '  value-differs Deployment dns: write protocol: UDP at the port dns = 53/TCP of Deployment dns, or TCP in spec.ports[0].protocol of Service dns',
    ],
    'one-of-two-ports': [
      '39 error[target-port-missing] Service api spec.ports[1].targetPort',
      '  value-differs Deployment api: write metrics in spec.ports[1].targetPort of Service api',
      '  value-differs Deployment api: write http in spec.ports[1].targetPort of Service api',
    ],
    'the-name-is-that-of-the-container': [
      '32 error[target-port-missing] Service db spec.ports[0].targetPort',
      '  port-name-typo StatefulSet db: write postgresql in spec.ports[0].targetPort of Service db',
    ],
    'an-init-container-has-it': ['33 error[target-port-missing] Service mesh spec.ports[0].targetPort'],
    'several-pods-and-none-has-it': [
      '54 error[target-port-missing] Service reviews spec.ports[0].targetPort',
      '  value-differs Deployment reviews-v1: write web in spec.ports[0].targetPort of Service reviews',
      '  value-differs Deployment reviews-v2: write web in spec.ports[0].targetPort of Service reviews',
    ],
  },
  healthy: [
    'a-number',
    'no-target-port',
    'a-second-container-has-it',
    'a-service-that-selects-nothing-here',
    'a-sidecar-that-is-injected-when-it-runs',
  ],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});

const named = (ports: string, name = 'web'): string => workload('Deployment', name, 'app: web', WEB, ports);
const asking = (port: string): string => service(`selector: { app: web }, ports: [{ ${port} }]`);

test('the nearest is the one of the same number or name, then one whose name is longer', () => {
  const ports =
    '{ name: a, containerPort: 1 }, { name: http-admin, containerPort: 3 }, { name: front, containerPort: 2 }, { name: b, containerPort: 80 }';
  expect(near('target-port-missing', named(ports) + asking('port: 80, name: front, targetPort: http'))).toEqual([
    'value-differs web: port http/TCP / port front = 2/TCP',
    'value-differs web: port http/TCP / port b = 80/TCP',
    'value-differs web: port http/TCP / port http-admin = 3/TCP',
    'value-differs web: port http/TCP / port a = 1/TCP',
  ]);
});

test('a port of another protocol is near only by the very name', () => {
  const udp = '{ name: dns, containerPort: 53, protocol: UDP }, { name: web, containerPort: 80, protocol: UDP }';
  expect(near('target-port-missing', named(udp) + asking('port: 53, targetPort: dns'))).toEqual([
    'value-differs web: port dns/TCP / port dns = 53/UDP',
  ]);
});

test('no more than ten are told', () => {
  const ports = Array.from({ length: 12 }, (_, index) => `{ name: p${index}, containerPort: ${index + 1} }`);
  expect(near('target-port-missing', named(ports.join(', ')) + asking('port: 80, targetPort: http'))).toHaveLength(10);
});
