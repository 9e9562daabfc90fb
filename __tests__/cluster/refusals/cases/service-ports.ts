import { Case, service, text } from './manifests';

/** What may stand for the number of a port. */
const NUMBERS: readonly [string, string][] = [
  ['1', '1'],
  ['65535', '65535'],
  ['0', '0'],
  ['65536', '65536'],
  ['-1', '-1'],
  ['the text "80"', '"80"'],
  ['the text http', 'http'],
  ['80.5', '80.5'],
  ['80.0', '80.0'],
  ['8e1', '8e1'],
  ['null', 'null'],
  ['true', 'true'],
  ['4294967376', '4294967376'],
  ['a list', '[80]'],
  ['0x50', '0x50'],
];

const NAMES: readonly [string, string][] = [
  ['of 15 characters', 'n'.repeat(15)],
  ['of 16 characters', 'n'.repeat(16)],
  ['of 63 characters', 'n'.repeat(63)],
  ['of 64 characters', 'n'.repeat(64)],
  ['that is empty', ''],
  ['of digits alone', '8080'],
  ['that starts with a digit', '9p'],
  ['in capitals', 'HTTP'],
  ['with an underscore', 'my_port'],
  ['with a dot', 'http.web'],
  ['with two dashes', 'http--web'],
  ['that ends with a dash', 'http-'],
  ['that starts with a dash', '-http'],
];

const TARGETS: readonly [string, string][] = [
  ['8080', '8080'],
  ['0', '0'],
  ['65535', '65535'],
  ['65536', '65536'],
  ['-1', '-1'],
  ['the text "8080"', '"8080"'],
  ['the text "0"', '"0"'],
  ['the text http', 'http'],
  ['a name of 15 characters', 'n'.repeat(15)],
  ['a name of 16 characters', 'n'.repeat(16)],
  ['a name in capitals', 'HTTP'],
  ['a name with an underscore', 'my_port'],
  ['a name with two dashes', 'http--web'],
  ['a name that ends with a dash', 'http-'],
  ['a name with a dot', 'http.web'],
  ['the empty text', '""'],
  ['null', 'null'],
  ['80.5', '80.5'],
  ['80.0', '80.0'],
  ['true', 'true'],
  ['a list', '[8080]'],
];

const PROTOCOLS: readonly [string, string][] = [
  ['TCP', 'TCP'],
  ['UDP', 'UDP'],
  ['SCTP', 'SCTP'],
  ['tcp, in lower case', 'tcp'],
  ['HTTP', 'HTTP'],
  ['the empty text', '""'],
  ['null', 'null'],
  ['6', '6'],
  ['"TCP "', '"TCP "'],
];

const APP_PROTOCOLS: readonly [string, string][] = [
  ['http', 'http'],
  ['kubernetes.io/h2c', 'kubernetes.io/h2c'],
  ['HTTPS', 'HTTPS'],
  ['with a space', '"my protocol"'],
  ['that is empty', '""'],
  ['with an empty prefix', '/http'],
  ['of 64 characters', text('p'.repeat(64))],
  ['that is a number', '2'],
];

/** Several ports of one Service. */
const LISTS: readonly [string, string][] = [
  ['two ports with names', '[{ name: a, port: 80 }, { name: b, port: 81 }]'],
  ['two ports without names', '[{ port: 80 }, { port: 81 }]'],
  ['two ports of which one has no name', '[{ name: a, port: 80 }, { port: 81 }]'],
  ['two ports of one name', '[{ name: a, port: 80 }, { name: a, port: 81 }]'],
  ['two ports of one number and protocol', '[{ name: a, port: 80 }, { name: b, port: 80 }]'],
  ['two ports of one number, one of them saying TCP', '[{ name: a, port: 80, protocol: TCP }, { name: b, port: 80 }]'],
  ['two ports of one number and two protocols', '[{ name: a, port: 53 }, { name: b, port: 53, protocol: UDP }]'],
  ['two ports of one name and two protocols', '[{ name: a, port: 53 }, { name: a, port: 53, protocol: UDP }]'],
  [
    'two ports that lead to one targetPort',
    '[{ name: a, port: 80, targetPort: 8080 }, { name: b, port: 81, targetPort: 8080 }]',
  ],
  ['a null among its ports', '[{ port: 80 }, null]'],
  ['a null as its port', '[null]'],
];

