import { choiceProblems } from '../../lib/kubernetes/choices';
import { said } from './said';

const SERVICE = 'Service';
const INGRESS = 'networking.k8s.io/Ingress';
const POLICY = 'networking.k8s.io/NetworkPolicy';
const AUTOSCALER = 'autoscaling/HorizontalPodAutoscaler';
const ROUTE = 'rules.0.http.paths.0';

const ingressPath = (path: object): object => ({ rules: [{ http: { paths: [path] } }] });
const backend = (value: unknown): object => ({ defaultBackend: value });
const CLEAN = 'it starts with "/", and holds no "//", no part "." or ".." and no "%2f"';
const TYPES = 'one of ClusterIP, NodePort, LoadBalancer, ExternalName';

test.each<[string, unknown, string[]]>([
  [SERVICE, { type: 'nodeport' }, [`type: Invalid type "nodeport": ${TYPES}`]],
  [SERVICE, { externalTrafficPolicy: 'Local', externalIPs: ['192.0.2.1'] }, []],
  [
    SERVICE,
    { externalTrafficPolicy: 'Local' },
    ['externalTrafficPolicy: Invalid externalTrafficPolicy "Local": only a NodePort or a LoadBalancer has one'],
  ],
  [
    SERVICE,
    { type: 'NodePort', externalTrafficPolicy: 'local' },
    ['externalTrafficPolicy: Invalid externalTrafficPolicy "local": one of Cluster, Local'],
  ],
  ...[
    { type: 'NodePort', externalTrafficPolicy: 'Local', healthCheckNodePort: 30999 },
    { type: 'LoadBalancer', externalTrafficPolicy: 'Cluster', healthCheckNodePort: 30999 },
  ].map((spec): [string, unknown, string[]] => [
    SERVICE,
    spec,
    [
      'healthCheckNodePort: Invalid healthCheckNodePort 30999 (a number): only a LoadBalancer with the externalTrafficPolicy Local has one',
    ],
  ]),
  [SERVICE, { type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 30999 }, []],
  [SERVICE, { type: 'ExternalName', externalName: 'example.com.' }, []],
  [
    SERVICE,
    { type: 'ExternalName', externalName: 'example.com', clusterIPs: ['None'] },
    ['clusterIPs: Invalid clusterIPs: an ExternalName has none'],
  ],
  [
    SERVICE,
    { clusterIPs: ['None'] },
    ['clusterIPs: Invalid clusterIPs: the first of them must stand in clusterIP too'],
  ],
  [
    SERVICE,
    { clusterIP: 'None', clusterIPs: ['10.96.0.77'] },
    ['clusterIPs: Invalid clusterIPs: the first of them must be the clusterIP, "None"'],
  ],
  [SERVICE, { clusterIP: 'None', clusterIPs: ['None'] }, []],
  [SERVICE, { type: 'ClusterIP', clusterIP: 'None' }, []],
  [
    SERVICE,
    { type: 'NodePort', clusterIP: 'None' },
    ['clusterIP: Invalid clusterIP "None": a NodePort needs an address'],
  ],
  ...['none', 'x.96.0.1', '10.96.0.x'].map((clusterIP): [string, unknown, string[]] => [
    SERVICE,
    { clusterIP },
    [`clusterIP: Invalid clusterIP "${clusterIP}": an address, or "None"`],
  ]),
  [SERVICE, { clusterIP: 'fd00::1' }, []],
  [INGRESS, {}, ['rules: No rules: an Ingress needs one, or a defaultBackend']],
  [INGRESS, { rules: [{ http: { paths: [] } }] }, ['rules.0.http.paths: No paths: http needs at least one']],
  [
    INGRESS,
    ingressPath({ path: '/', backend: { service: {} } }),
    [`${ROUTE}.pathType: No pathType: one of Exact, Prefix, ImplementationSpecific`],
  ],
  [INGRESS, ingressPath({ pathType: 'ImplementationSpecific', backend: { service: {} } }), []],
  [INGRESS, ingressPath({ pathType: 'ImplementationSpecific', path: '/a//b', backend: { service: {} } }), []],
  [
    INGRESS,
    ingressPath({ pathType: 'ImplementationSpecific', path: 'web', backend: { service: {} } }),
    [`${ROUTE}.path: Invalid path "web": ${CLEAN}`],
  ],
  [INGRESS, ingressPath({ pathType: 'Prefix', backend: { service: {} } }), [`${ROUTE}.path: No path: ${CLEAN}`]],
  [INGRESS, backend('web'), ['defaultBackend: Invalid backend "web": a mapping is needed']],
  [
    INGRESS,
    backend({ service: {}, resource: {} }),
    ['defaultBackend: Invalid backend: a Service or a resource, not both'],
  ],
  [INGRESS, backend({}), ['defaultBackend: Invalid backend: a Service or a resource is needed']],
  [
    POLICY,
    { ingress: [{ from: [{}] }], egress: [{ to: [{ podSelector: {}, ipBlock: { cidr: '10.0.0.0/8' } }] }] },
    [
      'ingress.0.from.0: Invalid peer: a podSelector, a namespaceSelector or an ipBlock is needed',
      'egress.0.to.0: Invalid peer: an ipBlock stands alone, without selectors',
    ],
  ],
  [POLICY, { policyTypes: ['ingress'] }, ['policyTypes.0: Invalid policy type "ingress": one of Ingress, Egress']],
  [
    'policy/PodDisruptionBudget',
    { minAvailable: 0, maxUnavailable: 1 },
    ['maxUnavailable: minAvailable and maxUnavailable: one of the two, not both'],
  ],
  ['policy/PodDisruptionBudget', { minAvailable: 1, maxUnavailable: null }, []],
  ...[
    ['v1', 'Deployment', '"v1"'],
    ['/v1', 'Deployment', '"/v1"'],
    ['a/b/c', 'ReplicationController', '"a/b/c"'],
  ].map(([apiVersion, kind, given]): [string, unknown, string[]] => [
    AUTOSCALER,
    { maxReplicas: 2, scaleTargetRef: { apiVersion, kind } },
    [
      `scaleTargetRef.apiVersion: Invalid apiVersion ${given}: the group and the version of the target, such as "apps/v1"`,
    ],
  ]),
  [AUTOSCALER, { maxReplicas: 2, scaleTargetRef: { kind: 'ReplicationController' } }, []],
  ...[{ selector: {} }, { manualSelector: true, selector: {} }].map((spec): [string, unknown, string[]] => [
    'batch/CronJob',
    { jobTemplate: { spec } },
    [`jobTemplate.spec.${Object.keys(spec)[0]}: Invalid selector: the Jobs of a CronJob get theirs when they are made`],
  ]),
  ['batch/CronJob', { jobTemplate: { spec: { selector: null } } }, []],
])('the choices of a %s with %j', (kind, spec, expected) => {
  expect(said(choiceProblems(kind, spec))).toEqual(expected);
});
