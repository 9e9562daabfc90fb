import { Case, namedService, service } from './manifests';

/** The default range is 30000 to 32767. */
const NUMBERS: readonly [string, string][] = [
  ['30000', '30000'],
  ['32767', '32767'],
  ['29999', '29999'],
  ['32768', '32768'],
  ['80', '80'],
  ['0, which lets the cluster choose', '0'],
  ['null, which lets the cluster choose', 'null'],
  ['-1', '-1'],
  ['65536', '65536'],
  ['the text "30123"', '"30123"'],
  ['30123.5', '30123.5'],
];

function one(type: string, nodePort: string): string {
  return service(`type: ${type}`, `ports: [{ port: 80, nodePort: ${nodePort} }]`);
}

/** Two ports of one Service. */
function two(first: string, second: string): string {
  return service('type: NodePort', `ports: [{ name: a, ${first} }, { name: b, ${second} }]`);
}

/** Two Services in one file. */
function pair(first: string, second: string, type = 'NodePort'): string {
  return [
    namedService('{ name: first }', 'type: NodePort', `ports: [{ ${first} }]`),
    namedService('{ name: second }', `type: ${type}`, `ports: [{ ${second} }]`),
  ].join('---\n');
}

export const nodePorts: readonly Case[] = [
  ...NUMBERS.map(([what, nodePort]) => ({
    title: `a NodePort’s nodePort is ${what}`,
    manifest: one('NodePort', nodePort),
  })),
  { title: 'a LoadBalancer’s nodePort is 30124', manifest: one('LoadBalancer', '30124') },
  { title: 'a LoadBalancer’s nodePort is 80', manifest: one('LoadBalancer', '80') },
  { title: 'a ClusterIP has a nodePort', manifest: one('ClusterIP', '30125') },
  { title: 'a ClusterIP has a nodePort of 0', manifest: one('ClusterIP', '0') },
  { title: 'a Service without a type has a nodePort', manifest: service('ports: [{ port: 80, nodePort: 30126 }]') },
  {
    title: 'an ExternalName has a nodePort',
    manifest: service('type: ExternalName', 'externalName: example.com', 'ports: [{ port: 80, nodePort: 30127 }]'),
  },
  {
    title: 'an ExternalName has a nodePort out of range',
    manifest: service('type: ExternalName', 'externalName: example.com', 'ports: [{ port: 80, nodePort: 127 }]'),
  },
  {
    title: 'two ports of a NodePort have one nodePort and one protocol',
    manifest: two('port: 80, nodePort: 30128', 'port: 81, nodePort: 30128'),
  },
  {
    title: 'two ports of a NodePort have one nodePort and two protocols',
    manifest: two('port: 53, nodePort: 30129', 'port: 53, nodePort: 30129, protocol: UDP'),
  },
  {
    title: 'two ports of a NodePort have one nodePort, two protocols and two numbers',
    manifest: two('port: 80, nodePort: 30130', 'port: 53, nodePort: 30130, protocol: UDP'),
  },
  { title: 'two ports of a NodePort leave both nodePorts to the cluster', manifest: two('port: 80', 'port: 81') },
  {
    title: 'two ports of an ExternalName have one nodePort and one protocol',
    manifest: two('port: 80, nodePort: 30140', 'port: 81, nodePort: 30140').replace(
      'type: NodePort',
      'type: ExternalName\n  externalName: example.com',
    ),
  },
  {
    title: 'two ports of one number have two nodePorts',
    manifest: two('port: 53, nodePort: 30141', 'port: 53, nodePort: 30142, protocol: UDP'),
  },
  {
    title: 'of two ports of one number the second takes the nodePort of the first',
    manifest: two('port: 53, nodePort: 30143', 'port: 53, protocol: UDP'),
  },
  {
    title: 'three ports of one number have two nodePorts, the second twice',
    manifest: two('port: 53, nodePort: 30144', 'port: 53, nodePort: 30145, protocol: UDP').replace(
      ' }]',
      ' }, { name: c, port: 53, nodePort: 30145, protocol: SCTP }]',
    ),
  },
  {
    title: 'three ports of one number have two nodePorts, the first twice',
    manifest: two('port: 53, nodePort: 30146', 'port: 53, nodePort: 30147, protocol: UDP').replace(
      ' }]',
      ' }, { name: c, port: 53, nodePort: 30146, protocol: SCTP }]',
    ),
  },
  {
    title: 'a LoadBalancer without node ports asks for one',
    manifest: service(
      'type: LoadBalancer',
      'allocateLoadBalancerNodePorts: false',
      'ports: [{ port: 80, nodePort: 30148 }]',
    ),
  },
  {
    title: 'two Services have one nodePort and one protocol',
    manifest: pair('port: 80, nodePort: 30131', 'port: 80, nodePort: 30131'),
  },
  {
    title: 'two Services have one nodePort and two protocols',
    manifest: pair('port: 53, nodePort: 30132', 'port: 53, nodePort: 30132, protocol: UDP'),
  },
  {
    title: 'two Services have two nodePorts',
    manifest: pair('port: 80, nodePort: 30133', 'port: 80, nodePort: 30134'),
  },
  {
    title: 'a LoadBalancer has the nodePort of a NodePort',
    manifest: pair('port: 80, nodePort: 30135', 'port: 80, nodePort: 30135', 'LoadBalancer'),
  },
  {
    title: 'a LoadBalancer without node ports asks for the nodePort of a NodePort',
    manifest: pair('port: 80, nodePort: 30136', 'port: 80, nodePort: 30136', 'LoadBalancer').replace(
      'type: LoadBalancer',
      'type: LoadBalancer\n  allocateLoadBalancerNodePorts: false',
    ),
  },
  {
    title: 'a Local LoadBalancer has a healthCheckNodePort out of range',
    manifest: service(
      'type: LoadBalancer',
      'externalTrafficPolicy: Local',
      'healthCheckNodePort: 80',
      'ports: [{ port: 80 }]',
    ),
  },
  {
    title: 'a Local LoadBalancer has a healthCheckNodePort',
    manifest: service(
      'type: LoadBalancer',
      'externalTrafficPolicy: Local',
      'healthCheckNodePort: 30137',
      'ports: [{ port: 80 }]',
    ),
  },
  {
    title: 'a Local LoadBalancer has one number for its healthCheckNodePort and a nodePort',
    manifest: service(
      'type: LoadBalancer',
      'externalTrafficPolicy: Local',
      'healthCheckNodePort: 30138',
      'ports: [{ port: 80, nodePort: 30138 }]',
    ),
  },
  {
    title: 'a NodePort has a healthCheckNodePort',
    manifest: service(
      'type: NodePort',
      'externalTrafficPolicy: Local',
      'healthCheckNodePort: 30139',
      'ports: [{ port: 80 }]',
    ),
  },
];
