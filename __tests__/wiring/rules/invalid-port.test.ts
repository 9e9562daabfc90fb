import { linesOf } from './fixture';

const RULE = 'invalid-port';

test('a port is a whole number, and 80.0 is 80', () => {
  expect(linesOf(RULE, 'numbers')).toEqual([
    '8 error spec.ports[0].port: Invalid port 0 (a number): a whole number from 1 to 65535 (spec.ports[0].port of Service web)',
    '10 error spec.ports[1].port: Invalid port "80": a whole number from 1 to 65535 (spec.ports[1].port of Service web)',
    '11 error spec.ports[2]: The port 80/TCP is given twice: each must differ from the others (spec.ports[2] of Service web)',
    '13 error spec.ports[3].port: No port: a whole number from 1 to 65535 (spec.ports[3].port of Service web)',
  ]);
});

test('names, targets and protocols of the ports of a Service are judged each', () => {
  expect(linesOf(RULE, 'names-and-targets')).toEqual([
    '7 error spec.ports[0].name: No port name: each port needs one where a Service has several (spec.ports[0].name of Service web)',
    '8 error spec.ports[0].targetPort: Invalid targetPort "8080": a number stands without quotes (spec.ports[0].targetPort of Service web)',
    '9 error spec.ports[1].name: Invalid port name "HTTP": lower-case letters, digits and "-" only, 1 to 63 of them, the first and the last a letter or a digit (spec.ports[1].name of Service web)',
    '12 error spec.ports[1].protocol: Invalid protocol "tcp": one of TCP, UDP, SCTP, in capitals (spec.ports[1].protocol of Service web)',
    '11 error spec.ports[1].targetPort: Invalid targetPort "a-name-of-16-char": lower-case letters, digits and single "-" inside, 1 to 15 of them, at least one a letter (spec.ports[1].targetPort of Service web)',
    '16 error spec.ports[2].appProtocol: Invalid appProtocol "my protocol": letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit (spec.ports[2].appProtocol of Service web)',
  ]);
});

test('two ports of a Service differ in name, and in number or protocol', () => {
  expect(linesOf(RULE, 'twice')).toEqual([
    '12 error spec.ports[2].name: The port name "dns" is given twice: each must differ from the others (spec.ports[2].name of Service dns)',
    '15 error spec.ports[3]: The port 53/TCP is given twice: each must differ from the others (spec.ports[3] of Service dns)',
  ]);
});

test('a Service needs a port, unless it is headless or an ExternalName', () => {
  expect(linesOf(RULE, 'no-ports')).toEqual([
    '5 error spec.ports: No ports: a Service needs one, unless its clusterIP is None (spec.ports of Service web)',
  ]);
});

test('a ClusterIP has no nodePort', () => {
  expect(linesOf(RULE, 'a-node-port-on-a-cluster-ip')).toEqual([
    '8 error spec.ports[0].nodePort: Invalid nodePort 31000 (a number) of a Service of the type ClusterIP: only a NodePort or a LoadBalancer has one (spec.ports[0].nodePort of Service web)',
  ]);
});

test('one hostPort is for one container, while init containers run alone; one port name may stand in two containers', () => {
  expect(linesOf(RULE, 'containers')).toEqual([
    '19 error spec.containers[0].ports[1].name: The port name "http" is given twice: each must differ from the others (spec.containers[0].ports[1].name of Pod web)',
    '22 error spec.containers[0].ports[2].containerPort: Invalid containerPort 65536 (a number): a whole number from 1 to 65535 (spec.containers[0].ports[2].containerPort of Pod web)',
    '21 error spec.containers[0].ports[2].name: Invalid port name "HTTPS": lower-case letters, digits and single "-" inside, 1 to 15 of them, at least one a letter (spec.containers[0].ports[2].name of Pod web)',
    '25 error spec.containers[0].readinessProbe.tcpSocket.port: Invalid port "80": a number stands without quotes (spec.containers[0].readinessProbe.tcpSocket.port of Pod web)',
    '32 error spec.containers[1].ports[1].hostPort: The port 8080/TCP of the node is given twice: each must differ from the others (spec.containers[1].ports[1].hostPort of Pod web)',
  ]);
});

test('a backend names a port by its number or by its name', () => {
  expect(linesOf(RULE, 'an-ingress')).toEqual([
    '9 error spec.defaultBackend.service.port: Port 80 (a number) and the port name "http": one of the two, not both (spec.defaultBackend.service.port of Ingress web)',
    '18 error spec.rules[0].http.paths[0].backend.service.port: No port: a backend needs the number or the name of a port of its Service, such as port: { number: 80 } (spec.rules[0].http.paths[0].backend.service.port of Ingress web)',
    '26 error spec.rules[0].http.paths[1].backend.service.port.name: Invalid port name "80": lower-case letters, digits and single "-" inside, 1 to 15 of them, at least one a letter (spec.rules[0].http.paths[1].backend.service.port.name of Ingress web)',
  ]);
});

test('a range of ports ends after it starts, and starts with a number', () => {
  expect(linesOf(RULE, 'a-network-policy')).toEqual([
    '12 error spec.ingress[0].ports[1].endPort: Invalid endPort 79 (a number): it must not be less than the port, 80 (spec.ingress[0].ports[1].endPort of NetworkPolicy web)',
    '14 error spec.ingress[0].ports[2].endPort: Invalid endPort 90 (a number): it needs a port that is a number (spec.ingress[0].ports[2].endPort of NetworkPolicy web)',
    '15 error spec.ingress[0].ports[3].port: Invalid port 0 (a number): a whole number from 1 to 65535 (spec.ingress[0].ports[3].port of NetworkPolicy web)',
    '16 error spec.ingress[0].ports[3].protocol: Invalid protocol "ICMP": one of TCP, UDP, SCTP, in capitals (spec.ingress[0].ports[3].protocol of NetworkPolicy web)',
  ]);
});
