import { command, folderOf, POD, service } from './command';

const GARBAGE = 'a: [b\n';
const HELM = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n';
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
        run: web
    spec:
      containers:
        - name: web
          image: nginx
`;
const OTHER_DEPLOYMENT = DEPLOYMENT.replaceAll('name: web', 'name: shop').replace('run: web', 'run: shop');
const FAR_SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: far\nspec:\n  selector:\n    app: elsewhere\n  ports:\n    - port: 80\n';

const folder = folderOf({
  'wired.yaml': `${POD}---\n${service()}`,
  'loose.yaml': `${POD}---\n${service('helloapp')}`,
  'garbage.yaml': GARBAGE,
  'helm.yaml': HELM,
  'note.yaml': FAR_SERVICE,
  'warning.yaml': `${DEPLOYMENT}---\n${OTHER_DEPLOYMENT}`,
  'empty.yaml': '# nothing\n---\n',
  'split/pod.yaml': POD,
  'split/deeper/service.yml': service('helloapp'),
  'split/readme.md': GARBAGE,
  'mixed/loose.yaml': `${POD}---\n${service('helloapp')}`,
  'mixed/garbage.yaml': GARBAGE,
  'no-manifests/readme.md': GARBAGE,
  'without-namespace.yaml': `${POD}---\n${service().replace('  namespace: hb-test\n', '')}`,
});
const check = (args: string, stdin?: string) => command(folder, `check ${args}`.trim(), { stdin });

test('what is wired ends with 0 and says so', async () => {
  expect(await check('folder/wired.yaml')).toEqual({
    code: 0,
    stdout: '2 objects checked: every wire fits. (1 note: --fail-on note shows it)\n',
    stderr: '',
  });
});

test('a broken file on the standard input ends with 1 and a message that alone is enough to mend it', async () => {
  const { code, stdout, stderr } = await check('-', `${POD}---\n${service('helloapp')}`);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout)
    .toBe(`error[service-selects-nothing]: Service hb-test/my-nodeport selects nothing: no pod in namespace hb-test has app: helloapp
  --> <stdin>:23:5
   |
23 |     app: helloapp
   |     ^^^^^^^^^^^^^
  nearest: Pod hb-test/myapp-pod has app: helloApp (only the case differs)
      fix: write app: helloApp in the place of app: helloapp in spec.selector of Service hb-test/my-nodeport
     help: Let spec.selector of the Service and the labels of the pods (of their template, not of the workload) say the same, in one namespace. (cdk8s-wiring explain service-selects-nothing)

