import { check } from '../../lib/wiring/check';
import { readText } from '../../lib/wiring/manifest/read-text';

/** The note about the first Pod is found last, and of those about the second one the warning first. */
const TEXT = `
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: shop}
---
apiVersion: v1
kind: Pod
metadata:
  name: b
  namespace: shop
  labels:
    app: "1"
    app: y z
---
- no object
`;

const checked = () => check(readText(TEXT, 'f.yaml'), { against: readText('[', 'before.yaml') });

test('findings stand in the order of their objects, those of one object by severity', () => {
  expect(checked().findings.map(({ object, severity, rule }) => [object.name, severity, rule])).toEqual([
    ['a', 'note', 'namespace-missing'],
    ['b', 'error', 'invalid-label'],
    ['b', 'warning', 'duplicate-key'],
  ]);
});

test('a finding says which field of which object it is about, where that stands, and what to do', () => {
  const result = checked();
  const [, finding] = result.findings;
  expect(finding).toMatchObject({
    object: { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'b' },
    path: 'metadata.labels.app',
    near: [],
    location: { file: 'f.yaml', line: 13, column: 5 },
  });
  expect(finding.help).toMatch(/\w/);
  expect(result.origins.get(finding)?.sourceLine(13)).toBe('    app: y z');
});

test('the summary counts objects, findings by severity, and what could not be checked on either side', () => {
  const { summary, unchecked } = checked();
  expect(summary).toEqual({ objects: 2, errors: 1, warnings: 1, notes: 1, unchecked: 2 });
  expect(unchecked.map(({ location }) => location.file)).toEqual(['f.yaml', 'before.yaml']);
});

test('without an earlier state there is nothing of it to be unchecked', () => {
  expect(check(readText(TEXT, 'f.yaml')).unchecked.map(({ location }) => location.file)).toEqual(['f.yaml']);
});
