import { readText } from '../../../lib/wiring/manifest/read-text';

const HELM = 'a Helm template, not a manifest: render it first, such as with `helm template . | cdk8s-wiring check -`';
const UNFILLED =
  'a template, not a manifest: put its values in first, such as with `envsubst < FILE | cdk8s-wiring check -`';
const KUSTOMIZATION =
  'no Kubernetes object, but what kustomize builds from: build it first, such as with `kubectl kustomize . | cdk8s-wiring check -`';

const unchecked = (text: string) => readText(text, 'f.yaml').unchecked;

/** Each text is `kind: Pod` and `apiVersion: v1` with what is wrong below; `pointed` is what stands at the location. */
test.each([
  ['metadata: {name: $NAME}', 'name: $NAME}', UNFILLED],
  ['metadata: {generateName: "${NAME}-"}', 'generateName: "${NAME}-"}', UNFILLED],
  ['metadata: {name: a, namespace: $(NS)}', 'namespace: $(NS)}', UNFILLED],
  ['metadata: {name: a, labels: {app: $APP}}', 'app: $APP}}', UNFILLED],
  ['metadata: {name: a, labels: {b: c, $APP: web}}', '$APP: web}}', UNFILLED],
  ['metadata: {name: a, labels: {1: 2, app: "{{ .App }}"}}', 'app: "{{ .App }}"}}', HELM],
  ['metadata: [a]', 'metadata: [a]', 'no Kubernetes object: "metadata" must be a mapping, not a list'],
  ['metadata: {x: 1}', 'metadata: {x: 1}', 'no Kubernetes object: "metadata.name" is missing'],
  ['metadata: {name: "", generateName: ~}', 'metadata: {name', 'no Kubernetes object: "metadata.name" is missing'],
  [
    'metadata: {generateName: 1}',
    'generateName: 1}',
    'no Kubernetes object: "metadata.generateName" must be a text, not 1 (a number)',
  ],
  [
    'metadata: {name: a, annotations: b}',
    'annotations: b}',
    'no Kubernetes object: "metadata.annotations" must be a mapping, not "b"',
  ],
])('%s: unchecked at %s', (rest, pointed, reason) => {
  const [fault, ...others] = unchecked(`kind: Pod\napiVersion: v1\n${rest}\n`);
  expect(others).toEqual([]);
  expect(fault.reason).toBe(reason);
  expect(fault.location.line).toBe(3);
  expect(rest.slice((fault.location.column ?? 0) - 1).startsWith(pointed)).toBe(true);
});

test.each([
  ['kind: ~\napiVersion: v1\nmetadata: {name: a}\n', 'no Kubernetes object: "kind" is missing', 1],
  ['kind: [a]\napiVersion: v1\nmetadata: {name: a}\n', 'no Kubernetes object: "kind" must be a text, not a list', 1],
  ['kind: "{{ .Kind }}"\napiVersion: v1\nmetadata: {name: a}\n', HELM, 1],
  ['kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\n', KUSTOMIZATION, 2],
  ['kind: List\nitems: a\n', 'no Kubernetes object: "items" must be a list, not "a"', 2],
  ['kind: PodList\napiVersion: 1\nitems:\n- {}\n', 'no Kubernetes object: "apiVersion" and "kind" are missing', 4],
  ['kind: 1\napiVersion: v1\nitems:\n- {}\n', 'no Kubernetes object: "apiVersion" and "kind" are missing', 4],
  ['kind: PodList\napiVersion: v1\nitems:\n- {apiVersion: v2}\n', 'no Kubernetes object: "kind" is missing', 4],
])('%j is unchecked: %s, line %i', (text, reason, line) => {
  expect(unchecked(text)).toMatchObject([{ reason, location: { line } }]);
});

test.each([
  'kind: Pod\nmetadata: {name: a}\n',
  'apiVersion: v1\nmetadata: {name: a}\n',
  'apiVersion: v1\nkind: Pod\n',
  'metadata: {name: a}\n',
  '- a\n',
])('%j names no object', (text) => {
  expect(unchecked(text).map((each) => 'object' in each)).toEqual([false]);
});

test('an item of a typed list is of the kind that only its last four letters hide', () => {
  const text = 'apiVersion: gateway.networking.x-k8s.io/v1\nkind: ListenerSetList\nitems: [{metadata: {name: a}}]\n';
  expect(readText(text, 'f.yaml').manifests.map(({ kind }) => kind)).toEqual(['ListenerSet']);
});

test('what is no text is neither a template nor unfilled', () => {
  const { manifests } = readText('apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {a: 1, b: [$x]}}\n', 'f.yaml');
  expect(manifests).toHaveLength(1);
});
