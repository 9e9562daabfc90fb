import { linesOf } from './fixture';
import { found, workload } from './short-world';

const RULE = 'invalid-label';

test('a label value with a space is an error at its line', () => {
  expect(linesOf(RULE, 'a-value-with-a-space')).toEqual([
    '6 error metadata.labels.app: Invalid label value "hello App": letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit (metadata.labels.app of Pod web)',
  ]);
});

test('a number as a label value is told to stand in quotes', () => {
  expect(linesOf(RULE, 'a-number-without-quotes')).toEqual([
    '7 error metadata.labels.release: Invalid label value 1.2 (a number): a string is needed, so put it in quotes (metadata.labels.release of Pod web)',
  ]);
});

test('a label key has one slash at most', () => {
  expect(linesOf(RULE, 'a-key-with-two-slashes')).toEqual([
    '6 error metadata.labels["example.com/team/app"]: Invalid label key "example.com/team/app": letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit (metadata.labels["example.com/team/app"] of Pod web)',
  ]);
});

test('an empty value, or none at all, is fine', () => {
  expect(linesOf(RULE, 'an-empty-value')).toEqual([]);
});

test('the labels of a custom resource count, what its selector means does not', () => {
  expect(linesOf(RULE, 'a-custom-resource')).toEqual([
    '6 error metadata.labels.app: Invalid label value "a/b": letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit (metadata.labels.app of Widget web)',
  ]);
});

test('the selector of a workload and the labels of its template are judged each', () => {
  expect(linesOf(RULE, 'a-selector-and-a-template')).toEqual([
    '8 error spec.selector.matchLabels.app: Invalid label value "a/b": letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit (spec.selector.matchLabels.app of Deployment web)',
    '12 error spec.template.metadata.labels.app: Invalid label value "a/b": letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit (spec.template.metadata.labels.app of Deployment web)',
    '13 error spec.template.metadata.labels.tier: Invalid label value "-x": letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit (spec.template.metadata.labels.tier of Deployment web)',
  ]);
});

test('a Service takes labels directly, not below matchLabels', () => {
  expect(linesOf(RULE, 'a-service-with-match-labels')).toEqual([
    '7 error spec.selector.matchLabels: Invalid label "matchLabels": labels stand directly below this selector (spec.selector.matchLabels of Service web)',
  ]);
});

test('labels beside matchLabels are an error in a label selector', () => {
  expect(linesOf(RULE, 'a-label-selector-without-match-labels')).toEqual([
    '7 error spec.podSelector.app: Invalid label selector field "app": labels stand below matchLabels, and nothing else but matchExpressions stands beside it (spec.podSelector.app of NetworkPolicy web)',
  ]);
});

test('an expression has one of four operators, and as many values as that takes', () => {
  expect(linesOf(RULE, 'expressions')).toEqual([
    '9 error spec.podSelector.matchExpressions[0].operator: Invalid operator "in": one of In, NotIn, Exists, DoesNotExist (spec.podSelector.matchExpressions[0].operator of NetworkPolicy web)',
    '11 error spec.podSelector.matchExpressions[1].values: Missing values with the operator In: it takes at least one (spec.podSelector.matchExpressions[1].values of NetworkPolicy web)',
    '15 error spec.podSelector.matchExpressions[2].values: Invalid values with the operator Exists: it takes none (spec.podSelector.matchExpressions[2].values of NetworkPolicy web)',
    '16 error spec.podSelector.matchExpressions[3].key: Invalid label key "my tier": letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit (spec.podSelector.matchExpressions[3].key of NetworkPolicy web)',
  ]);
});

test('a pod’s ways to choose nodes and neighbours are judged; what it merely prefers of nodes may have any value', () => {
  expect(linesOf(RULE, 'affinity')).toEqual([
    '7 error spec.nodeSelector.disk: Invalid label value "s/d": letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit (spec.nodeSelector.disk of Pod web)',
    '14 error spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector.matchLabels.app: Invalid label value "a b": letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit (spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector.matchLabels.app of Pod web)',
    '21 error spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values: Invalid values with the operator Gt: it takes exactly one (spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values of Pod web)',
  ]);
});

test('a label of a claim template may be left without a value', () => {
  const of = (value: string): string =>
    workload('StatefulSet', 'a', 'app: a', `volumeClaimTemplates: [{ metadata: { labels: { app: ${value} } } }]`);
  expect([found('invalid-label', of('null')).length, found('invalid-label', of('1')).length]).toEqual([0, 1]);
});
