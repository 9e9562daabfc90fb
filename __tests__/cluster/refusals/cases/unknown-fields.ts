import { Case, deployment, ingress, networkPolicy, object, pod, service, statefulSet } from './manifests';

function ports(port: string): string {
  return pod({ podSpec: `{ containers: [{ name: app, image: nginx, ports: [${port}] }] }` });
}

/** Fields that are written otherwise than Kubernetes names them. */
const UNKNOWN: readonly [string, string][] = [
  ['a Service with targetport in lower case', service('ports: [{ port: 80, targetport: 8080 }]')],
  ['a Service with a nodeport in lower case', service('type: NodePort', 'ports: [{ port: 80, nodeport: 30150 }]')],
  ['a Service with Selector in capitals', service('ports: [{ port: 80 }]', 'Selector: { app: web }')],
  ['a Service with its selector beside its spec', service('ports: [{ port: 80 }]') + 'selector: { app: web }\n'],
  ['a Service with a hostPort', service('ports: [{ port: 80, hostPort: 80 }]')],
  ['a Pod with label for labels', pod({ metadata: '{ name: web, label: { app: web } }' })],
  ['a Pod with its labels beside its metadata', pod() + 'labels: { app: web }\n'],
  ['a container with container_port', ports('{ container_port: 80 }')],
  ['a container with containerport in lower case', ports('{ containerport: 80 }')],
  ['a container with a targetPort', ports('{ containerPort: 80, targetPort: 80 }')],
  ['a Deployment with matchlabels in lower case', deployment({ selector: '{ matchlabels: { app: web } }' })],
  ['a Deployment with selectors', deployment({ more: 'selectors: { app: web }' })],
  [
    'a Deployment with a template without metadata, whose labels stand in its spec',
    deployment({ labels: null, podSpec: '{ labels: { app: web }, containers: [{ name: app, image: nginx }] }' }),
  ],
  [
    'a Deployment with an expression that has value for values',
    deployment({ selector: '{ matchExpressions: [{ key: app, operator: In, value: [web] }] }' }),
  ],
  ['a StatefulSet with servicename in lower case', statefulSet({ more: 'servicename: web' })],
  ['an Ingress with servicePort in its Service', ingress('{ service: { name: web, servicePort: 80 } }')],
  [
    'an Ingress with targetPort in its port',
    ingress('{ service: { name: web, port: { number: 80, targetPort: 80 } } }'),
  ],
  [
    'a NetworkPolicy with the port range of two',
    networkPolicy('podSelector: {}', 'ingress: [{ ports: [{ port: 80, endport: 90 }] }]'),
  ],
  [
    'a NetworkPolicy with labels in its peer',
    networkPolicy('podSelector: {}', 'ingress: [{ from: [{ matchLabels: { app: web } }] }]'),
  ],
  [
    'a HorizontalPodAutoscaler with a namespace in its scaleTargetRef',
    object(
      'autoscaling/v2',
      'HorizontalPodAutoscaler',
      '{ name: web }',
      'spec: { maxReplicas: 2, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web, namespace: default } }',
    ),
  ],
  ['a Service with targetPort beside its ports', service('ports: [{ port: 80 }]', 'targetPort: 8080')],
  ['a Deployment with labels in its spec', deployment({ more: 'labels: { app: web }' })],
  ['a container with a nodePort', pod({ podSpec: '{ containers: [{ name: app, image: a, nodePort: 30150 }] }' })],
  ['a volume with configmap in lower case', volumes('{ name: a, configmap: { name: web } }')],
  ['a volume with name for secretName', volumes('{ name: a, secret: { name: web } }')],
  ['a volume with claim for claimName', volumes('{ name: a, persistentVolumeClaim: { claim: web } }')],
  ['an Ingress with secretname in lower case', secured('{ hosts: [a.b], secretname: web }')],
  ['an Ingress with host for hosts', secured('{ host: [a.b], secretName: web }')],
  ['a NetworkPolicy with to in its ingress', networkPolicy('podSelector: {}', 'ingress: [{ to: [] }]')],
  [
    'a NetworkPolicy with cidrs',
    networkPolicy('podSelector: {}', 'ingress: [{ from: [{ ipBlock: { cidrs: [10.0.0.0/8] } }] }]'),
  ],
  ['a ConfigMap with datas', object('v1', 'ConfigMap', '{ name: web }', 'datas: { a: b }')],
  [
    'a ServiceAccount with imagePullSecret',
    object('v1', 'ServiceAccount', '{ name: web }', 'imagePullSecret: [{ name: r }]'),
  ],
  ['a StatefulSet with ordinal', statefulSet({ more: 'ordinal: { start: 1 }' })],
];

function volumes(volume: string): string {
  return pod({ podSpec: `{ volumes: [${volume}], containers: [{ name: app, image: nginx }] }` });
}

function secured(tls: string): string {
  return ingress('{ service: { name: web, port: { number: 80 } } }') + `  tls: [${tls}]\n`;
}

export const unknownFields: readonly Case[] = UNKNOWN.map(([title, manifest]) => ({ title, manifest }));
