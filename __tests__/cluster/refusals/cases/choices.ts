import { Case, cronJob, job, networkPolicy, object, pod, podDisruptionBudget, service } from './manifests';

const PORTS = 'ports: [{ port: 80 }]';

const SERVICES: readonly [string, string[]][] = [
  [
    'a ClusterIP with a traffic policy and an external address',
    ['externalTrafficPolicy: Local', 'externalIPs: [192.0.2.1]'],
  ],
  ['a ClusterIP with a traffic policy', ['externalTrafficPolicy: Local']],
  ['a LoadBalancer with another traffic policy', ['type: LoadBalancer', 'externalTrafficPolicy: local']],
  [
    'a Cluster LoadBalancer with a port for its health check',
    ['type: LoadBalancer', 'externalTrafficPolicy: Cluster', 'healthCheckNodePort: 30999'],
  ],
  [
    'a Local NodePort with a port for its health check',
    ['type: NodePort', 'externalTrafficPolicy: Local', 'healthCheckNodePort: 30999'],
  ],
  ['an ExternalName with clusterIPs', ['type: ExternalName', 'externalName: example.com', 'clusterIPs: [None]']],
  ['clusterIPs without a clusterIP', ['clusterIPs: [None]']],
  ['clusterIPs that begin with another clusterIP', ['clusterIP: None', 'clusterIPs: ["10.96.0.77"]']],
  ['clusterIPs that begin with its clusterIP', ['clusterIP: None', 'clusterIPs: [None]']],
  ['a ClusterIP by name that is headless', ['type: ClusterIP', 'clusterIP: None']],
  ['a clusterIP that ends in a letter', ['clusterIP: 10.96.0.x']],
  ['a clusterIP that begins with a letter', ['clusterIP: x.96.0.1']],
];

const TARGETS: readonly [string, string][] = [
  ['a version without a group', '{ apiVersion: v1, kind: Deployment, name: web }'],
  ['an empty group', '{ apiVersion: /v1, kind: Deployment, name: web }'],
  ['two slashes and a ReplicationController', '{ apiVersion: a/b/c, kind: ReplicationController, name: web }'],
  ['no version and a ReplicationController', '{ kind: ReplicationController, name: web }'],
];

const PATHS: readonly [string, string][] = [
  ['the pathType ImplementationSpecific and no path', '{ pathType: ImplementationSpecific'],
  ['the pathType ImplementationSpecific and a path without a slash', '{ pathType: ImplementationSpecific, path: web'],
  ['the pathType ImplementationSpecific and two slashes', '{ pathType: ImplementationSpecific, path: /a//b'],
  ['the pathType Prefix and no path', '{ pathType: Prefix'],
  ['the pathType Prefix and two slashes', '{ pathType: Prefix, path: /a//b'],
  ['the pathType prefix', '{ pathType: prefix, path: /'],
  ['no pathType', '{ path: /'],
];

const PEERS: readonly [string, string][] = [
  ['nothing', '{}'],
  ['a block of addresses and pods', '{ ipBlock: { cidr: 10.0.0.0/8 }, podSelector: {} }'],
  ['pods', '{ podSelector: {} }'],
];

/** Expressions by which a Job without manualSelector chooses its pods. */
const OF_JOBS: readonly [string, string][] = [
  ['its name among others', '{ key: job-name, operator: In, values: [other, web] }'],
  ['the name of another', '{ key: job-name, operator: In, values: [other] }'],
  ['not the name of another', '{ key: job-name, operator: NotIn, values: [other] }'],
  ['not its name', '{ key: job-name, operator: NotIn, values: [web] }'],
  ['that it has a uid', '{ key: controller-uid, operator: Exists }'],
  ['that it has no uid', '{ key: controller-uid, operator: DoesNotExist }'],
  ['a label that is not there', '{ key: app, operator: Exists }'],
  ['that a label is not there', '{ key: team, operator: DoesNotExist }'],
];

/** Expressions by which a pod chooses its node. */
const OF_NODES: readonly [string, string][] = [
  ['Gt and one number', '{ key: cores, operator: Gt, values: ["1"] }'],
  ['Gt and two numbers', '{ key: cores, operator: Gt, values: ["1", "2"] }'],
  ['Lt and two numbers', '{ key: cores, operator: Lt, values: ["1", "2"] }'],
  ['Lt and no number', '{ key: cores, operator: Lt }'],
  ['no key', '{ operator: Exists }'],
  ['a value that no label has', '{ key: cores, operator: In, values: ["a b"] }'],
];

