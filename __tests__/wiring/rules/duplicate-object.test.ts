import { ruleCases } from './rule-table';
import { check } from '../../../lib/wiring/check';
import { readText } from '../../../lib/wiring/manifest/read-text';
import { object } from './short-world';

const cases = ruleCases('duplicate-object', {
  faults: {
    'two-contents-in-one-file': ['22 error[duplicate-object] Deployment web metadata.name'],
    'one-names-the-default-namespace': ['11 error[duplicate-object] ConfigMap default/settings metadata.name'],
    'two-versions-of-one-kind': ['21 error[duplicate-object] Deployment web metadata.name'],
    'in-a-list': ['13 error[duplicate-object] ConfigMap settings metadata.name'],
    'two-files': ['4 warning[duplicate-object] Deployment web metadata.name'],
    'a-namespace-twice': ['9 error[duplicate-object] Namespace shop metadata.name'],
    'three-contents': [
      '11 error[duplicate-object] ConfigMap settings metadata.name',
      '18 error[duplicate-object] ConfigMap settings metadata.name',
    ],
  },
  healthy: [
    'the-same-content-twice',
    'one-name-in-two-namespaces',
    'one-name-of-two-kinds',
    'one-kind-of-two-groups',
    'names-that-are-generated',
    'the-order-of-keys',
  ],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});

test('two constructs of one app that make one object are an error, whatever the files of the program', () => {
  const text = object('v1 ConfigMap', 'name: a', 'x: 1') + object('v1 ConfigMap', 'name: a', 'x: 2');
  const reading = readText(text, 'a.yaml');
  const manifests = reading.manifests.map((manifest, index) => ({
    ...manifest,
    origin: {
      ...manifest.origin,
      locate: () => ({ constructPath: `app/${index}`, file: `${index}/main.ts`, line: 1 }),
    },
  }));
  const [finding] = check({ ...reading, manifests }).findings.filter(({ rule }) => rule === 'duplicate-object');
  expect(finding).toMatchObject({
    severity: 'error',
    message: expect.stringContaining('here and at app/0: only') as string,
  });
});
