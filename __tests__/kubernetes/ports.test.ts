import { containerPortProblems } from '../../lib/kubernetes/container-ports';
import { ingressPortProblems } from '../../lib/kubernetes/ingress-ports';
import { networkPolicyPortProblems } from '../../lib/kubernetes/network-policy-ports';
import { servicePortProblems } from '../../lib/kubernetes/service-ports';
import { said } from './said';

const NUMBER = '(a number): a whole number from 1 to 65535';

test.each<[unknown, string[]]>([
  [
    { containers: [{ ports: [{ containerPort: 80, protocol: 'tcp' }] }] },
    ['containers.0.ports.0.protocol: Invalid protocol "tcp": one of TCP, UDP, SCTP, in capitals'],
  ],
  [
    { hostNetwork: true, containers: [{ ports: [{ containerPort: 80, hostPort: 81 }] }] },
    ['containers.0.ports.0.hostPort: Invalid hostPort 81 (a number): with hostNetwork it is the containerPort'],
  ],
  [{ hostNetwork: true, initContainers: [{ ports: [{ containerPort: 80, hostPort: 81 }] }] }, []],
  [
    { hostNetwork: true, containers: [{ ports: [{ containerPort: 80, hostPort: 99999 }] }] },
    [`containers.0.ports.0.hostPort: Invalid hostPort 99999 ${NUMBER}`],
  ],
  [
    { initContainers: [{}, { ports: [{ containerPort: 0 }] }] },
    [`initContainers.1.ports.0.containerPort: Invalid containerPort 0 ${NUMBER}`],
  ],
])('the containers of %j', (podSpec, expected) => {
  expect(said(containerPortProblems(podSpec, true))).toEqual(expected);
});

const EITHER = 'a backend needs the number or the name of a port of its Service, such as port: { number: 80 }';
const PORT = 'defaultBackend.service.port';

test.each<[unknown, string]>([
  [80, `${PORT}: Invalid port 80 (a number): ${EITHER}`],
  [null, `${PORT}: No port: ${EITHER}`],
  [{ number: 80, name: 'a' }, `${PORT}: Port 80 (a number) and the port name "a": one of the two, not both`],
  [{ name: 'HTTP' }, `${PORT}.name: Invalid port name "HTTP": `],
  [{ number: 65536 }, `${PORT}.number: Invalid port 65536 (a number): `],
])('the port %j of a backend of an Ingress', (port, expected) => {
  const [problem, ...others] = said(ingressPortProblems({ defaultBackend: { service: { port } } }));
  expect([problem.startsWith(expected), others]).toEqual([true, []]);
});

test.each<[object, string[]]>([
  [{ endPort: 90 }, ['endPort: Invalid endPort 90 (a number): it needs a port that is a number']],
  [{ port: 80, endPort: 79 }, ['endPort: Invalid endPort 79 (a number): it must not be less than the port, 80']],
  [{ port: 80, endPort: 80 }, []],
])('the port %j of a NetworkPolicy', (port, expected) => {
  expect(said(networkPolicyPortProblems({ egress: [{ ports: [port] }] }))).toEqual(
    expected.map((each) => `egress.0.ports.0.${each}`),
  );
});

test('an endPort that is no number is told as such', () => {
  const [problem] = said(networkPolicyPortProblems({ ingress: [{ ports: [{ port: 80, endPort: '90' }] }] }));
  expect(problem).toContain('ingress.0.ports.0.endPort: Invalid endPort "90": ');
});

test.each<[object, string[]]>([
  [
    { type: 'NodePort', ports: [{ port: 80, nodePort: '30080' }] },
    ['nodePort: Invalid nodePort "30080": a whole number is needed'],
  ],
  [
    { ports: [{ port: 80, nodePort: 30080 }] },
    [
      'nodePort: Invalid nodePort 30080 (a number) of a Service of the type ClusterIP: only a NodePort or a LoadBalancer has one',
    ],
  ],
])('the ports of a Service with %j', (spec, expected) => {
  expect(said(servicePortProblems(spec))).toEqual(expected.map((each) => `ports.0.${each}`));
});

test('an ExternalName may have one nodePort for two protocols, and not twice for one', () => {
  const of = (...protocols: string[]): string[] =>
    said(
      servicePortProblems({
        type: 'ExternalName',
        ports: protocols.map((protocol, index) => ({ name: `p${index}`, port: 80 + index, protocol, nodePort: 30080 })),
      }),
    );
  expect(of('TCP', 'UDP')).toEqual([]);
  expect(of('TCP', 'TCP')).toEqual([
    'ports.1.nodePort: The nodePort 30080 is given twice: each must differ from the others',
  ]);
});
