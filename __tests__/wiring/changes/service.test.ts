import { findingsOfChange } from '../rules/changes';

/* What the API server refuses is in __tests__/wiring/changes.test.ts; here is how it is said of a Service. */

const service = (spec: string): string => `apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ${spec} }\n`;

/** What is said of a refusal, without what it is that was refused. */
const saidOf = (before: string, after: string): string[] =>
  findingsOfChange('immutable-change', service(before), service(after)).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );

const helpsOf = (before: string, after: string): string[] =>
  findingsOfChange('immutable-change', service(before), service(after)).map(({ help }) => help);

const P = 'ports: [{ port: 80 }]';
const FREE = `clusterIP: None, ${P}`;
const LOCAL = `type: LoadBalancer, externalTrafficPolicy: Local, ${P}`;
const TCP_AND_UDP = 'ports: [{ name: a, port: 53 }, { name: b, port: 53, protocol: UDP }]';

test.each([
  [
    'an address where one was chosen',
    [P, `clusterIP: 10.96.0.7, ${P}`],
    'error: Service a cannot change spec.clusterIP: it was not written, and the new manifest says "10.96.0.7" (Kubernetes chose one when the Service was made)',
  ],
  [
    'another address',
    [`clusterIP: 10.96.0.7, ${P}`, `clusterIP: 10.96.0.8, ${P}`],
    'error: Service a cannot change spec.clusterIP: it is "10.96.0.7", and the new manifest says "10.96.0.8" (a Service keeps its address)',
  ],
  [
    'another first family than was written',
    [`ipFamilies: [IPv4], ${P}`, `ipFamilies: [IPv6], ${P}`],
    'error: Service a cannot change spec.ipFamilies[0]: it is "IPv4", and the new manifest says "IPv6" (a Service keeps its first family)',
  ],
  [
    'another first family than the address has',
    [`clusterIP: 10.96.0.7, ${P}`, `clusterIP: 10.96.0.7, ipFamilies: [IPv6], ${P}`],
    'error: Service a cannot change spec.ipFamilies[0]: it is "IPv4", and the new manifest says "IPv6" (a Service keeps its first family)',
  ],
  [
    'a first family where none was written',
    [P, `ipFamilies: [IPv6], ${P}`],
    'warning: Service a cannot change spec.ipFamilies[0]: it was not written, and the new manifest says "IPv6" (unless it is the cluster\'s own first family)',
  ],
  [
    'one of two families',
    [FREE, `ipFamilies: [IPv4], ${FREE}`],
    'error: Service a cannot change spec.ipFamilies: it was not written, and the new manifest says ["IPv4"] (it has two families, and only with ipFamilyPolicy: SingleStack gives the second one up)',
  ],
  [
    'two families where the policy was filled in for one',
    [`selector: { a: b }, ${FREE}`, `ipFamilies: [IPv4, IPv6], ${FREE}`],
    'error: Service a cannot change spec.ipFamilies: it was not written, and the new manifest says ["IPv4","IPv6"] (it keeps the ipFamilyPolicy SingleStack that Kubernetes filled in)',
  ],
  [
    'a selector where two families were filled in',
    [FREE, `selector: { a: b }, ${FREE}`],
    'warning: Service a cannot change spec.selector: it was not written, and the new manifest says {"a":"b"} (it keeps its two families, so unless the cluster has addresses of both)',
  ],
  [
    'a type with nodePorts for what stays headless',
    [`selector: { a: b }, ${FREE}`, `selector: { a: b }, type: NodePort, ${P}`],
    'error: Service a cannot change spec.type: it is "ClusterIP", and the new manifest says "NodePort" (it is headless and stays so, and a headless Service has no nodePort)',
  ],
  [
    'another class',
    [
      `type: LoadBalancer, loadBalancerClass: example.com/a, ${P}`,
      `type: LoadBalancer, loadBalancerClass: example.com/b, ${P}`,
    ],
    'error: Service a cannot change spec.loadBalancerClass: it is "example.com/a", and the new manifest says "example.com/b" (a LoadBalancer Service keeps its class)',
  ],
  [
    'a healthCheckNodePort where one was chosen',
    [LOCAL, `healthCheckNodePort: 30001, ${LOCAL}`],
    'error: Service a cannot change spec.healthCheckNodePort: it was not written, and the new manifest says 30001 (Kubernetes chose one when the Service was made)',
  ],
  [
    'another healthCheckNodePort',
    [`healthCheckNodePort: 30001, ${LOCAL}`, `healthCheckNodePort: 30002, ${LOCAL}`],
    'error: Service a cannot change spec.healthCheckNodePort: it is 30001, and the new manifest says 30002 (a Service keeps it)',
  ],
  [
    'one of two families that it asked for',
    [
      `ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv4, IPv6], ${P}`,
      `ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv4], ${P}`,
    ],
    'error: Service a cannot change spec.ipFamilies: it is ["IPv4","IPv6"], and the new manifest says ["IPv4"] (it has two families, and only with ipFamilyPolicy: SingleStack gives the second one up)',
  ],
  [
    'ports that exchange their places when they are merged',
    [TCP_AND_UDP, 'ports: [{ name: b, port: 53, protocol: UDP }, { name: c, port: 53 }]'],
    expect.stringMatching(/ \(kubectl merges ports by their number alone, and one would be there twice\)$/),
  ],
  [
    'ports that exchange their names when they are merged',
    [TCP_AND_UDP, 'ports: [{ name: b, port: 53 }, { name: c, port: 53, protocol: UDP }]'],
    expect.stringMatching(/ \(kubectl merges ports by their number alone, and two would share a name\)$/),
  ],
  [
    'ports of which none is left when they are merged',
    [TCP_AND_UDP, 'ports: [{ name: b, port: 53, protocol: UDP }]'],
    expect.stringMatching(
      /^error: Service a cannot change spec\.ports: .* \(kubectl merges ports by their number alone, and none would be left\)$/,
    ),
  ],
])('%s', (_, [before, after], said) => {
  expect(saidOf(before, after)).toEqual([said]);
});

