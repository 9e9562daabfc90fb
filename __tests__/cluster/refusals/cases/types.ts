import {
  Case,
  deployment,
  ingress,
  networkPolicy,
  object,
  pod,
  podDisruptionBudget,
  service,
  workload,
} from './manifests';

const DEPLOYMENT = ['apps/v1', 'Deployment', '{ name: web }'] as const;

/** Things of another type than Kubernetes reads in that field. */
const WRONG: readonly [string, string][] = [
  ['a Service’s selector is a list', service('ports: [{ port: 80 }]', 'selector: [app]')],
  ['a Service’s selector is a list of mappings', service('ports: [{ port: 80 }]', 'selector: [{ app: web }]')],
  ['a Service’s selector is a text', service('ports: [{ port: 80 }]', 'selector: app=web')],
  ['a Service’s selector is a number', service('ports: [{ port: 80 }]', 'selector: 1')],
  ['a Service’s ports are a mapping', service('ports: { port: 80 }')],
  ['a Service’s ports are a number', service('ports: 80')],
  ['a Service’s ports are a list of numbers', service('ports: [80]')],
  ['a Service’s ports are a text', service('ports: "80"')],
  ['a Service’s port has a name that is a number', service('ports: [{ name: 80, port: 80 }]')],
  ['a Service’s type is a list', service('type: [NodePort]', 'ports: [{ port: 80 }]')],
  ['a Service’s type is a bare number', service('type: 1', 'ports: [{ port: 80 }]')],
  ['a Service’s externalName is a number', service('type: ExternalName', 'externalName: 1')],
  ['a Service’s spec is a list', object('v1', 'Service', '{ name: web }', 'spec: [{ port: 80 }]')],
  ['a Service’s spec is null', object('v1', 'Service', '{ name: web }', 'spec: null')],
  ['a Pod’s labels are a text', pod({ metadata: '{ name: web, labels: app=web }' })],
  ['a Pod’s labels are a list', pod({ metadata: '{ name: web, labels: [app] }' })],
  ['a Pod’s labels are null', pod({ metadata: '{ name: web, labels: null }' })],
  ['a Pod’s labels are empty', pod({ metadata: '{ name: web, labels: {} }' })],
  ['a Pod’s containers are a mapping', pod({ podSpec: '{ containers: { name: app, image: nginx } }' })],
  ['a Pod’s container is a text', pod({ podSpec: '{ containers: [nginx] }' })],
  [
    'a container’s ports are a mapping',
    pod({ podSpec: '{ containers: [{ name: app, image: a, ports: { containerPort: 80 } }] }' }),
  ],
  [
    'a container’s ports are a list of numbers',
    pod({ podSpec: '{ containers: [{ name: app, image: a, ports: [80] }] }' }),
  ],
  ['a container’s ports are null', pod({ podSpec: '{ containers: [{ name: app, image: a, ports: null }] }' })],
  [
    'a container’s port has a name that is a number',
    pod({ podSpec: '{ containers: [{ name: app, image: a, ports: [{ name: 80, containerPort: 80 }] }] }' }),
  ],
  ['a Deployment’s selector is a list', deployment({ selector: '[app]' })],
  ['a Deployment’s selector is a text', deployment({ selector: 'app=web' })],
  ['a Deployment’s matchLabels are a list', deployment({ selector: '{ matchLabels: [app] }' })],
  ['a Deployment’s matchLabels are a text', deployment({ selector: '{ matchLabels: app=web }' })],
  [
    'a Deployment’s matchExpressions are a mapping',
    deployment({ selector: '{ matchExpressions: { key: app, operator: Exists } }' }),
  ],
  ['a Deployment’s expression is a text', deployment({ selector: '{ matchExpressions: [app] }' })],
  [
    'a Deployment’s expression has a key that is a number',
    deployment({ selector: '{ matchExpressions: [{ key: 1, operator: Exists }] }' }),
  ],
  [
    'a Deployment’s template is a list',
    object(...DEPLOYMENT, 'spec: { selector: { matchLabels: { app: web } }, template: [] }'),
  ],
  ['a Deployment’s template’s labels are a list', deployment({ labels: '[app]' })],
  ['a Deployment’s template’s labels are a text', deployment({ labels: 'app=web' })],
  ['a Deployment’s spec is null', object(...DEPLOYMENT, 'spec: null')],
  ['a Deployment has no spec', object(...DEPLOYMENT)],
  ['a ReplicationController’s selector is a list', workload('v1', 'ReplicationController', { selector: '[app]' })],
  [
    'an Ingress’s rules are a mapping',
    object('networking.k8s.io/v1', 'Ingress', '{ name: web }', 'spec: { rules: { host: a } }'),
  ],
  ['an Ingress’s backend is a text', ingress('web')],
  ['an Ingress’s Service name is a number', ingress('{ service: { name: 1, port: { number: 80 } } }')],
  ['an Ingress’s port name is a number', ingress('{ service: { name: web, port: { name: 80 } } }')],
  ['a NetworkPolicy’s podSelector is a list', networkPolicy('podSelector: [app]')],
  ['a NetworkPolicy’s podSelector is null', networkPolicy('podSelector: null')],
  ['a NetworkPolicy’s podSelector has labels without matchLabels', networkPolicy('podSelector: { app: web }')],
  ['a PodDisruptionBudget’s selector is a text', podDisruptionBudget('minAvailable: 1', 'selector: app=web')],
  ['an object’s metadata is a list', 'apiVersion: v1\nkind: ConfigMap\nmetadata: [web]\n'],
  ['a name is a mapping', object('v1', 'ConfigMap', '{ name: { a: b } }')],
  ['a Service’s spec has a field that does not exist', service('ports: [{ port: 80 }]', 'selectors: { app: web }')],
  [
    'a container has a field that does not exist',
    pod({ podSpec: '{ containers: [{ name: app, image: a, port: 80 }] }' }),
  ],
];

export const types: readonly Case[] = WRONG.map(([title, manifest]) => ({ title, manifest }));
