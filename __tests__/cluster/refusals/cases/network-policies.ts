import { Case, networkPolicy } from './manifests';

const PORTS: readonly [string, string][] = [
  ['a number', '{ port: 80 }'],
  ['a name', '{ port: http }'],
  ['a name of digits', '{ port: "80" }'],
  ['a name of 16 characters', `{ port: ${'n'.repeat(16)} }`],
  ['a name in capitals', '{ port: HTTP }'],
  ['the number 0', '{ port: 0 }'],
  ['the number 65536', '{ port: 65536 }'],
  ['no number', '{ protocol: UDP }'],
  ['nothing', '{}'],
  ['the protocol tcp in lower case', '{ port: 80, protocol: tcp }'],
  ['the protocol ICMP', '{ port: 80, protocol: ICMP }'],
  ['an endPort after its number', '{ port: 80, endPort: 90 }'],
  ['an endPort that is its number', '{ port: 80, endPort: 80 }'],
  ['an endPort before its number', '{ port: 80, endPort: 79 }'],
  ['an endPort of 65536', '{ port: 80, endPort: 65536 }'],
  ['an endPort and a name', '{ port: http, endPort: 90 }'],
  ['an endPort and no number', '{ endPort: 90 }'],
];

const PEERS: readonly [string, string][] = [
  ['pods', '{ podSelector: {} }'],
  ['namespaces and pods', '{ namespaceSelector: {}, podSelector: { matchLabels: { app: web } } }'],
  ['a block of addresses', '{ ipBlock: { cidr: 10.0.0.0/8 } }'],
  ['a block of addresses and pods', '{ ipBlock: { cidr: 10.0.0.0/8 }, podSelector: {} }'],
  ['nothing', '{}'],
];

export const networkPolicies: readonly Case[] = [
  ...PORTS.flatMap(([what, port]) => [
    {
      title: `a NetworkPolicy’s ingress port has ${what}`,
      manifest: networkPolicy('podSelector: {}', `ingress: [{ ports: [${port}] }]`),
    },
  ]),
  ...PORTS.slice(0, 6).map(([what, port]) => ({
    title: `a NetworkPolicy’s egress port has ${what}`,
    manifest: networkPolicy('podSelector: {}', `egress: [{ ports: [${port}] }]`),
  })),
  ...PEERS.map(([what, peer]) => ({
    title: `a NetworkPolicy’s peer is ${what}`,
    manifest: networkPolicy('podSelector: {}', `ingress: [{ from: [${peer}] }]`),
  })),
  { title: 'a NetworkPolicy has no podSelector', manifest: networkPolicy('policyTypes: [Ingress]') },
  {
    title: 'a NetworkPolicy has the policy type ingress in lower case',
    manifest: networkPolicy('podSelector: {}', 'policyTypes: [ingress]'),
  },
];