test.each([
  [
    'the families',
    [`selector: { a: b }, ${FREE}`, `ipFamilies: [IPv4, IPv6], ${FREE}`],
    'Write "ipFamilyPolicy: RequireDualStack" beside the families.',
  ],
  ['the selector', [FREE, `selector: { a: b }, ${FREE}`], 'Write "ipFamilyPolicy: SingleStack" beside the selector.'],
  [
    'the ports',
    [TCP_AND_UDP, 'ports: [{ name: b, port: 53, protocol: UDP }]'],
    'Use "kubectl replace -f new.yaml" this time: it merges nothing.',
  ],
])('what to do about %s', (_, [before, after], help) => {
  expect(helpsOf(before, after)).toEqual([help]);
});

test.each([
  ['has an IPv6 address gets the family IPv6', 'clusterIP: "fd00::7"', 'clusterIP: "fd00::7", ipFamilies: [IPv6]'],
  [
    'has two families gets its first one as an address',
    'clusterIP: "fd00::7", ipFamilies: [IPv6, IPv4], ipFamilyPolicy: RequireDualStack',
    'clusterIP: "fd00::7"',
  ],
  [
    'has two families keeps one',
    'ipFamilies: [IPv4, IPv6], ipFamilyPolicy: PreferDualStack',
    'ipFamilies: [IPv4], ipFamilyPolicy: SingleStack',
  ],
  [
    'has one family of two that it prefers',
    'ipFamilyPolicy: PreferDualStack',
    'ipFamilies: [IPv4], ipFamilyPolicy: PreferDualStack',
  ],
  [
    'is headless gets another family',
    'clusterIP: None, selector: { a: b }, ipFamilies: [IPv4]',
    'clusterIP: None, selector: { a: b }, ipFamilies: [IPv6]',
  ],
  [
    'has two families gets a selector and says that it needs both',
    'clusterIP: None',
    'clusterIP: None, selector: { a: b }, ipFamilyPolicy: RequireDualStack',
  ],
])('a Service that %s is fine', (_, before, after) => {
  expect(saidOf(`${before}, ${P}`, `${after}, ${P}`)).toEqual([]);
});

test('a Service of a cluster with both families gives one up with SingleStack alone', () => {
  const both = `ipFamilyPolicy: RequireDualStack, ${P}`;
  expect(saidOf(both, `ipFamilies: [IPv4], ${both}`)).toEqual([expect.stringContaining('(it has two families, ')]);
  expect(saidOf(both, `ipFamilies: [IPv4], ipFamilyPolicy: SingleStack, ${P}`)).toEqual([]);
});
