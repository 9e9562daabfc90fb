import { readTree } from '../../../lib/wiring/manifest/read-tree';

const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } };

test('an object of a tree is where its construct is, whatever its path', () => {
  const [{ origin, madeElsewhere }] = readTree([{ constructPath: 'app/pod', json: pod }]).manifests;
  expect(origin.locate(['metadata', 'name'])).toEqual({ constructPath: 'app/pod' });
  expect(origin.sourceLine(1)).toBeUndefined();
  expect(madeElsewhere).toBeUndefined();
});

test('the line that made the construct is told where it is known', () => {
  const createdAt = () => ({ file: 'main.ts', line: 3 });
  const [{ origin }] = readTree([{ constructPath: 'app/pod', json: pod, createdAt }]).manifests;
  expect(origin.locate([])).toEqual({ file: 'main.ts', line: 3, constructPath: 'app/pod' });
});

test('the program may say who makes what an object selects', () => {
  const object = { constructPath: 'app/pod', json: pod, madeElsewhere: 'an operator' };
  expect(readTree([object])).toMatchObject({
    manifests: [{ name: 'a', object: pod, madeElsewhere: 'an operator' }],
    unchecked: [],
  });
});

test('what renders nothing gives nothing, and what is no object is unchecked', () => {
  expect(readTree([{ constructPath: 'app/none', json: undefined }])).toEqual({ manifests: [], unchecked: [] });
  expect(readTree([{ constructPath: 'app/x', json: { a: 1 }, madeElsewhere: 'x' }])).toEqual({
    manifests: [],
    unchecked: [
      {
        reason: 'no Kubernetes object: "apiVersion" and "kind" are missing',
        location: { constructPath: 'app/x' },
        text: '{"a":1}',
      },
    ],
  });
});
