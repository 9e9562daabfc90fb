import { linesOfChange } from '../rules/changes';

/** A Pod with more of its spec in one line. */
const pod = (rest: string): string => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: web, image: "nginx:1" }]${rest === '' ? '' : `, ${rest}`} }
`;

const refusals = (before: string, after: string): string[] =>
  linesOfChange('immutable-change', pod(before), pod(after));

const GATE = 'schedulingGates: [{ name: a }]';

test('a toleration may be added, and may tolerate longer', () => {
  const one = '{ key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 5 }';
  expect(refusals(`tolerations: [${one}]`, `tolerations: [${one}, { key: b, operator: Exists }]`)).toEqual([]);
  expect(refusals(`tolerations: [${one}]`, `tolerations: [${one.replace('5', '6')}]`)).toEqual([]);
});

test('a toleration may not go, nor be of another key', () => {
  const refused = [expect.stringContaining('(tolerations may only be added)')];
  expect(refusals('tolerations: [{ key: a, operator: Exists }]', '')).toEqual(refused);
  expect(refusals('tolerations: [{ key: a, value: x }]', 'tolerations: [{ key: b, value: x }]')).toEqual(refused);
});

test('a gate may go, and none may be added', () => {
  expect(refusals(GATE, '')).toEqual([]);
  expect(refusals('', GATE)).toEqual([expect.stringContaining('(gates may only be removed)')]);
  expect(refusals(GATE, 'schedulingGates: [{ name: b }]')).toEqual([
    expect.stringContaining('(gates may only be removed)'),
  ]);
});

test('of a gated Pod, the nodeSelector may gain labels and lose none', () => {
  expect(refusals(`${GATE}, nodeSelector: { a: b }`, `${GATE}, nodeSelector: { a: b, c: d }`)).toEqual([]);
  expect(refusals(GATE, `${GATE}, nodeSelector: { a: b }`)).toEqual([]);
  expect(refusals(`${GATE}, nodeSelector: { a: b }`, `${GATE}, nodeSelector: { a: c }`)).toEqual([
    expect.stringContaining('(as long as it is gated, labels may be added)'),
  ]);
});

test('of a Pod without gates, the nodeSelector stays', () => {
  expect(refusals('nodeSelector: { a: b }', 'nodeSelector: { a: b, c: d }')).toEqual([
    expect.stringContaining('Pod web cannot change spec.nodeSelector.c: it was not written'),
  ]);
});

test('what Kubernetes fills in anyway is no change, written or not', () => {
  expect(refusals('restartPolicy: Always, dnsPolicy: ClusterFirst', '')).toEqual([]);
  expect(refusals('', 'terminationGracePeriodSeconds: 30')).toEqual([]);
});

test.each([
  ['5', '3', 0],
  ['5', '9', 1],
])('activeDeadlineSeconds of %s may become %s: %i refused', (before, after, count) => {
  expect(refusals(`activeDeadlineSeconds: ${before}`, `activeDeadlineSeconds: ${after}`)).toHaveLength(count);
});

test.each([
  [
    'activeDeadlineSeconds: 5',
    '',
    'new.yaml:4 error spec.activeDeadlineSeconds: Pod web cannot change spec.activeDeadlineSeconds: it is 5, and the new manifest leaves it out (once set, it may only become shorter)',
  ],
  [
    'tolerations: [{ key: a, operator: Exists }]',
    'tolerations: [{ key: b, operator: Exists }]',
    'new.yaml:4 error spec.tolerations: Pod web cannot change spec.tolerations: it is [{"key":"a","operator":"Exists"}], and the new manifest says [{"key":"b","operator":"Exists"}] (tolerations may only be added)',
  ],
  [
    GATE,
    'schedulingGates: [{ name: b }]',
    'new.yaml:4 error spec.schedulingGates: Pod web cannot change spec.schedulingGates: it is [{"name":"a"}], and the new manifest says [{"name":"b"}] (gates may only be removed)',
  ],
  [
    `${GATE}, nodeSelector: { a: b }`,
    `${GATE}, nodeSelector: { c: d }`,
    'new.yaml:4 error spec.nodeSelector: Pod web cannot change spec.nodeSelector: it is {"a":"b"}, and the new manifest says {"c":"d"} (as long as it is gated, labels may be added)',
  ],
  [
    `${GATE}, affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: a, operator: Exists }] }] } } }`,
    GATE,
    expect.stringMatching(
      /^new\.yaml:4 error spec\.affinity\.nodeAffinity\.requiredDuringSchedulingIgnoredDuringExecution\.nodeSelectorTerms: .*\(as long as it is gated, a term may gain expressions at its end\)$/,
    ),
  ],
])('a Pod with %s cannot have %s', (before, after, line) => {
  expect(refusals(before, after)).toEqual([line]);
});

test('a deadline may stay what it is', () => {
  expect(refusals('activeDeadlineSeconds: 5', 'activeDeadlineSeconds: 5, hostNetwork: false')).toEqual([]);
});

test('of a gated Pod, a field of a term may be added, and none changed', () => {
  const fields = (...names: string[]): string =>
    `${GATE}, affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [${names.map((name) => `{ key: metadata.name, operator: In, values: [${name}] }`).join(', ')}] }] } } }`;
  expect(refusals(fields('a'), fields('a', 'b'))).toEqual([]);
  expect(refusals(fields('a'), fields('b'))).toHaveLength(1);
});