1 error, 0 warnings in 2 objects (1 note: --fail-on note shows it)
`);
});

test('without an argument the standard input is read', async () => {
  expect((await check('', service('helloapp') + '---\n' + POD)).code).toBe(1);
});

test('without an argument, and with nothing on the standard input but a terminal, it says what to give and ends with 2', async () => {
  expect(await check('')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'cdk8s-wiring check: give a file, a folder, or manifests on the standard input\n(cdk8s-wiring check --help says how it is used)\n',
  });
});

test('a folder is read with the folders in it, and its files together', async () => {
  const { code, stdout } = await check('folder/split');
  expect(code).toBe(1);
  expect(stdout).toContain('--> split/deeper/service.yml:9:5\n');
  expect(stdout).toContain('1 error, 0 warnings in 2 objects');
});

test('several files are checked together, in their order', async () => {
  const { code, stdout } = await check('folder/split/deeper/service.yml folder/split/pod.yaml folder/loose.yaml');
  expect(code).toBe(1);
  expect(stdout.match(/--> .*/g)).toEqual(['--> split/deeper/service.yml:9:5', '--> loose.yaml:23:5']);
});

test.each([
  ['a file that is not there', 'folder/nowhere.yaml', 'no such file or folder', 'nowhere.yaml'],
  ['a folder without manifests', 'folder/no-manifests', 'no .yaml, .yml or .json file in this folder', 'no-manifests'],
])('%s ends with 2 and the reason', async (_what, path, reason, place) => {
  expect(await check(path)).toEqual({
    code: 2,
    stdout: `could not check: ${reason}\n  --> ${place}\n\nno object checked, 1 could not be checked\n`,
    stderr: '',
  });
});

test.each([
  ['garbage', 'folder/garbage.yaml', /^could not check: not YAML: .*\n {2}--> garbage\.yaml:\d+:\d+\n/],
  [
    'a Helm template',
    'folder/helm.yaml',
    /^could not check: a Helm template, not a manifest: render it first, .*\n {2}--> helm\.yaml:4:\d+\n/,
  ],
])('%s ends with 2, its line and what to do', async (_what, path, report) => {
  const { code, stdout } = await check(path);
  expect(code).toBe(2);
  expect(stdout).toMatch(report);
});

test('what could not be checked does not silence the rest, and a finding decides the exit code', async () => {
  const { code, stdout } = await check('folder/mixed');
  expect(code).toBe(1);
  expect(stdout).toContain('error[service-selects-nothing]');
  expect(stdout).toContain('could not check: not YAML');
  expect(stdout).toContain('1 error, 0 warnings in 2 objects, 1 could not be checked');
});

test('an object that is not checked is named', async () => {
  const { code, stdout } = await check('-', service().replace('spec:', 'spec: 1\nx:'));
  expect(code).toBe(2);
  expect(stdout).toContain('--> <stdin>:6:1, Service hb-test/my-nodeport\n');
});

test.each([
  ['a file without objects', 'folder/empty.yaml', undefined],
  ['an empty standard input', '-', ''],
])('%s is nothing to check, and no fault', async (_what, path, stdin) => {
  expect(await check(path, stdin)).toEqual({ code: 0, stdout: 'no Kubernetes objects found\n', stderr: '' });
});

test.each([
  ['folder/loose.yaml', 'error', 1],
  ['folder/warning.yaml', 'error', 0],
  ['folder/warning.yaml', 'warning', 1],
  ['folder/note.yaml', 'warning', 0],
  ['folder/note.yaml', 'note', 1],
])('%s with --fail-on %s ends with %i', async (path, level, code) => {
  expect((await check(`${path} --fail-on ${level}`)).code).toBe(code);
});

test('warnings are shown, whatever fails', async () => {
  const { stdout } = await check('folder/warning.yaml');
  expect(stdout).toMatch(/^warning\[selectors-overlap\]/);
  expect(stdout).toContain('0 errors, 1 warning in 2 objects');
});

test('notes are counted, and shown on request', async () => {
  const [hidden, shown] = [await check('folder/note.yaml'), await check('folder/note.yaml --fail-on note')];
  expect(hidden.stdout).toBe('1 object checked: every wire fits. (1 note: --fail-on note shows it)\n');
  expect(shown.stdout).toMatch(/^note\[service-selects-nothing\]/);
  expect(shown.stdout).toMatch(/\n0 errors, 0 warnings, 1 note in 1 object\n$/);
});

test('with --closed, what is not there is missing', async () => {
  const { code, stdout } = await check('--closed folder/note.yaml');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^error\[service-selects-nothing\]/);
});

test('--namespace is where objects live that name none', async () => {
  expect((await check('folder/without-namespace.yaml')).code).toBe(1);
  expect((await check('folder/without-namespace.yaml --namespace hb-test')).code).toBe(0);
  expect((await check('folder/without-namespace.yaml -n hb-test')).code).toBe(0);
});

test('with --against the change is checked as well', async () => {
  const { code, stdout } = await command(folder, 'check folder/wired.yaml --against -', {
    stdin: POD.replace('      ports:\n        - containerPort: 1322\n', ''),
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^error\[immutable-change\]/);
});

test('what --against names and cannot be read is not checked', async () => {
  const { code, stdout } = await check('folder/wired.yaml --against folder/nowhere');
  expect(code).toBe(2);
  expect(stdout).toContain('could not check: no such file or folder\n  --> nowhere\n');
});

test('the JSON holds the findings, what could not be checked and the numbers', async () => {
  const { code, stdout } = await check('--format json folder/mixed');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    findings: [
      {
        rule: 'service-selects-nothing',
        severity: 'error',
        object: { apiVersion: 'v1', kind: 'Service', namespace: 'hb-test', name: 'my-nodeport' },
        path: 'spec.selector.app',
        message: 'Service hb-test/my-nodeport selects nothing: no pod in namespace hb-test has app: helloapp',
        near: [
          {
            object: { apiVersion: 'v1', kind: 'Pod', namespace: 'hb-test', name: 'myapp-pod' },
            reason: 'case-differs',
            expected: 'app: helloapp',
            actual: 'app: helloApp',
            fix: expect.any(String) as string,
          },
        ],
        help: expect.any(String) as string,
        location: { file: `${folder}/mixed/loose.yaml`.replace(`${folder}/`, ''), line: 23, column: 5 },
      },
    ],
    unchecked: [{ reason: expect.any(String) as string, location: { file: 'mixed/garbage.yaml', line: 2, column: 1 } }],
    summary: { objects: 2, errors: 1, warnings: 0, notes: 1, unchecked: 1 },
  });
});

test.each(['json', 'sarif'])('notes are left out of %s, unless they are asked for', async (format) => {
  const withNotes = await check(`folder/note.yaml --format ${format} --fail-on note`);
  const without = await check(`folder/note.yaml --format ${format}`);
  expect(withNotes.stdout).toContain('selects nothing: no pod');
  expect(without.stdout).not.toContain('selects nothing: no pod');
});

test('with colours, and only then, there are escape sequences', async () => {
  const coloured = await command(folder, 'check folder/loose.yaml', { hasColours: true });
  const plain = await command(folder, 'check folder/loose.yaml');
  const escape = String.fromCharCode(27);
  expect(coloured.stdout).toContain(`${escape}[31m`);
  expect(plain.stdout).not.toContain(escape);
  expect(coloured.stdout.split(new RegExp(`${escape}\\[\\d+m`)).join('')).toBe(plain.stdout);
});
