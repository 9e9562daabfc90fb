import { checked } from '../report/reading';

/** Why an object cannot be checked; its API version, kind and spec given in one line each. */
function reasonsFor(type: string, spec: string): string[] {
  const [apiVersion, kind] = type.split(' ');
  const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web }\nspec: ${spec}\n`;
  return checked(text).unchecked.map(({ reason }) => reason);
}

const POD = 'v1 Pod';
const DEPLOYMENT = 'apps/v1 Deployment';
const CRON_JOB = 'batch/v1 CronJob';
const SERVICE = 'v1 Service';
const INGRESS = 'networking.k8s.io/v1 Ingress';
const POLICY = 'networking.k8s.io/v1 NetworkPolicy';
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

test.each([
  [POD, 'x', 'spec', 'mapping'],
  [POD, '[]', 'spec', 'mapping'],
  [POD, '{ containers: {} }', 'spec.containers', 'list'],
  [POD, '{ containers: [x] }', 'spec.containers[0]', 'mapping'],
  [POD, '{ initContainers: x }', 'spec.initContainers', 'list'],
  [POD, '{ containers: [{ ports: 80 }] }', 'spec.containers[0].ports', 'list'],
  [POD, '{ containers: [{}, { ports: [80] }] }', 'spec.containers[1].ports[0]', 'mapping'],
  [POD, '{ containers: [{ env: {} }] }', 'spec.containers[0].env', 'list'],
  [POD, '{ containers: [{ env: [{ valueFrom: x }] }] }', 'spec.containers[0].env[0].valueFrom', 'mapping'],
  [
    POD,
    '{ containers: [{ env: [{ valueFrom: { secretKeyRef: x } }] }] }',
    'spec.containers[0].env[0].valueFrom.secretKeyRef',
    'mapping',
  ],
  [
    POD,
    '{ containers: [{ envFrom: [{ configMapRef: x }] }] }',
    'spec.containers[0].envFrom[0].configMapRef',
    'mapping',
  ],
  [POD, '{ containers: [{ volumeMounts: x }] }', 'spec.containers[0].volumeMounts', 'list'],
  [POD, '{ containers: [{ volumeDevices: [x] }] }', 'spec.containers[0].volumeDevices[0]', 'mapping'],
  [POD, '{ containers: [{ livenessProbe: x }] }', 'spec.containers[0].livenessProbe', 'mapping'],
  [POD, '{ containers: [{ readinessProbe: { httpGet: x } }] }', 'spec.containers[0].readinessProbe.httpGet', 'mapping'],
  [
    POD,
    '{ containers: [{ lifecycle: { preStop: { tcpSocket: 80 } } }] }',
    'spec.containers[0].lifecycle.preStop.tcpSocket',
    'mapping',
  ],
  [POD, '{ volumes: {} }', 'spec.volumes', 'list'],
  [POD, '{ volumes: [{ configMap: x }] }', 'spec.volumes[0].configMap', 'mapping'],
  [POD, '{ affinity: x }', 'spec.affinity', 'mapping'],
  [POD, '{ affinity: { podAffinity: x } }', 'spec.affinity.podAffinity', 'mapping'],
  [POD, `{ affinity: { podAffinity: { ${REQUIRED}: x } } }`, `spec.affinity.podAffinity.${REQUIRED}`, 'list'],
  [POD, `{ affinity: { nodeAffinity: { ${REQUIRED}: x } } }`, `spec.affinity.nodeAffinity.${REQUIRED}`, 'mapping'],
  [
    POD,
    `{ affinity: { nodeAffinity: { ${REQUIRED}: { nodeSelectorTerms: [{ matchExpressions: x }] } } } }`,
    `spec.affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms[0].matchExpressions`,
    'list',
  ],
  [
    POD,
    `{ affinity: { podAntiAffinity: { ${PREFERRED}: [{ podAffinityTerm: { labelSelector: { matchLabels: x } } }] } } }`,
    `spec.affinity.podAntiAffinity.${PREFERRED}[0].podAffinityTerm.labelSelector.matchLabels`,
    'mapping',
  ],
  [
    POD,
    `{ affinity: { nodeAffinity: { ${PREFERRED}: [{ preference: x }] } } }`,
    `spec.affinity.nodeAffinity.${PREFERRED}[0].preference`,
    'mapping',
  ],
  [POD, '{ topologySpreadConstraints: x }', 'spec.topologySpreadConstraints', 'list'],
  [DEPLOYMENT, '{ template: x }', 'spec.template', 'mapping'],
  [DEPLOYMENT, '{ template: { metadata: x } }', 'spec.template.metadata', 'mapping'],
  [DEPLOYMENT, '{ template: { metadata: { labels: [] } } }', 'spec.template.metadata.labels', 'mapping'],
  [DEPLOYMENT, '{ selector: x }', 'spec.selector', 'mapping'],
  [DEPLOYMENT, '{ selector: { matchLabels: [] } }', 'spec.selector.matchLabels', 'mapping'],
  [DEPLOYMENT, '{ selector: { matchExpressions: {} } }', 'spec.selector.matchExpressions', 'list'],
  [DEPLOYMENT, '{ selector: { matchExpressions: [x] } }', 'spec.selector.matchExpressions[0]', 'mapping'],
  [
    DEPLOYMENT,
    '{ selector: { matchExpressions: [{ values: x }] } }',
    'spec.selector.matchExpressions[0].values',
    'list',
  ],
  [CRON_JOB, '{ jobTemplate: x }', 'spec.jobTemplate', 'mapping'],
  [CRON_JOB, '{ jobTemplate: { spec: { template: { spec: x } } } }', 'spec.jobTemplate.spec.template.spec', 'mapping'],
  ['v1 ReplicationController', '{ selector: x }', 'spec.selector', 'mapping'],
  [SERVICE, '{ selector: x }', 'spec.selector', 'mapping'],
  [SERVICE, '{ ports: { port: 80 } }', 'spec.ports', 'list'],
  [SERVICE, '{ ports: [80] }', 'spec.ports[0]', 'mapping'],
  [INGRESS, '{ rules: {} }', 'spec.rules', 'list'],
  [INGRESS, '{ rules: [{ http: x }] }', 'spec.rules[0].http', 'mapping'],
  [INGRESS, '{ rules: [{ http: { paths: x } }] }', 'spec.rules[0].http.paths', 'list'],
  [
    INGRESS,
    '{ rules: [{ http: { paths: [{ backend: { service: x } }] } }] }',
    'spec.rules[0].http.paths[0].backend.service',
    'mapping',
  ],
  [INGRESS, '{ defaultBackend: x }', 'spec.defaultBackend', 'mapping'],
  [INGRESS, '{ tls: [{ hosts: x }] }', 'spec.tls[0].hosts', 'list'],
  [POLICY, '{ podSelector: x }', 'spec.podSelector', 'mapping'],
  [POLICY, '{ podSelector: { matchLabels: x } }', 'spec.podSelector.matchLabels', 'mapping'],
  [POLICY, '{ policyTypes: x }', 'spec.policyTypes', 'list'],
  [POLICY, '{ ingress: [{ from: x }] }', 'spec.ingress[0].from', 'list'],
  [POLICY, '{ egress: [{ to: [x] }] }', 'spec.egress[0].to[0]', 'mapping'],
  [POLICY, '{ egress: [{ ports: x }] }', 'spec.egress[0].ports', 'list'],
  ['policy/v1 PodDisruptionBudget', '{ selector: x }', 'spec.selector', 'mapping'],
  ['autoscaling/v2 HorizontalPodAutoscaler', '{ scaleTargetRef: x }', 'spec.scaleTargetRef', 'mapping'],
])('a %s of %s cannot be checked: at %s a %s is needed', (type, spec, path, needed) => {
  expect(reasonsFor(type, spec)).toEqual([
    expect.stringMatching(new RegExp(`^${type.split(' ')[1]} "web" cannot be checked: .* and a ${needed} is needed$`)),
  ]);
  expect(reasonsFor(type, spec)[0]).toContain(`: ${path} is `);
});

test.each([
  [POD, '{ containers: null, volumes: null, affinity: null }'],
  [POD, '{ containers: [{ ports: null, env: [null] }] }'],
  [DEPLOYMENT, 'null'],
  [SERVICE, '{ ports: [null], selector: null }'],
  ['example.com/v1 Web', '{ selector: [], ports: {} }'],
  ['v1 ConfigMap', 'x'],
])('a %s of %s can be checked', (type, spec) => {
  expect(reasonsFor(type, spec)).toEqual([]);
});

test('an object that cannot be checked is told with its place, and the others are checked', () => {
  const text = `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
  selector: { app: web }
  ports: x
---
apiVersion: v1
kind: Service
metadata: { name: api }
spec: { ports: [{ port: 80 }] }
`;
  const { unchecked, summary } = checked(text);
  expect(unchecked).toEqual([
    {
      object: { apiVersion: 'v1', kind: 'Service', namespace: 'shop', name: 'web' },
      reason: 'Service "web" cannot be checked: spec.ports is "x", and a list is needed',
      location: { file: 'web.yaml', line: 6, column: 3 },
      text: expect.stringContaining('"ports":"x"') as string,
    },
  ]);
  expect(summary).toMatchObject({ objects: 1, unchecked: 1 });
});
