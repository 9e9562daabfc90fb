import { readText } from '../../../lib/wiring/manifest/read-text';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: echo\n';
const HELM = 'a Helm template, not a manifest: render it first, such as with `helm template . | cdk8s-wiring check -`';
const reasons = (text: string) => readText(text, 'f.yaml').unchecked.map(({ reason }) => reason);

test.each([
  ['a comment of several lines', `{{/*\n how: to: use\n*/}}\n${POD}`],
  ['with a comment, an action that is a key', `{{/*\n how: to: use\n*/}}\n${POD}  {{ .key }}: {{ .value }}`],
  [
    'with a comment, several actions on a line',
    `{{/*\n a: b: c\n*/}}\n${POD}\t{{ if .a }} {{ if .b }}\n{{ end }}{{ end }}`,
  ],
  ['with a comment, an action in a text', `{{/*\n a: b: c\n*/}}\n${POD}  x: a{{ .b }}c\n`],
  ['actions alone on their lines', `{{ if .a }}\r\n${POD}{{ end }}`],
  ['an action over two lines', `${POD}  a: {{ .b\n    | default "c: d: e" }}\n`],
  ['a fault on the line of an action, right of it', `${POD}  "{{ .a }}" b: c\n`],
  ['a fault on the line of an action, left of it', `${POD}  a: "b" {{ .c }}: d: e`],
])('%s: a Helm template', (_name, text) => {
  expect(reasons(text)).toEqual([HELM]);
});

test.each([
  ['above', `${POD}data: {a: "{{ x }}"}\nspec: a: b\n`],
  ['below', `${POD}spec: a: b\ndata: {a: "{{ x }}"}\n`],
  ['above and below', `${POD}data: {a: "{{ x }}"}\nspec: a: b\nc: "{{ y }}"\n`],
])('a fault with braces on the line %s is told as it is', (_where, text) => {
  expect(reasons(text)).toEqual(['not YAML: bad indentation of a mapping entry']);
});
