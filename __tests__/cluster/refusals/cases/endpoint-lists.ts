import { Case, object } from './manifests';

function endpoints(subset: string): string {
  return object('v1', 'Endpoints', '{ name: web }', `subsets: [${subset}]`);
}

function slice(type: string, endpoint: string, ports = '[]'): string {
  const lines = [`addressType: ${type}`, `endpoints: [${endpoint}]`, `ports: ${ports}`];
  return object('discovery.k8s.io/v1', 'EndpointSlice', '{ name: web }', ...lines);
}

const ADDRESSES: readonly string[] = [
  ...['192.0.2.1', '192.0.2.01', '127.0.0.1', '0.0.0.0', '169.254.1.1', '224.0.0.1', '224.0.1.1'],
  ...['fd00::1', '::1', '::ffff:192.0.2.1', 'web.example.com', 'Web', ''],
];

const SUBSETS: readonly string[] = [
  '{ addresses: [{ ip: 192.0.2.1 }], ports: [{ port: 80 }] }',
  '{ notReadyAddresses: [{ ip: 192.0.2.1 }] }',
  '{ ports: [{ port: 80 }] }',
  '{ addresses: [] }',
  '{ addresses: [{ hostname: web-0 }] }',
  '{ addresses: [{ ip: 192.0.2.1, hostname: Web }] }',
  '{ addresses: [{ ip: 192.0.2.1, hostname: "" }] }',
  '{ addresses: [{ ip: 192.0.2.1, nodeName: Node }] }',
  '{ addresses: [{ ip: 192.0.2.1 }], ports: [{ port: 0 }] }',
  '{ addresses: [{ ip: 192.0.2.1 }], ports: [{ port: 80 }, { port: 81 }] }',
  '{ addresses: [{ ip: 192.0.2.1 }], ports: [{ name: a, port: 80 }, { name: a, port: 81 }] }',
  '{ addresses: [{ ip: 192.0.2.1 }], ports: [{ name: a_b, port: 80 }] }',
  '{ addresses: [{ ip: 192.0.2.1 }], ports: [{ port: 80, protocol: udp }] }',
  '{ addresses: [{ ip: 192.0.2.1 }], ports: [{ port: 80, protocol: "" }] }',
  '{ addresses: [{ ip: 192.0.2.1 }], port: [{ port: 80 }] }',
];

const SLICES: readonly [string, string][] = [
  ['an endpoint without addresses', slice('IPv4', '{}')],
  ['an endpoint with an empty list of addresses', slice('IPv4', '{ addresses: [] }')],
  ['a hostname with a dot', slice('IPv4', '{ addresses: [192.0.2.1], hostname: a.b }')],
  ['the type of addresses in lower case', slice('ipv4', '')],
  ['ports without names', slice('IPv4', '', '[{ port: 80 }, { port: 81 }]')],
  ['ports of one name', slice('IPv4', '', '[{ name: a, port: 80 }, { name: a, port: 81 }]')],
  ['a port without a number', slice('IPv4', '', '[{ name: a }]')],
  ['a port 0', slice('IPv4', '', '[{ port: 0 }]')],
  ['a port that is a text', slice('IPv4', '', '[{ port: "80" }]')],
  ['a port with an empty protocol', slice('IPv4', '', '[{ port: 80, protocol: "" }]')],
  ['a port with a name of 16 characters', slice('IPv4', '', `[{ name: ${'n'.repeat(16)}, port: 80 }]`)],
];

export const endpointLists: readonly Case[] = [
  ...ADDRESSES.flatMap((address) => [
    { title: `Endpoints with the address "${address}"`, manifest: endpoints(`{ addresses: [{ ip: "${address}" }] }`) },
    ...['IPv4', 'IPv6', 'FQDN'].map((type) => ({
      title: `an EndpointSlice of ${type} with the address "${address}"`,
      manifest: slice(type, `{ addresses: ["${address}"] }`),
    })),
  ]),
  ...SUBSETS.map((subset) => ({ title: `Endpoints with the subset ${subset}`, manifest: endpoints(subset) })),
  ...SLICES.map(([what, manifest]) => ({ title: `an EndpointSlice with ${what}`, manifest })),
];
