import { readText } from '../../../lib/wiring/manifest/read-text';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: echo\n';
const HELM = 'a Helm template, not a manifest: render it first, such as with `helm template . | cdk8s-wiring check -`';

const reasons = (text: string) => readText(text, 'f.yaml').unchecked.map(({ reason }) => reason);
const names = (text: string) => readText(text, 'f.yaml').manifests.map(({ kind, name }) => `${kind} ${name}`);

describe('documents', () => {
  test('a manifest knows its type, its name and its namespace', () => {
    const { manifests, unchecked } = readText(`${POD}  namespace: shop\n`, 'pod.yaml');
    expect(unchecked).toEqual([]);
    expect(manifests).toMatchObject([{ apiVersion: 'v1', kind: 'Pod', name: 'echo', namespace: 'shop' }]);
  });

  test('an empty namespace is none: it is left to the moment of applying', () => {
    expect(readText(`${POD}  namespace: ""\n`, 'f.yaml').manifests[0]?.namespace).toBeUndefined();
  });

  test('a generated name counts as the name', () => {
    expect(names('{apiVersion: batch/v1, kind: Job, metadata: {generateName: seed-}}')).toEqual(['Job seed-']);
  });

  test('empty documents, comments and null give nothing', () => {
    expect(readText('# nothing\n---\n---\nnull\n---\n~\n', 'f.yaml')).toEqual({ manifests: [], unchecked: [] });
  });

  test('an empty text gives nothing', () => {
    expect(readText('', 'f.yaml')).toEqual({ manifests: [], unchecked: [] });
  });

  test('one bad document does not silence the others', () => {
    const { manifests, unchecked } = readText(`${POD}---\na: b\n c: d\n---\n${POD}`, 'three.yaml');
    expect(manifests).toHaveLength(2);
    expect(unchecked).toEqual([
      {
        reason: 'not YAML: bad indentation of a mapping entry',
        location: { file: 'three.yaml', line: 7, column: 3 },
        text: 'a: b\n c: d\n',
      },
    ]);
  });

  test('text behind the three dashes is refused, as kubectl refuses it', () => {
    expect(reasons(`${POD}--- ${'x'.repeat(500)}\n`)).toEqual([
      `not YAML: kubectl takes nothing but a comment after "---" on its line, and here is "${'x'.repeat(60)}…"`,
    ]);
  });

  test('what kubectl would drop without a word is unchecked', () => {
    expect(reasons(`${POD}...\n${POD}`)).toEqual([
      'not YAML: kubectl reads nothing from a line "..." up to the next "---"',
    ]);
    expect(reasons(`---\n{"apiVersion":"v1"}{"kind":"Pod"}`)).toEqual([
      'not YAML: the document ends here, and kubectl reads nothing of what follows',
    ]);
  });

  test('brackets that close at the left edge are read, as kubectl reads them', () => {
    expect(names('apiVersion: v1\nkind: Pod\nmetadata: {\n  name: echo,\n  labels: {\n}\n}\n')).toEqual(['Pod echo']);
  });

  test('a key that stands twice is reported with its lines, and the last value counts', () => {
    const [manifest] = readText(`${POD}spec:\n  a: 1\n  b: 2\n  a: 3\n`, 'f.yaml').manifests;
    expect(manifest?.object.spec).toEqual({ a: 3, b: 2 });
    expect(manifest?.duplicateKeys).toEqual([{ path: ['spec', 'a'], lines: [6, 8] }]);
  });

  test('a key that overrides a merge key is no duplicate', () => {
    const [manifest] = readText(
      `${POD}spec:\n  base: &base {a: 1}\n  own:\n    <<: *base\n    a: 2\n`,
      'f.yaml',
    ).manifests;
    expect(manifest?.object.spec).toEqual({ base: { a: 1 }, own: { a: 2 } });
    expect(manifest?.duplicateKeys).toBeUndefined();
  });

  test('keys that mean something to JavaScript are plain data', () => {
    const text = `${POD}  labels: {__proto__: a, constructor: b, toString: c}\nspec:\n  __proto__: {polluted: true}\n`;
    const [manifest] = readText(text, 'f.yaml').manifests;
    expect(Object.keys(manifest?.object.metadata as object)).toEqual(['name', 'labels']);
    expect(Object.entries((manifest?.object.metadata as { labels: object }).labels)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ]);
    expect((manifest?.object.spec as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('JSON', () => {
  const POD_JSON = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"echo"}}';

  test('objects may stand one after the other', () => {
    expect(names(`${POD_JSON}\n${POD_JSON}${POD_JSON}`)).toHaveLength(3);
  });

  test('after one object YAML may follow, after two only JSON', () => {
    expect(names(`${POD_JSON}\n---\n${POD}`)).toHaveLength(2);
    expect(reasons(`${POD_JSON}${POD_JSON}\n---\n${POD}`)).toEqual([
      'not YAML: after two JSON objects kubectl reads nothing but JSON, and this is none',
    ]);
  });

  test('a key that stands twice is reported', () => {
    const text = '{\n"apiVersion": "v1",\n"kind": "Pod",\n"metadata": {"name": "a",\n"name": "b: {"}}';
    expect(readText(text, 'f.json').manifests).toMatchObject([
      { name: 'b: {', duplicateKeys: [{ path: ['metadata', 'name'], lines: [4, 5] }] },
    ]);
  });
});

describe('lists', () => {
  test('a List gives its items, and a bad item is unchecked alone', () => {
    const text = `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n- 3\n-\n- kind: Pod\n`;
    expect(names(text)).toEqual(['Pod a']);
    expect(readText(text, 'f.yaml').unchecked).toMatchObject([
      { reason: 'no Kubernetes object, but 3 (a number)', location: { line: 5 }, text: '3' },
      { reason: 'no Kubernetes object, but null' },
      { reason: 'no Kubernetes object: "apiVersion" is missing', location: { line: 7 }, text: '{"kind":"Pod"}' },
    ]);
  });

  test('the items of a typed list are of its type', () => {
    const text = 'apiVersion: v1\nkind: ConfigMapList\nitems:\n- metadata: {name: a}\n- metadata: {name: b}\n';
    expect(names(text)).toEqual(['ConfigMap a', 'ConfigMap b']);
  });

  test('an empty list gives nothing', () => {
    expect(readText('{apiVersion: v1, kind: List, items: []}', 'f.yaml')).toEqual({ manifests: [], unchecked: [] });
    expect(readText('{apiVersion: v1, kind: List, items: null}', 'f.yaml')).toEqual({ manifests: [], unchecked: [] });
  });

  test('a list in a list gives its items too', () => {
    const text = '{kind: List, items: [{kind: List, items: [{apiVersion: v1, kind: Pod, metadata: {name: a}}]}]}';
    expect(names(text)).toEqual(['Pod a']);
  });

  test('a duplicate key belongs to its item', () => {
    const text =
      'kind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: b}\n  x: 1\n  x: 2\n';
    const { manifests } = readText(text, 'f.yaml');
    expect(manifests.map(({ duplicateKeys }) => duplicateKeys)).toEqual([undefined, [{ path: ['x'], lines: [7, 8] }]]);
  });
});

describe('no Kubernetes object', () => {
  test.each([
    ['just text', 'no Kubernetes object, but "just text"'],
    ['- a', 'no Kubernetes object, but a list'],
    ['replicas: 3', 'no Kubernetes object: "apiVersion" and "kind" are missing'],
    ['{apiVersion: v1, metadata: {name: a}}', 'no Kubernetes object: "kind" is missing'],
    ['{apiVersion: v1, kind: "", metadata: {name: a}}', 'no Kubernetes object: "kind" is missing'],
    ['{apiVersion: 1, kind: Pod}', 'no Kubernetes object: "apiVersion" must be a text, not 1 (a number)'],
    ['{apiVersion: v1, kind: Pod}', 'no Kubernetes object: "metadata.name" is missing'],
    ['{apiVersion: v1, kind: Pod, metadata: [a]}', 'no Kubernetes object: "metadata" must be a mapping, not a list'],
    [
      '{apiVersion: v1, kind: Pod, metadata: {name: 0777}}',
      'no Kubernetes object: "metadata.name" must be a text, not 511 (a number)',
    ],
    [
      '{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: yes}}',
      'no Kubernetes object: "metadata.namespace" must be a text, not true (a boolean)',
    ],
    [
      '{apiVersion: v1, kind: Pod, metadata: {name: a, labels: [a]}}',
      'no Kubernetes object: "metadata.labels" must be a mapping, not a list',
    ],
    ['{apiVersion: v1, kind: List, items: {}}', 'no Kubernetes object: "items" must be a list, not a mapping'],
    [
      '{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Component}',
      'no Kubernetes object, but what kustomize builds from: build it first, such as with `kubectl kustomize . | cdk8s-wiring check -`',
    ],
  ])('%s', (text, reason) => {
    expect(readText(text, 'f.yaml')).toMatchObject({ manifests: [], unchecked: [{ reason, text }] });
  });

  test('the object is named where it is known', () => {
    expect(readText('{apiVersion: v1, kind: Pod, metadata: {name: a, labels: 1}}', 'f.yaml').unchecked).toMatchObject([
      { object: { apiVersion: 'v1', kind: 'Pod', name: 'a' } },
    ]);
  });

  test('labels that are no texts are left to a rule', () => {
    expect(names(`${POD}  labels: {a: yes, b: 1, c: null}\n`)).toEqual(['Pod echo']);
  });
});

describe('Helm templates', () => {
  test.each([
    '{{- if .Values.on }}\napiVersion: v1\nkind: Pod\n{{- end }}\n',
    `${POD}  labels:\n    {{- include "labels" . | nindent 4 }}\n`,
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}-web\n',
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: "{{ .Release.Name }}-web"\n',
    `${POD}  namespace: '{{ .Release.Namespace }}'\n`,
    `${POD}  labels: {app: "{{ .Chart.Name }}"}\n`,
  ])('%j is to be rendered first', (text) => {
    expect(reasons(text)).toEqual([HELM]);
  });

  test('braces in the data of a ConfigMap, or in an Argo workflow, are text', () => {
    expect(
      names(`apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  t: "{{ x }}"\n  u: |\n    {{ if y }}\n`),
    ).toEqual(['ConfigMap a']);
  });

  test('a fault that has nothing to do with braces elsewhere is told as it is', () => {
    expect(reasons(`${POD}data:\n  t: "{{ x }}"\nspec: a: b\n`)).toEqual([
      'not YAML: bad indentation of a mapping entry',
    ]);
  });
});

describe('bounds', () => {
  test('aliases that stand for more than fits in memory are refused', () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]\n`,
    );
    expect(reasons(`a0: &a0 x\n${lines.join('')}`)).toEqual([
      'not YAML: its aliases stand for too many values, so that kubectl refuses it',
    ]);
  });

  test('an alias within what it names is refused', () => {
    expect(reasons('a: &a\n  b: *a\n')).toEqual(['not YAML: "&a" contains itself']);
  });

  test.each(['['.repeat(100_000), '{"a":'.repeat(600) + '1' + '}'.repeat(600), '- '.repeat(100_000)])(
    'what is nested too deep is refused',
    (text) => {
      expect(reasons(text)).toEqual(['not YAML: it is nested deeper than 500 levels']);
    },
  );

  test('a binary file is refused', () => {
    expect(reasons('\u007fELF\u0002\u0001\u0000')).toEqual(['not YAML: the character U+007F stands in no text']);
  });
});

test('the annotation says who makes what an object selects', () => {
  const text = `${POD}  annotations:\n    cdk8s-wiring/made-elsewhere: the postgres operator\n`;
  expect(readText(text, 'f.yaml').manifests[0]?.madeElsewhere).toBe('the postgres operator');
});

test('an empty annotation says nothing', () => {
  const text = `${POD}  annotations:\n    cdk8s-wiring/made-elsewhere: ""\n`;
  expect(readText(text, 'f.yaml').manifests[0]?.madeElsewhere).toBeUndefined();
});
