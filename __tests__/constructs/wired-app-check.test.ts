import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import * as plus from 'cdk8s-plus-27';
import { ClusterIpService, Deployment, ExternalPods, Namespace, Pod, PodPort, WiredApp } from '../../lib';

const containers = [{ name: 'web', ports: [{ name: 'http', containerPort: 80 }] }];
let outdir: string;
let app: WiredApp;
let chart: Chart;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'wiring-'));
  app = new WiredApp({ outdir });
  chart = new Chart(app, 'shop');
});

afterEach(() => rmSync(outdir, { recursive: true, force: true }));

function service(selector: Record<string, string>, namespace?: string): ApiObject {
  return new ApiObject(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace },
    spec: { selector, ports: [{ port: 80 }] },
  });
}

function refusal(): string {
  try {
    app.synth();
  } catch (error) {
    return (error as Error).message;
  }
  return 'not refused';
}

test('a Service whose selector is mistyped is refused, with the pod that it nearly reached, and nothing is written', () => {
  new Deployment(chart, 'web', { name: 'web', selector: { app: 'web' }, containers });
  service({ app: 'Web' });
  expect(refusal()).toContain(
    'error[service-selects-nothing]: Service web selects nothing: no pod in namespace default has app: Web\n' +
      '  --> shop/service\n' +
      '  nearest: Deployment web has app: web (only the case differs)\n' +
      '      fix: write app: web in the place of app: Web in spec.selector of Service web\n',
  );
  expect(readdirSync(outdir)).toEqual([]);
});

test('all loose wires are told at once', () => {
  service({ app: 'web' });
  new ApiObject(chart, 'budget', {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'web' },
    spec: { minAvailable: 1, selector: { matchLabels: { app: 'web' } } },
  });
  const told = refusal();
  expect(told).toContain('error[service-selects-nothing]');
  expect(told).toContain('error[pdb-selects-nothing]');
  expect(told).toContain('\n2 errors, 0 warnings in 2 objects\n');
});

test('a construct that was changed behind its back is told with the line of the program that made it', () => {
  const pod = new Pod(chart, 'pod', { name: 'web', labels: { app: 'web' }, containers });
  new ClusterIpService(chart, 'web', { name: 'web', ports: [{ port: 80, target: pod.port('http') }] });
  pod.apiObject.addJsonPatch(JsonPatch.replace('/metadata/labels/app', 'shop'));
  expect(refusal()).toMatch(/--> shop\/web\/Resource \(__tests__\/constructs\/wired-app-check\.test\.ts:\d+:\d+\)\n/);
});

test('two contents of one object are refused, wherever in the program they are made', () => {
  const other = new Chart(app, 'other');
  const make = (scope: Chart, level: string) =>
    new ApiObject(scope, 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' }, data: { level } });
  make(chart, 'info');
  make(other, 'debug');
  expect(refusal()).toContain('error[duplicate-object]: ConfigMap web is written twice with different contents');
});

test('the error has no stack, for its message is the report', () => {
  service({ app: 'web' });
  let stack: string | undefined;
  try {
    app.synth();
  } catch (error) {
    stack = (error as Error).stack;
  }
  expect(stack).toContain('LooseWiresError: \nerror[service-selects-nothing]');
  expect(stack).not.toMatch(/^ +at /m);
});

test('a warning goes to the standard error output, and the app is written', () => {
  const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  for (const name of ['api', 'worker']) {
    new Deployment(chart, name, { name, selector: { app: 'shop', part: name }, containers });
  }
  service({ app: 'shop' });
  app.synth();
  expect(written.mock.calls.map(([text]) => text)).toEqual([
    expect.stringContaining('warning[service-selects-several-workloads]'),
  ]);
  expect(readdirSync(outdir)).toEqual(['shop.k8s.yaml']);
  written.mockRestore();
});

test('notes are not told', () => {
  const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  new Pod(chart, 'pod', { name: 'web', namespace: Namespace.named('elsewhere'), labels: { app: 'web' }, containers });
  app.synth();
  expect(written).not.toHaveBeenCalled();
  written.mockRestore();
});

test('pods that something else makes are no loose wire', () => {
  const database = new ExternalPods({ madeBy: 'the database operator', selector: { db: 'main' } });
  new ClusterIpService(chart, 'db', { name: 'db', ports: [{ port: 5432, target: database.port(5432) }] });
  expect(refusal()).toBe('not refused');
});

test('an annotation says so of any other object', () => {
  const loose = service({ db: 'main' });
  expect(refusal()).toContain('service-selects-nothing');
  loose.metadata.addAnnotation('cdk8s-wiring/made-elsewhere', 'the database operator');
  expect(refusal()).toBe('not refused');
});

test('the workloads of cdk8s-plus are pods like any others', () => {
  const api = new plus.Deployment(chart, 'api', { containers: [{ image: 'api', portNumber: 8080 }] });
  api.exposeViaService();
  new ClusterIpService(chart, 'own', { name: 'own', ports: [{ port: 80, target: PodPort.of(api, 8080) }] });
  expect(refusal()).toBe('not refused');
});

test('an object that cannot be checked is refused', () => {
  new ApiObject(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { selector: ['app', 'web'] },
  });
  expect(refusal()).toContain(
    'could not check: Service "web" cannot be checked: spec.selector is a list, and a mapping is needed\n' +
      '  --> shop/service, Service web\n',
  );
});

test('synthYaml refuses as synth does', () => {
  service({ app: 'web' });
  expect(() => app.synthYaml()).toThrow('service-selects-nothing');
});