/** Services as a whole. */
const WHOLE: readonly [string, string[]][] = [
  ['a ClusterIP without ports', ['selector: { app: web }']],
  ['a ClusterIP with an empty list of ports', ['ports: []']],
  ['a NodePort without ports', ['type: NodePort', 'selector: { app: web }']],
  ['a LoadBalancer without ports', ['type: LoadBalancer', 'selector: { app: web }']],
  ['headless without ports', ['clusterIP: None', 'selector: { app: web }']],
  ['headless with null ports', ['clusterIP: None', 'ports: null']],
  ['headless without a selector', ['clusterIP: None', 'ports: [{ port: 80 }]']],
  ['headless with a targetPort of another number', ['clusterIP: None', 'ports: [{ port: 80, targetPort: 8080 }]']],
  ['headless and a NodePort', ['type: NodePort', 'clusterIP: None', 'ports: [{ port: 80 }]']],
  ['headless and a LoadBalancer', ['type: LoadBalancer', 'clusterIP: None', 'ports: [{ port: 80 }]']],
  ['headless by clusterIPs and a NodePort', ['type: NodePort', 'clusterIPs: [None]', 'ports: [{ port: 80 }]']],
  ['an ExternalName without ports', ['type: ExternalName', 'externalName: example.com']],
  ['an ExternalName with a dot at its end', ['type: ExternalName', 'externalName: example.com.']],
  ['an ExternalName without externalName', ['type: ExternalName', 'ports: [{ port: 80 }]']],
  ['an ExternalName with a name in capitals', ['type: ExternalName', 'externalName: Example.com']],
  ['an ExternalName with a scheme', ['type: ExternalName', 'externalName: http://example.com']],
  ['an ExternalName with a selector', ['type: ExternalName', 'externalName: example.com', 'selector: { app: web }']],
  ['an ExternalName with a port', ['type: ExternalName', 'externalName: example.com', 'ports: [{ port: 80 }]']],
  ['an ExternalName with clusterIP None', ['type: ExternalName', 'externalName: example.com', 'clusterIP: None']],
  [
    'an ExternalName with a port of number 0',
    ['type: ExternalName', 'externalName: example.com', 'ports: [{ port: 0 }]'],
  ],
  ['a ClusterIP with externalName', ['externalName: example.com', 'ports: [{ port: 80 }]']],
  ['of the type Nodeport', ['type: Nodeport', 'ports: [{ port: 80 }]']],
  ['of the type headless', ['type: headless', 'ports: [{ port: 80 }]']],
  ['of an empty type', ['type: ""', 'ports: [{ port: 80 }]']],
  ['with clusterIP none in lower case', ['clusterIP: none', 'ports: [{ port: 80 }]']],
  ['with an empty clusterIP', ['clusterIP: ""', 'ports: [{ port: 80 }]']],
  ['without a selector', ['ports: [{ port: 80 }]']],
  ['with an empty selector', ['ports: [{ port: 80 }]', 'selector: {}']],
  ['with a null selector', ['ports: [{ port: 80 }]', 'selector: null']],
  ['with matchLabels in its selector', ['ports: [{ port: 80 }]', 'selector: { matchLabels: { app: web } }']],
  ['with a port without a number', ['ports: [{ name: http, targetPort: 80 }]']],
  ['with a containerPort', ['ports: [{ containerPort: 80 }]']],
];

export const servicePorts: readonly Case[] = [
  ...NUMBERS.map(([what, port]) => ({
    title: `a Service’s port is ${what}`,
    manifest: service(`ports: [{ port: ${port} }]`),
  })),
  ...NAMES.map(([what, name]) => ({
    title: `a Service’s port has a name ${what}`,
    manifest: service(`ports: [{ name: ${text(name)}, port: 80 }]`),
  })),
  ...TARGETS.map(([what, target]) => ({
    title: `a Service’s targetPort is ${what}`,
    manifest: service(`ports: [{ port: 80, targetPort: ${target} }]`),
  })),
  ...PROTOCOLS.map(([what, protocol]) => ({
    title: `a Service’s port has the protocol ${what}`,
    manifest: service(`ports: [{ port: 80, protocol: ${protocol} }]`),
  })),
  ...APP_PROTOCOLS.map(([what, protocol]) => ({
    title: `a Service’s port has an appProtocol ${what}`,
    manifest: service(`ports: [{ port: 80, appProtocol: ${protocol} }]`),
  })),
  ...LISTS.map(([what, ports]) => ({ title: `a Service has ${what}`, manifest: service(`ports: ${ports}`) })),
  ...WHOLE.map(([what, lines]) => ({
    title: `a Service is ${what}`.replace(' is with', ' comes with'),
    manifest: service(...lines),
  })),
];
