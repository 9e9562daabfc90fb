import { valuesAt } from '../../lib/kubernetes/fields';

const object = { spec: { ports: [{ port: 80 }, { name: 'b' }, null], selector: { app: 'web', '*': 'star' } } };

test('a star stands for every item of a list, and what is not written there is undefined', () => {
  expect(valuesAt(object, ['spec', 'ports', '*', 'port'])).toEqual([
    { path: ['spec', 'ports', 0, 'port'], value: 80 },
    { path: ['spec', 'ports', 1, 'port'], value: undefined },
  ]);
});

test('a star stands for every key of a mapping, whatever its name', () => {
  expect(valuesAt(object, ['spec', 'selector', '*'])).toEqual([
    { path: ['spec', 'selector', 'app'], value: 'web' },
    { path: ['spec', 'selector', '*'], value: 'star' },
  ]);
});

test.each([[['status', 'phase', 'a']], [['spec', 'ports', 'port', 'name']], [['spec', 'nothing', '*']]])(
  'where the way ends early, nothing is given: %j',
  (way) => {
    expect(valuesAt(object, way)).toEqual([]);
  },
);

test('a key that every object of JavaScript has is none that is written', () => {
  expect(valuesAt({}, ['constructor'])).toEqual([{ path: ['constructor'], value: undefined }]);
});
