import type { Json } from '../../../lib/wiring/manifest/manifest';
import { PodLabels, type AddedLabels } from '../../../lib/wiring/model/pod-labels';
import { selectorOfLabelSelector } from '../../../lib/wiring/model/selector';
import { judge } from '../../../lib/wiring/near/label-miss';

/** How pods with certain labels miss a selector, each as `reason: expected / actual / what could be written`. */
function missesOf(selector: Json, labels: Record<string, string>, added?: AddedLabels): string[] {
  return judge(selectorOfLabelSelector(selector), new PodLabels(labels, added)).map(
    ({ reason, expected, actual, written, isSlip }) =>
      `${reason}${isSlip ? ' (slip)' : ''}: ${expected} / ${actual} / ${written ?? 'nothing'}`,
  );
}

const app = (value: string): Json => ({ matchLabels: { app: value } });
const expression = (operator: string, values: string[]): Json => ({
  matchExpressions: [{ key: 'app', operator, values }],
});

test.each<[string, Json, Record<string, string>, string]>([
  ['another case', app('Web'), { app: 'web' }, 'case-differs (slip): app: Web / app: web / app: web'],
  ['a slip', app('webb'), { app: 'web' }, 'typo (slip): app: webb / app: web / app: web'],
  ['another value', app('api'), { app: 'web' }, 'value-differs: app: api / app: web / app: web'],
  ['a slip in the key', app('web'), { ap: 'web' }, 'key-typo (slip): app: web / ap: web / ap: web'],
  [
    'another key for a name',
    app('web'),
    { name: 'web' },
    'key-missing: app: web / no label app, but name: web / name: web',
  ],
  ['no such label', app('web'), { team: 'web' }, 'key-missing: app: web / no label app / nothing'],
  ['a slip in the key of another value', app('web'), { ap: 'api' }, 'key-missing: app: web / no label app / nothing'],
  [
    'a slip in the key of one of two values',
    expression('In', ['api', 'web']),
    { ap: 'web' },
    'key-typo (slip): app in (api, web) / ap: web / ap: web',
  ],
  [
    'none of two values',
    expression('In', ['a', 'b']),
    { app: 'web' },
    'value-differs: app in (a, b) / app: web / app in (a, b, web)',
  ],
  [
    'a slip in one of two values',
    expression('In', ['api', 'webb']),
    { app: 'web' },
    'typo (slip): app in (api, webb) / app: web / app in (api, web)',
  ],
  [
    'another case rather than a slip',
    expression('In', ['webb', 'Web']),
    { app: 'web' },
    'case-differs (slip): app in (webb, Web) / app: web / app in (webb, web)',
  ],
  [
    'a value that is not meant',
    expression('NotIn', ['web']),
    { app: 'web' },
    'value-differs: app not in (web) / app: web / app: web',
  ],
  [
    'a value that is not meant, beside one that is like it',
    expression('NotIn', ['webb', 'web']),
    { app: 'web' },
    'value-differs: app not in (webb, web) / app: web / app: web',
  ],
  [
    'a key that is not meant',
    expression('DoesNotExist', []),
    { app: 'web' },
    'value-differs: app does not exist / app: web / app: web',
  ],
  [
    'a slip in a key that must exist',
    expression('Exists', []),
    { ap: 'web' },
    'key-typo (slip): app exists / ap: web / ap: web',
  ],
])('%s', (_, selector, labels, expected) => {
  expect(missesOf(selector, labels)).toEqual([expected]);
});

test('a label that is asked for anyway stands in the place of no other', () => {
  expect(missesOf({ matchLabels: { app: 'web', apps: 'web' } }, { apps: 'web' })).toEqual([
    'key-missing: app: web / no label app / nothing',
  ]);
});

test('pods that meet everything miss nothing', () => {
  expect(missesOf(app('web'), { app: 'web', tier: 'a' })).toEqual([]);
});

test('a label that a controller adds is there, with the value of the first pod where that is known', () => {
  const added = {
    'pod-template-hash': { holds: () => true, count: Infinity },
    'job-name': { holds: (value: string) => value === 'report', count: 1, example: 'report' },
  };
  const excluding = { matchExpressions: [{ key: 'pod-template-hash', operator: 'DoesNotExist' }] };
  expect(missesOf(excluding, {}, added)).toEqual([
    'value-differs: pod-template-hash does not exist / a pod-template-hash of its own / nothing',
  ]);
  expect(missesOf({ matchLabels: { 'job-name': 'reprot' } }, {}, added)).toEqual([
    'typo (slip): job-name: reprot / job-name: report / job-name: report',
  ]);
});
