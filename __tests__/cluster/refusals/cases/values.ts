import {
  Case,
  cronJob,
  deployment,
  job,
  networkPolicy,
  object,
  podDisruptionBudget,
  service,
  statefulSet,
} from './manifests';
import { Field, FLAGS, ofPods } from './values-of-pods';

const PORTS = 'ports: [{ port: 80 }]';
const COUNTS = ['0', '1', '-1', '"1"', '1.5', 'null', '2147483648'];
const RANGES = [
  ['"10.0.0.0/8"', '"10.0.0.1/8"', '"010.0.0.0/8"', '"10.0.0.0/33"', '"10.0.0.0"', '"fd00::/8"', '"fd00::/129"'],
  ['""', 'web', '10', 'null'],
].flat();

function claim(...lines: string[]): string {
  const spec = [...lines, 'accessModes: [ReadWriteOnce]', 'resources: { requests: { storage: 1Gi } }'];
  // One that is deleted stays for a while, and keeps its name.
  return object('v1', 'PersistentVolumeClaim', '{ generateName: web- }', 'spec:', ...spec.map((line) => `  ${line}`));
}

function autoscaler(...fields: string[]): string {
  const spec = ['scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }', ...fields].join(', ');
  return object('autoscaling/v2', 'HorizontalPodAutoscaler', '{ name: web }', `spec: { ${spec} }`);
}

function peer(ipBlock: string): string {
  return networkPolicy('podSelector: {}', `ingress: [{ from: [{ ipBlock: ${ipBlock} }] }]`);
}

const OF_SERVICES: readonly Field[] = [
  [
    'a Service’s sessionAffinity',
    (v) => service(`sessionAffinity: ${v}`, PORTS),
    ['ClientIP', 'None', 'clientIP', '""', '1'],
  ],
  ['a Service’s internalTrafficPolicy', (v) => service(`internalTrafficPolicy: ${v}`, PORTS), ['Local', 'local', '""']],
  [
    'a Service’s ipFamilyPolicy',
    (v) => service(`ipFamilyPolicy: ${v}`, PORTS),
    ['SingleStack', 'PreferDualStack', 'Single', '""'],
  ],
  [
    'a Service’s ipFamilies',
    (v) => service(`ipFamilies: ${v}`, PORTS),
    ['[IPv4]', '[ipv4]', '[IPv4, IPv4]', '[IPv4, IPv6]', '[]', 'IPv4', '[null]'],
  ],
  [
    'an ExternalName’s ipFamilies',
    (v) => service('type: ExternalName', 'externalName: a.b', `ipFamilies: ${v}`),
    ['[IPv4]', '[]'],
  ],
  ['a Service’s publishNotReadyAddresses', (v) => service(`publishNotReadyAddresses: ${v}`, PORTS), FLAGS],
  [
    'a Service’s externalIPs',
    (v) => service(`externalIPs: ${v}`, PORTS),
    [
      '["192.0.2.1"]',
      '["fd00::1"]',
      '["192.0.2.01"]',
      '["127.0.0.1"]',
      '["0.0.0.0"]',
      '["169.254.1.1"]',
      '["224.0.0.1"]',
      '["224.0.1.1"]',
      '[web]',
      '[1]',
      '[null]',
      '"192.0.2.1"',
    ],
  ],
  ...['ClusterIP', 'LoadBalancer'].flatMap((type): Field[] => [
    [
      `a ${type}’s loadBalancerClass`,
      (v) => service(`type: ${type}`, `loadBalancerClass: ${v}`, PORTS),
      ['example.com/lb', 'Example.com/lb', '""', 'null'],
    ],
    [
      `a ${type}’s allocateLoadBalancerNodePorts`,
      (v) => service(`type: ${type}`, `allocateLoadBalancerNodePorts: ${v}`, PORTS),
      FLAGS,
    ],
    [
      `a ${type}’s loadBalancerSourceRanges`,
      (v) => service(`type: ${type}`, `loadBalancerSourceRanges: [${v}]`, PORTS),
      ['" 10.0.0.0/8 "', ...RANGES],
    ],
  ]),
  ['a Service’s type', (v) => service(`type: ${v}`, PORTS), ['""', '0', 'null']],
  ['a Service’s protocol', (v) => service(`ports: [{ port: 80, protocol: ${v} }]`), ['0']],
  ['a NodePort’s nodePort', (v) => service('type: NodePort', `ports: [{ port: 80, nodePort: ${v} }]`), ['""']],
];

