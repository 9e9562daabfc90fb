import { Chart } from 'cdk8s';
import { Deployment, Namespace, Pod, PodProps, PodSecurityLevel } from '../../lib';
import { hardened } from '../../lib/constructs/pod-security-defaults';
import { manifestsOf, newChart } from '../manifests';
import { Refused, refusedByBoth, refusedByRestricted } from '../constructs/pod-security/refused';
import { allThatBaselineTakes, allThatRestrictedTakes } from '../constructs/pod-security/taken';
import { Answer, get, kubectl, requireCluster, sampleImage, tryKubectl } from './kubectl';

/* Hardening, asked of the API server and the node themselves. It enforces the levels as Kubernetes 1.34 reads them. */

const names = { restricted: `restricted-test-${process.pid}`, baseline: `baseline-test-${process.pid}` };
const containers = [{ name: 'app', image: sampleImage, ports: [{ containerPort: 1322 }] }];
const initContainers = [{ name: 'setup', image: sampleImage, command: ['/bin/sh', '-c', 'true'] }];
let mayDelete = false;
let applied: Answer;

function apply(chart: Chart, ...options: string[]): Answer {
  const list = { apiVersion: 'v1', kind: 'List', items: manifestsOf(chart) };
  return tryKubectl(['apply', ...options, '-f', '-'], JSON.stringify(list));
}

/** A Pod that no construct has secured or checked, in a namespace that enforces a level. */
function applyUnchecked(namespaceName: string, props: Partial<PodProps>, ...options: string[]): Answer {
  const chart = newChart();
  new Pod(chart, 'pod', { name: 'open', namespace: Namespace.named(namespaceName), containers, ...props });
  return apply(chart, ...options);
}

beforeAll(() => {
  requireCluster();
  mayDelete = true;
  const chart = newChart();
  const namespace = new Namespace(chart, 'a', { name: names.restricted, podSecurity: PodSecurityLevel.RESTRICTED });
  new Namespace(chart, 'b', { name: names.baseline, podSecurity: PodSecurityLevel.BASELINE });
  new Pod(chart, 'pod', { name: 'safe', namespace, initContainers, containers });
  new Deployment(chart, 'deployment', { name: 'safe', namespace, selector: { app: 'safe' }, containers });
  applied = apply(chart);
});

afterAll(() => {
  if (!mayDelete) return;
  kubectl('delete', 'namespace', names.restricted, names.baseline, '--ignore-not-found', '--wait=false');
});

test('what is hardened is accepted without a warning', () => {
  expect(applied).toMatchObject({ status: 0, stderr: '' });
});

test('a hardened Pod is admitted and runs, as a user that is not root', () => {
  kubectl('wait', 'pod/safe', '-n', names.restricted, '--for=condition=Ready', '--timeout=60s');
  expect(kubectl('exec', 'safe', '-n', names.restricted, '-c', 'app', '--', '/bin/sh', '-c', 'id -u')).toBe('65532\n');
  expect(kubectl('get', '--raw', `/api/v1/namespaces/${names.restricted}/pods/safe:1322/proxy/ping`)).toBe('pong!\n');
});

test('the pods of a hardened Deployment are admitted and run', () => {
  kubectl('wait', 'deployment/safe', '-n', names.restricted, '--for=condition=Available', '--timeout=60s');
  const { status } = get<{ status: { availableReplicas: number } }>('deployment', 'safe', '-n', names.restricted);
  expect(status.availableReplicas).toBe(1);
});

test('the same Pod without hardening is refused, and the server names the four things that it lacks', () => {
  const { status, stderr } = applyUnchecked(names.restricted, {});
  expect(status).toBe(1);
  expect(stderr).toContain('pods "open" is forbidden: violates PodSecurity "restricted:v1.34": ');
  expect(stderr).toContain('container "app" must set securityContext.allowPrivilegeEscalation=false');
  expect(stderr).toContain('container "app" must set securityContext.capabilities.drop=["ALL"]');
  expect(stderr).toContain('pod or container "app" must set securityContext.runAsNonRoot=true');
  expect(stderr).toContain('must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"');
});

test('the same Deployment without hardening is accepted with a warning, and never has a pod', () => {
  const chart = newChart();
  const namespace = Namespace.named(names.restricted);
  new Deployment(chart, 'deployment', { name: 'open', namespace, selector: { app: 'open' }, containers });
  const { status, stderr } = apply(chart);
  expect(status).toBe(0);
  expect(stderr).toContain('Warning: would violate PodSecurity "restricted:latest": ');
  kubectl('wait', 'deployment/open', '-n', names.restricted, '--for=condition=ReplicaFailure', '--timeout=60s');
  expect(get<{ items: unknown[] }>('pods', '-n', names.restricted, '-l', 'app=open').items).toEqual([]);
});

test('a baseline namespace admits the Pod as it is, and one with everything that the level takes', () => {
  expect(applyUnchecked(names.baseline, {}, '--dry-run=server')).toMatchObject({ status: 0 });
  expect(applyUnchecked(names.baseline, allThatBaselineTakes, '--dry-run=server')).toMatchObject({ status: 0 });
});

test('a restricted namespace admits a hardened Pod with everything that the level takes', () => {
  const { status, stderr } = applyUnchecked(
    names.restricted,
    hardened({ containers, ...allThatRestrictedTakes }),
    '--dry-run=server',
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each<Refused>(refusedByBoth)('the server refuses $field in a baseline namespace', ({ props, reason }) => {
  const { status, stderr } = applyUnchecked(names.baseline, props, '--dry-run=server');
  expect(stderr).toContain('is forbidden: violates PodSecurity "baseline:v1.34": ');
  expect(stderr).toContain(reason);
  expect(status).toBe(1);
});

test.each<Refused>(refusedByRestricted)(
  'the server refuses $field in a restricted namespace and takes it in a baseline one',
  ({ props, reason }) => {
    expect(applyUnchecked(names.baseline, props, '--dry-run=server')).toMatchObject({ status: 0 });
    const otherwiseSafe = hardened({ containers, ...props });
    const { status, stderr } = applyUnchecked(names.restricted, otherwiseSafe, '--dry-run=server');
    expect(stderr).toContain(`is forbidden: violates PodSecurity "restricted:v1.34": ${reason}\n`);
    expect(status).toBe(1);
  },
);

test('the server takes a hardened Windows pod', () => {
  const windows = hardened({ containers, os: { name: 'windows' } });
  expect(applyUnchecked(names.restricted, windows, '--dry-run=server')).toMatchObject({ status: 0, stderr: '' });
});
