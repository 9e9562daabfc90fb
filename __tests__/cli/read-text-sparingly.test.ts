import { readTextSparingly } from '../../lib/cli/read-text-sparingly';
import { setV8Flag } from '../../lib/cli/v8-flag';
import { readText } from '../../lib/wiring/manifest/read-text';

jest.mock('../../lib/cli/v8-flag');

const TEXT = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
const LARGE_TEXT = `${TEXT}data:\n  a: ${'a'.repeat(900_000)}\n`;

test('once much was read, V8 is told one time to take no more room for young objects, and what is read is the same', () => {
  expect(readTextSparingly(TEXT, 'a.yaml').manifests).toEqual(readText(TEXT, 'a.yaml').manifests);
  readTextSparingly(LARGE_TEXT, 'b.yaml');
  readTextSparingly(LARGE_TEXT, 'c.yaml');
  expect(setV8Flag).not.toHaveBeenCalled();
  readTextSparingly(LARGE_TEXT, 'd.yaml');
  readTextSparingly(LARGE_TEXT, 'e.yaml');
  expect(jest.mocked(setV8Flag).mock.calls).toEqual([['--semi-space-growth-factor=1']]);
});