const OF_WORKLOADS: readonly Field[] = [
  ['a Deployment’s replicas', (v) => deployment({ more: `replicas: ${v}` }), COUNTS],
  [
    'a StatefulSet’s ordinals',
    (v) => statefulSet({ more: `ordinals: ${v}` }),
    ['{ start: 1 }', '{ start: -1 }', '{}', '1'],
  ],
  [
    'a StatefulSet’s podManagementPolicy',
    (v) => statefulSet({ more: `podManagementPolicy: ${v}` }),
    ['Parallel', 'parallel', '""', '1'],
  ],
  ['a StatefulSet’s serviceName', (v) => statefulSet({ more: `serviceName: ${v}` }), ['0', '""']],
  ['a Job’s completions', (v) => job({ more: `completions: ${v}` }), COUNTS],
  ['a Job’s completionMode', (v) => job({ more: `completionMode: ${v}` }), ['Indexed', 'NonIndexed', 'indexed', '""']],
  [
    'the parallelism of an Indexed Job without completions',
    (v) => job({ more: `completionMode: Indexed\n  parallelism: ${v}` }),
    ['1', 'null'],
  ],
  [
    'the completionMode of a CronJob without completions',
    (v) => cronJob({ more: `completionMode: ${v}` }),
    ['Indexed', 'NonIndexed'],
  ],
  [
    'the selector of a Job',
    (v) => job({ more: `manualSelector: ${v}\n  selector: { matchLabels: { app: web } }` }),
    FLAGS,
  ],
  ['an autoscaler’s minReplicas', (v) => autoscaler('maxReplicas: 3', `minReplicas: ${v}`), ['3', '4', ...COUNTS]],
  ['an autoscaler’s maxReplicas', (v) => autoscaler(`maxReplicas: ${v}`), COUNTS],
  [
    'a budget’s minAvailable',
    (v) => podDisruptionBudget(`minAvailable: ${v}`),
    ['"50%"', '"101%"', '"50"', '"5.5%"', 'half', '""', ...COUNTS],
  ],
  ['a budget’s maxUnavailable', (v) => podDisruptionBudget(`maxUnavailable: ${v}`), ['"100%"', '"150%"', '"%"', '-1']],
  [
    'a budget’s unhealthyPodEvictionPolicy',
    (v) => podDisruptionBudget(`unhealthyPodEvictionPolicy: ${v}`),
    ['AlwaysAllow', 'Always', '""'],
  ],
];

const OF_OTHERS: readonly Field[] = [
  [
    'the class of an Ingress that its annotation calls nginx',
    (v) => {
      const metadata = '{ name: web, annotations: { kubernetes.io/ingress.class: nginx } }';
      const backend = 'defaultBackend: { service: { name: web, port: { number: 80 } } }';
      return object('networking.k8s.io/v1', 'Ingress', metadata, `spec: { ingressClassName: ${v}, ${backend} }`);
    },
    ['nginx', 'traefik', 'null', '""'],
  ],
  [
    'the role of a ClusterRoleBinding',
    (v) => object('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', '{ generateName: web- }', `roleRef: ${v}`),
    ['{ kind: ClusterRole, name: wiring-none }', '{ kind: Role, name: wiring-none }', 'null', '{}'],
  ],
  [
    'what a ClusterRole gathers',
    (v) => {
      const rule = `aggregationRule: { clusterRoleSelectors: [${v}] }`;
      return object('rbac.authorization.k8s.io/v1', 'ClusterRole', '{ generateName: web- }', rule);
    },
    [
      '{ matchLabels: { app: web } }',
      '{ matchLabels: { app: we/b } }',
      '{ matchExpressions: [{ key: app, operator: Has }] }',
    ],
  ],
  [
    'a NetworkPolicy’s policyTypes',
    (v) => networkPolicy('podSelector: {}', `policyTypes: ${v}`),
    ['[Ingress, Egress]', '[Ingress, Ingress]', '[Ingress, Egress, Ingress]'],
  ],
  ['a NetworkPolicy’s cidr', (v) => peer(`{ cidr: ${v} }`), RANGES],
  [
    'what a NetworkPolicy excepts from 10.0.0.0/8',
    (v) => peer(`{ cidr: 10.0.0.0/8, except: ${v} }`),
    ['["10.1.0.0/16"]', '["11.0.0.0/16"]', '["10.0.0.0/8"]', '["fd00::/16"]', '[]', 'null', '"10.1.0.0/16"', '[web]'],
  ],
  ['the volume of a claim', (v) => claim(`volumeName: ${v}`), ['pv', '""', '1']],
  ['the class of a claim', (v) => claim(`storageClassName: ${v}`), ['fast', 'Fast', '""', '1']],
  [
    'the source of a claim',
    (v) => claim(`dataSourceRef: ${v}`),
    ['{ kind: PersistentVolumeClaim, name: old }', '{ kind: PersistentVolumeClaim }', '{}', 'old'],
  ],
  [
    'a ConfigMap’s data',
    (v) => object('v1', 'ConfigMap', '{ name: web }', `data: ${v}`),
    [
      '{ a.txt: x }',
      '{ .a: x }',
      '{ ..a: x }',
      '{ a/b: x }',
      '{ "": x }',
      '{ port: 8080 }',
      '{ debug: true }',
      '{ a: null }',
      '[a]',
      'null',
    ],
  ],
  [
    'a Secret’s stringData',
    (v) => object('v1', 'Secret', '{ name: web }', `stringData: ${v}`),
    ['{ a: x }', '{ a b: x }', '{ port: 8080 }'],
  ],
  [
    'a ServiceAccount’s imagePullSecrets',
    (v) => object('v1', 'ServiceAccount', '{ name: web }', `imagePullSecrets: ${v}`),
    ['[{ name: r }]', '[r]', '[{ name: 1 }]', '[null]'],
  ],
];

export const values: readonly Case[] = [...OF_SERVICES, ...OF_WORKLOADS, ...ofPods, ...OF_OTHERS].flatMap(
  ([what, manifest, given]) => given.map((value) => ({ title: `${what}: ${value}`, manifest: manifest(value) })),
);
