import { ApiObject, Testing } from 'cdk8s';
import * as plus from 'cdk8s-plus-27';
import '../../lib/testing';
import { ClusterIpService, Deployment, Namespace, Pod } from '../../lib';
import { newChart } from '../manifests';

const containers = [{ name: 'web', ports: [{ containerPort: 80 }] }];

function wired() {
  const chart = newChart();
  const pod = new Pod(chart, 'pod', { name: 'web', labels: { app: 'web' }, containers });
  const service = new ClusterIpService(chart, 'service', { name: 'web', ports: [{ port: 80, target: pod.port(80) }] });
  return { chart, pod, service };
}

function looseService(app: string, namespace?: string) {
  const metadata = { name: 'loose', namespace };
  return { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: { app }, ports: [{ port: 80 }] } };
}

describe('toBeWired', () => {
  test('holds for a chart of constructs, for its manifests, and for YAML', () => {
    const { chart } = wired();
    expect(chart).toBeWired();
    expect(Testing.synth(chart)).toBeWired();
    expect('apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n').toBeWired();
  });

  test('fails with the near misses', () => {
    const { chart } = wired();
    expect(chart).toBeWired();
    new ApiObject(chart, 'loose', looseService('wbe'));
    expect(() => expect(chart).toBeWired()).toThrow(
      /Expected every wire to fit\.[^]*nearest: Pod web has app: web \(a typo away\)/,
    );
  });

  test('looks at the whole app, and tells what is the construct’s own', () => {
    const { chart, service } = wired();
    new ApiObject(chart, 'loose', looseService('wbe'));
    expect(service).toBeWired();
    expect(chart).not.toBeWired();
  });

  test('fails for what cannot be checked', () => {
    expect(() => expect('a: [').toBeWired()).toThrow('could not check');
  });

  test('negated, says that every wire fits', () => {
    expect(() => expect(wired().chart).not.toBeWired()).toThrow('Expected a loose wire, but every wire fits.');
  });

  test.each([
    [42, '42 (a number)'],
    [undefined, 'undefined (nothing)'],
  ])('%j is refused, quoted', (subject, quoted) => {
    expect(() => expect(subject).toBeWired()).toThrow(`${quoted} cannot be checked: a construct, a manifest`);
  });
});

describe('toHaveFinding', () => {
  test('holds for a finding of that rule, and fails with the report otherwise', () => {
    expect([looseService('web')]).toHaveFinding('service-selects-nothing');
    expect([looseService('web')]).not.toHaveFinding('duplicate-object');
    expect(() => expect([looseService('web')]).toHaveFinding('duplicate-object')).toThrow(
      /Expected a finding of the rule duplicate-object\.[^]*error\[service-selects-nothing\]/,
    );
  });

  test('names the closest rule when there is none of that name', () => {
    expect(() => expect([]).not.toHaveFinding('service-select-nothing')).toThrow(
      'There is no rule "service-select-nothing": "service-selects-nothing" is close',
    );
  });
});

describe('toSelect', () => {
  test('holds for a Service and its pods, as constructs and as manifests', () => {
    const { chart, service, pod } = wired();
    expect(service).toSelect(pod);
    const [podManifest, serviceManifest] = Testing.synth(chart) as { kind: string }[];
    expect(serviceManifest).toSelect(podManifest);
  });

  test('holds for the workloads and Services of cdk8s-plus', () => {
    const deployment = new plus.Deployment(newChart(), 'api', { containers: [{ image: 'api', portNumber: 8080 }] });
    expect(deployment.exposeViaService()).toSelect(deployment);
  });

  test('fails with what keeps the pods out', () => {
    const { pod } = wired();
    expect(() => expect(looseService('Web')).toSelect(pod)).toThrow(
      'Expected Service loose to select Pod web, but it does not: Pod web has app: web (only the case differs)\n  fix: write app: web',
    );
  });

  test('fails when the pods are in another namespace', () => {
    const chart = newChart();
    const namespace = new Namespace(chart, 'namespace', { name: 'shop' });
    const pods = new Deployment(chart, 'web', { name: 'web', namespace, selector: { app: 'web' }, containers });
    expect(looseService('web', 'shop')).toSelect(pods);
    expect(() => expect(looseService('web')).toSelect(pods)).toThrow('is in another namespace');
  });

  test('negated, says by which labels it selects', () => {
    const { pod, service } = wired();
    expect(() => expect(service).not.toSelect(pod)).toThrow(
      'Expected Service web not to select Pod web, but it does: app: web.',
    );
  });

  test('needs one Service and one source of pods', () => {
    const { pod, service } = wired();
    expect(() => expect(pod).toSelect(pod)).toThrow('One Service is needed before toSelect, not 0');
    expect(() => expect(service).toSelect([])).toThrow('One Pod or workload is needed in toSelect(…), not 0');
  });
});
