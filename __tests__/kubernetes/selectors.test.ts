import { jobSelectorProblems } from '../../lib/kubernetes/job-selector';
import { labelSelectorProblems, nodeExpressionProblems } from '../../lib/kubernetes/label-selectors';
import { labelsProblems } from '../../lib/kubernetes/labels';
import { podSelectorProblems } from '../../lib/kubernetes/selector-places';
import { said } from './said';

const KEY_RULE =
  'letters, digits, "-", "_" and "." only, at most 63 of them, the first and the last a letter or a digit';

test.each<[unknown, string[]]>([
  [null, []],
  [{ app: null, tier: '' }, []],
  ['app=web', [': Invalid labels "app=web": a mapping is needed']],
  [{ app: 1 }, ['app: Invalid label value 1 (a number): a string is needed, so put it in quotes']],
  [{ app: ['web'] }, ['app: Invalid label value a list: a string is needed']],
  [{ app: 'a b' }, [`app: Invalid label value "a b": ${KEY_RULE}`]],
  [{ 'a b': 'x' }, [`a b: Invalid label key "a b": ${KEY_RULE}`]],
])('labels that are %j', (labels, expected) => {
  expect(said(labelsProblems(labels))).toEqual(expected);
});

const expression = (value: object): object => ({ matchExpressions: [value] });

test.each<[unknown, string[]]>([
  ['app=web', [': Invalid label selector "app=web": a mapping with matchLabels is needed']],
  [expression({ operator: 'Exists' }), [`matchExpressions.0.key: Invalid label key "": ${KEY_RULE}`]],
  [
    expression({ key: 'app', operator: ['In'] }),
    ['matchExpressions.0.operator: Invalid operator a list: one of In, NotIn, Exists, DoesNotExist'],
  ],
  [
    expression({ key: 'app', operator: 'Gt', values: ['1'] }),
    ['matchExpressions.0.operator: Invalid operator "Gt": one of In, NotIn, Exists, DoesNotExist'],
  ],
  [
    expression({ key: 'app', operator: 'In', values: 'web' }),
    ['matchExpressions.0.values: Invalid values "web": a list is needed'],
  ],
  [
    expression({ key: 'app', operator: 'In' }),
    ['matchExpressions.0.values: Missing values with the operator In: it takes at least one'],
  ],
  [
    expression({ key: 'app', operator: 'Exists', values: ['a'] }),
    ['matchExpressions.0.values: Invalid values with the operator Exists: it takes none'],
  ],
  [expression({ key: 'app', operator: 'In', values: [null] }), []],
  [
    expression({ key: 'app', operator: 'In', values: ['web', 'a b'] }),
    [`matchExpressions.0.values.1: Invalid label value "a b": ${KEY_RULE}`],
  ],
])('a label selector that is %j', (selector, expected) => {
  expect(said(labelSelectorProblems(selector))).toEqual(expected);
});

test.each<[object, boolean, string[]]>([
  [{ key: 'cores', operator: 'Gt', values: ['1'] }, true, []],
  ...['Gt', 'Lt'].flatMap((operator) =>
    [[], ['1', '2']].map((values): [object, boolean, string[]] => [
      { key: 'cores', operator, values },
      false,
      [`values: Invalid values with the operator ${operator}: it takes exactly one`],
    ]),
  ),
  [{ operator: 'Exists' }, false, [`key: Invalid label key "": ${KEY_RULE}`]],
  [{ key: 'a', operator: 'In', values: ['a b'] }, true, [`values.0: Invalid label value "a b": ${KEY_RULE}`]],
  [{ key: 'a', operator: 'In', values: ['a b'] }, false, []],
])('an expression about nodes that is %j, and required: %s', (value, isRequired, expected) => {
  expect(said(nodeExpressionProblems(value, isRequired))).toEqual(expected);
});

const OWN = 'leave it out, for a Job gets a selector of its own when it is made';
const NOT_ITS = [
  `spec.selector: Invalid selector of a Job without manualSelector: ${OWN}, or add manualSelector: true`,
];

test.each<[object, string[]]>([
  [{ manualSelector: true, selector: null }, ['spec.selector: No selector: with manualSelector a Job needs one']],
  [{ manualSelector: true, selector: {} }, []],
  [{ selector: { matchLabels: { app: 'web' } } }, NOT_ITS],
  [{ selector: { matchLabels: { 'job-name': 'web', app: null } } }, []],
  ...(
    [
      ['In', 'job-name', ['other', 'web'], true],
      ['In', 'job-name', ['other'], false],
      ['In', 'app', ['web'], false],
      ['NotIn', 'job-name', ['other'], true],
      ['NotIn', 'job-name', ['web'], false],
      ['NotIn', 'app', ['web'], true],
      ['Exists', 'controller-uid', [], true],
      ['Exists', 'app', [], false],
      ['DoesNotExist', 'controller-uid', [], false],
      ['DoesNotExist', 'app', [], true],
    ] as const
  ).map(([operator, key, values, isAccepted]): [object, string[]] => [
    { selector: { matchExpressions: [{ key, operator, values }] } },
    isAccepted ? [] : NOT_ITS,
  ]),
  [{ template: { metadata: { labels: { 'job-name': 'web', 'controller-uid': null } } } }, []],
  [
    { template: { metadata: { labels: { 'job-name': 'x', 'controller-uid': 'y' } } } },
    [
      `spec.template.metadata.labels.job-name: Invalid label value "x": the name of the Job, or ${OWN}`,
      `spec.template.metadata.labels.controller-uid: Invalid label "controller-uid": ${OWN}`,
    ],
  ],
])('a Job called web with %j', (spec, expected) => {
  expect(said(jobSelectorProblems({ metadata: { name: 'web' }, spec }))).toEqual(expected);
});

const SPREAD = { maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule' };

test('pods are spread by a label of nodes, and kept apart by one that can be', () => {
  expect(said(podSelectorProblems({ topologySpreadConstraints: [{ ...SPREAD, topologyKey: '' }] }))).toEqual([
    'topologySpreadConstraints.0.topologyKey: No topologyKey: the label of nodes by which the pods are spread is needed',
  ]);
  const term = { topologyKey: null };
  const affinity = { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } };
  expect(said(podSelectorProblems({ affinity }))).toEqual([
    `affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution.0.topologyKey: Invalid label key "": ${KEY_RULE}`,
  ]);
});
