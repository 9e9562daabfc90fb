import { PodLabels } from '../../../lib/wiring/model/pod-labels';

const LABELS = new PodLabels(
  { app: 'db' },
  {
    'apps.kubernetes.io/pod-index': { holds: Number, count: 3, example: '0' },
    'controller-revision-hash': { holds: () => true, count: Infinity },
  },
);

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a label %s is one like any other, and these pods have none',
  (key) => {
    expect([LABELS.has(key), LABELS.is(key, 'x')]).toEqual([false, false]);
    expect([LABELS.get(key), LABELS.example(key), LABELS.numberOf(key, 'x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  },
);

test('a label that a controller adds has no value that is written, and the first of the pods tells of it', () => {
  expect(LABELS.has('apps.kubernetes.io/pod-index')).toBe(true);
  expect(LABELS.get('apps.kubernetes.io/pod-index')).toBeUndefined();
  expect(LABELS.example('apps.kubernetes.io/pod-index')).toBe('0');
  expect(LABELS.numberOf('apps.kubernetes.io/pod-index', '2')).toBe(2);
});

test('a hash tells no pod from the others', () => {
  expect(LABELS.numberOf('controller-revision-hash', '1')).toBeUndefined();
});

test('a label without a value is not there, and the others are', () => {
  const labels = new PodLabels({ app: 'db', tier: null, team: '' });
  expect(labels.keys).toEqual(['app', 'team']);
  expect([labels.has('tier'), labels.is('tier', ''), labels.get('tier')]).toEqual([false, false, undefined]);
  expect([labels.has('team'), labels.is('team', ''), labels.get('team')]).toEqual([true, true, '']);
});
