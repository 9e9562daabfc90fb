import { findingsOfChange } from '../rules/changes';

/** An object of a kind called a, with more of it in the lines given. */
const object = (apiVersion: string, kind: string, rest: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n${rest}\n`;

/** What is said of a loss, and what is to be done about it. */
const said = (apiVersion: string, kind: string, before: string, after: string): string[] =>
  findingsOfChange('change-lost', object(apiVersion, kind, before), object(apiVersion, kind, after)).map(
    ({ severity, message, help }) => `${severity}: ${message}. ${help}`,
  );

const REPLACE = 'Use "kubectl replace -f new.yaml" this time: it merges nothing.';
const KEPT = 'Nothing needs to be done: Kubernetes keeps what it would otherwise have to choose.';
const ONCE = 'Kubernetes filled it in when the object was made, and does not work it out again';

const template = (rest: string): string =>
  `template: { spec: { restartPolicy: Never, containers: [{ name: a, ${rest} }] } }`;
const service = (ports: string, rest = ''): string => `spec: { ${rest}ports: [${ports}] }`;

test('an entry that stays is told with the list in which it is merged', () => {
  const before = service(
    '{ name: a, port: 53 }, { name: b, port: 53, protocol: UDP }, { name: c, port: 53, protocol: SCTP }',
  );
  const after = service('{ name: a, port: 53 }, { name: c, port: 53, protocol: SCTP }');
  expect(said('v1', 'Service', before, after)).toEqual([
    expect.stringMatching(
      /^warning: spec\.ports\[1\].* of Service a is not what it says: kubectl apply merges spec\.ports by port alone, and /,
    ),
  ]);
});

test.each([
  [
    'a nodePort that is no longer written',
    [
      'v1',
      'Service',
      service('{ port: 80, nodePort: 30080 }', 'type: NodePort, '),
      service('{ port: 80 }', 'type: NodePort, '),
    ],
    `note: spec.ports[0].nodePort of Service a stays 30080, though it is no longer written. ${KEPT}`,
  ],
  [
    'a policy of families that is no longer written',
    ['v1', 'Service', service('{ port: 80 }', 'ipFamilyPolicy: PreferDualStack, '), service('{ port: 80 }')],
    `note: spec.ipFamilyPolicy of Service a stays "PreferDualStack", though it is no longer written. ${KEPT}`,
  ],
  [
    'an address of None that is no longer written',
    [
      'v1',
      'Service',
      service('{ port: 80 }', 'clusterIP: None, selector: { a: b }, '),
      service('{ port: 80 }', 'selector: { a: b }, '),
    ],
    'warning: spec.clusterIP of Service a is no longer written, and stays "None". Delete it and make it anew, in this order: "kubectl delete service a", then "kubectl apply -f new.yaml". It gets another address, unless clusterIP says which.',
  ],
  [
    'the families of a headless Service that loses its selector',
    [
      'v1',
      'Service',
      service('{ port: 80 }', 'clusterIP: None, selector: { a: b }, '),
      service('{ port: 80 }', 'clusterIP: None, '),
    ],
    `note: spec.ipFamilyPolicy of Service a stays "SingleStack": ${ONCE}. Write spec.ipFamilyPolicy out: "RequireDualStack".`,
  ],
  [
    'a name of an account that is no longer written',
    ['v1', 'PodTemplate', 'template: { spec: { serviceAccountName: web } }', 'template: { spec: {} }'],
    `warning: template.spec.serviceAccountName of PodTemplate a is no longer written, and stays "web". ${REPLACE}`,
  ],
  [
    'a request for a certificate',
    [
      'certificates.k8s.io/v1',
      'CertificateSigningRequest',
      'spec: { usages: [client auth] }',
      'spec: { usages: [server auth] }',
    ],
    'warning: spec.usages[0] of CertificateSigningRequest a stays as it is: Kubernetes ignores what a new manifest says. Delete it and make it anew, in this order: "kubectl delete certificatesigningrequest a", then "kubectl apply -f new.yaml". Or give the new one another name.',
  ],
  [
    'a Job that gains parallelism',
    ['batch/v1', 'Job', `spec: { ${template('image: a')} }`, `spec: { parallelism: 2, ${template('image: a')} }`],
    `warning: spec.completions of Job a stays 1: ${ONCE}. Delete it and make it anew, in this order: "kubectl delete job a", then "kubectl apply -f new.yaml". It runs again from the beginning.`,
  ],
  [
    'egress rules that do nothing',
    ['networking.k8s.io/v1', 'NetworkPolicy', 'spec: { podSelector: {} }', 'spec: { podSelector: {}, egress: [{}] }'],
    `warning: spec.policyTypes of NetworkPolicy a stays ["Ingress"]: ${ONCE}. Write spec.policyTypes out: ["Ingress","Egress"].`,
  ],
  [
    'a rollingUpdate beside OnDelete',
    ['apps/v1', 'DaemonSet', 'spec: {}', 'spec: { updateStrategy: { type: OnDelete } }'],
    `note: spec.updateStrategy.rollingUpdate of DaemonSet a stays {"maxUnavailable":1,"maxSurge":0}: ${ONCE}. Nothing needs to be done: it changes nothing.`,
  ],
  [
    'a pull policy of a template',
    ['apps/v1', 'ReplicaSet', `spec: { ${template('image: "a:1"')} }`, `spec: { ${template('image: a')} }`],
    `note: spec.template.spec.containers[0].imagePullPolicy of ReplicaSet a stays "IfNotPresent": ${ONCE}. Write spec.template.spec.containers[0].imagePullPolicy out: "Always".`,
  ],
  [
    'a pull policy of a Pod',
    ['v1', 'Pod', 'spec: { containers: [{ name: a, image: "a:1" }] }', 'spec: { containers: [{ name: a, image: a }] }'],
    `note: spec.containers[0].imagePullPolicy of Pod a stays "IfNotPresent": ${ONCE}. Delete it and make it anew, in this order: "kubectl delete pod a", then "kubectl apply -f new.yaml". A Deployment would do that by itself.`,
  ],
])('%s', (_, [apiVersion, kind, before, after], expected) => {
  expect(said(apiVersion, kind, before, after)).toEqual([expected]);
});

test('nothing is worked out for a custom resource', () => {
  const before = 'spec: { policyTypes: [A], completions: 1, containers: [{ image: "a:1", imagePullPolicy: Never }] }';
  expect(said('example.com/v1', 'Job', before, 'spec: { containers: [{ image: a }] }')).toEqual([]);
});

test('what is written under another version of its API is not compared', () => {
  const before = object('autoscaling/v1', 'HorizontalPodAutoscaler', 'spec: { targetCPUUtilizationPercentage: 50 }');
  const after = object('autoscaling/v2', 'HorizontalPodAutoscaler', 'spec: { metrics: [] }');
  expect(findingsOfChange('change-lost', before, after)).toEqual([]);
});

const LONG = 'x'.repeat(200);

test('a long value is cut', () => {
  const [before, after] = ['', `spec: { hostname: ${LONG} }`].map((spec) => object('v1', 'Pod', spec));
  const [finding] = findingsOfChange('immutable-change', before, after);
  expect(finding.message).toContain(`the new manifest says "${'x'.repeat(119)}… (`);
});

test('a value of 120 letters is told as it is', () => {
  const name = 'x'.repeat(118);
  const [before, after] = ['', `spec: { hostname: ${name} }`].map((spec) => object('v1', 'Pod', spec));
  const [finding] = findingsOfChange('immutable-change', before, after);
  expect(finding.message).toContain(`the new manifest says "${name}" (`);
});

test('what an immutable Secret gains is not told, but for an empty mapping', () => {
  const secret = (rest: string): string => object('v1', 'Secret', `immutable: true\n${rest}`);
  const messages = ['data: { a: aHVudGVyMg== }', 'data: {}'].map((rest) =>
    findingsOfChange('immutable-change', secret(''), secret(rest)).map(({ message }) => message),
  );
  expect(messages).toEqual([
    ['Secret a cannot change data: it holds other data'],
    [
      'Secret a cannot change data: it was not written, and the new manifest says {} (to Kubernetes, an empty one is not none)',
    ],
  ]);
});

test('an object that nobody names any more is deleted by hand', () => {
  const [finding] = findingsOfChange('change-lost', object('v1', 'ConfigMap', 'data: {}'), '');
  expect(finding.help).toBe('Delete it when nobody needs it: "kubectl delete configmap a".');
});