function onNodes(affinity: string): string {
  return pod({ podSpec: `{ affinity: { nodeAffinity: { ${affinity} } }, containers: [{ name: app, image: nginx }] }` });
}

const SUBJECTS: readonly [string, string][] = [
  ['a user', '{ kind: User, name: jane, apiGroup: rbac.authorization.k8s.io }'],
  ['a user without a name', '{ kind: User, name: "", apiGroup: rbac.authorization.k8s.io }'],
  ['a ServiceAccount', '{ kind: ServiceAccount, name: robot, namespace: default }'],
  ['a ServiceAccount without a namespace', '{ kind: ServiceAccount, name: robot }'],
];

export const choices: readonly Case[] = [
  ...SERVICES.map(([what, lines]) => ({ title: `a Service is ${what}`, manifest: service(...lines, PORTS) })),
  ...TARGETS.map(([what, target]) => ({
    title: `a HorizontalPodAutoscaler’s target has ${what}`,
    manifest: object(
      ...(['autoscaling/v2', 'HorizontalPodAutoscaler', '{ name: web }', 'spec:', '  maxReplicas: 2'] as const),
      `  scaleTargetRef: ${target}`,
    ),
  })),
  ...PATHS.map(([what, path]) => ({
    title: `an Ingress’s path has ${what}`,
    manifest: object(
      ...(['networking.k8s.io/v1', 'Ingress', '{ name: web }', 'spec:'] as const),
      `  rules: [{ http: { paths: [${path}, backend: { service: { name: web, port: { number: 80 } } } }] } }]`,
    ),
  })),
  {
    title: 'an Ingress’s http has no paths',
    manifest: object('networking.k8s.io/v1', 'Ingress', '{ name: web }', 'spec:', '  rules: [{ http: { paths: [] } }]'),
  },
  {
    title: 'an Ingress’s default backend is null',
    manifest: object('networking.k8s.io/v1', 'Ingress', '{ name: web }', 'spec: { defaultBackend: null }'),
  },
  ...PEERS.map(([what, peer]) => ({
    title: `a NetworkPolicy’s peer of its egress is ${what}`,
    manifest: networkPolicy('podSelector: {}', `egress: [{ to: [${peer}] }]`),
  })),
  {
    title: 'a PodDisruptionBudget’s maxUnavailable is null beside minAvailable',
    manifest: podDisruptionBudget('minAvailable: 1', 'maxUnavailable: null', 'selector: {}'),
  },
  { title: 'a CronJob has a selector of null', manifest: cronJob({ more: 'selector: null' }) },
  ...OF_JOBS.map(([what, expression]) => ({
    title: `a Job’s selector without manualSelector asks for ${what}`,
    manifest: job({ selector: `{ matchExpressions: [${expression}] }`, labels: '{ app: web }' }),
  })),
  {
    title: 'a Job’s selector is null with manualSelector',
    manifest: job({ selector: 'null', more: 'manualSelector: true' }),
  },
  ...OF_NODES.flatMap(([what, expression]) => [
    {
      title: `a Pod’s required node affinity has ${what}`,
      manifest: onNodes(
        `requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [${expression}] }] }`,
      ),
    },
    {
      title: `a Pod’s preferred node affinity has ${what}`,
      manifest: onNodes(
        `preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: { matchExpressions: [${expression}] } }]`,
      ),
    },
  ]),
  ...SUBJECTS.map(([what, subject], index) => ({
    title: `a ClusterRoleBinding’s subject is ${what}`,
    manifest: object(
      ...(['rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', `{ name: web-${index} }`] as const),
      'roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }',
      `subjects: [${subject}]`,
    ),
  })),
  {
    title: 'a RoleBinding’s subject is a ServiceAccount without a namespace',
    manifest: object(
      ...(['rbac.authorization.k8s.io/v1', 'RoleBinding', '{ name: web }'] as const),
      'roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }',
      'subjects: [{ kind: ServiceAccount, name: robot }]',
    ),
  },
  ...['null', '0', '1', '11'].map((completions) => ({
    title: `an indexed Job of ${completions} completions has a name of 61 characters`,
    manifest: job({
      metadata: `{ name: ${'j'.repeat(61)} }`,
      more: `completionMode: Indexed\n  completions: ${completions}`,
    }),
  })),
];
