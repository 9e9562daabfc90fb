import { App, Chart, Testing } from 'cdk8s';
import { Deployment, Namespace, NodePortService, Pod } from '../../lib';
import { manifestsOf, newChart, only } from '../manifests';

const containers = [{ name: 'app', image: 'nginx', ports: [{ containerPort: 80 }] }];

test('a Namespace is its name and nothing more', () => {
  const chart = newChart();
  new Namespace(chart, 'namespace', { name: 'hb-test' });
  expect(manifestsOf(chart)).toEqual([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'hb-test' } }]);
});

test('a Namespace carries its labels and annotations', () => {
  const chart = newChart();
  new Namespace(chart, 'namespace', { name: 'a', labels: { team: 'web' }, annotations: { note: 'for the lesson' } });
  expect(only(chart, 'Namespace').metadata).toEqual({
    name: 'a',
    labels: { team: 'web' },
    annotations: { note: 'for the lesson' },
  });
});

test('a Namespace has no metadata.namespace, not even in a chart that has one', () => {
  const chart = newChart('elsewhere');
  new Namespace(chart, 'namespace', { name: 'hb-test' });
  expect(only(chart, 'Namespace').metadata).toEqual({ name: 'hb-test' });
});

test('what is built in a Namespace is written after it, whatever the order in the program', () => {
  const chart = newChart();
  const late = Namespace.named('hb-test');
  expect(late.name).toBe('hb-test');
  const namespace = new Namespace(chart, 'z-namespace', { name: 'hb-test' });
  const pod = new Pod(chart, 'a-pod', { name: 'pod', namespace, labels: { app: 'a' }, containers });
  new NodePortService(chart, 'a-service', { name: 'service', ports: [{ port: 80, target: pod.port(80) }] });
  new Deployment(chart, 'a-deployment', { name: 'deployment', namespace, selector: { app: 'b' }, containers });
  const [first, ...others] = manifestsOf(chart);
  expect(first.kind).toBe('Namespace');
  expect(others.map(({ metadata }) => metadata.namespace)).toEqual(['hb-test', 'hb-test', 'hb-test']);
});

test('a Namespace in a chart of its own is written to an earlier file than what is built in it', () => {
  const app = new App();
  const users = new Chart(app, 'a-users');
  const namespace = new Namespace(new Chart(app, 'z-namespaces'), 'namespace', { name: 'hb-test' });
  const pod = new Pod(users, 'pod', { name: 'pod', namespace, labels: { app: 'a' }, containers });
  expect(pod.apiObject.metadata.namespace).toBe('hb-test');
  const kinds = app.synthYaml().match(/^kind: .*$/gm);
  expect(kinds).toEqual(['kind: Namespace', 'kind: Pod']);
});

test.each(['', 'Hb-test', 'hb_test', '-hb', 'hb.test', 'a'.repeat(64)])(
  'the Namespace name %j is refused, quoted',
  (name) => {
    const chart = Testing.chart();
    const message = `Invalid name of a Namespace ${JSON.stringify(name)}: lower-case letters, digits and "-" only`;
    expect(() => new Namespace(chart, 'namespace', { name })).toThrow(message);
    expect(() => Namespace.named(name)).toThrow(message);
  },
);

test('an invalid label of a Namespace is refused where it is written', () => {
  expect(() => new Namespace(Testing.chart(), 'namespace', { name: 'a', labels: { 'a b': 'c' } })).toThrow(
    /^Invalid label key "a b": .* \(a b on Namespace "a"\)$/,
  );
});
