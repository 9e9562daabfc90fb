import { Deployment, DeploymentProps } from '../../lib';
import { newChart, only } from '../manifests';

const web: DeploymentProps = {
  name: 'web',
  selector: { app: 'web' },
  labels: { tier: 'backend' },
  containers: [{ name: 'web', image: 'nginx', ports: [{ containerPort: 80, name: 'http' }] }],
};

test('#1 and #3 are selector and labels together, #2 is the selector alone', () => {
  const chart = newChart();
  new Deployment(chart, 'web', web);
  const { metadata, spec } = only(chart, 'Deployment');
  expect(metadata.labels).toEqual({ app: 'web', tier: 'backend' });
  expect(spec.selector).toEqual({ matchLabels: { app: 'web' } });
  expect(spec.template?.metadata.labels).toEqual({ app: 'web', tier: 'backend' });
});

test('a Deployment is what was asked for and nothing more', () => {
  const chart = newChart();
  new Deployment(chart, 'web', {
    name: 'web',
    selector: { app: 'web' },
    containers: [{ name: 'web', image: 'nginx' }],
  });
  expect(only(chart, 'Deployment')).toEqual({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', labels: { app: 'web' } },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'nginx' }] } },
    },
  });
});

test('its own fields go to the Deployment, those of a pod spec to its template', () => {
  const chart = newChart();
  const own = { replicas: 0, minReadySeconds: 1, revisionHistoryLimit: 2, progressDeadlineSeconds: 3, paused: true };
  new Deployment(chart, 'web', {
    ...web,
    ...own,
    strategy: { type: 'Recreate' },
    annotations: { a: '1' },
    podAnnotations: { b: '2' },
    hostNetwork: true,
  });
  const { metadata, spec } = only(chart, 'Deployment');
  expect(spec).toMatchObject({ ...own, strategy: { type: 'Recreate' } });
  expect(metadata.annotations).toEqual({ a: '1' });
  expect(spec.template).toMatchObject({ metadata: { annotations: { b: '2' } }, spec: { hostNetwork: true } });
});

test('the selector does not depend on where the construct stands', () => {
  const [here, there] = [newChart(), newChart()];
  new Deployment(here, 'a', web);
  new Deployment(there, 'renamed', web);
  expect(only(here, 'Deployment').spec.selector).toEqual(only(there, 'Deployment').spec.selector);
});

test('a port of a Deployment selects its pods', () => {
  const port = new Deployment(newChart(), 'web', web).port('http');
  expect(port).toMatchObject({ port: 'http', protocol: 'TCP', selector: { app: 'web' } });
});

test.each<[string, Partial<DeploymentProps>, string]>([
  [
    'an empty selector',
    { selector: {} },
    'Deployment "web" has an empty selector: it needs at least one label, such as selector: { app: "web" }',
  ],
  [
    'a contradicting label',
    { labels: { app: 'Web' } },
    'Label app: "Web" contradicts the selector app: "web" of Deployment "web"',
  ],
  ['an invalid name', { name: 'web_1' }, 'Invalid name of a Deployment "web_1"'],
  ['an invalid selector', { selector: { app: '-' } }, 'Invalid label value "-"'],
  ['no container', { containers: [] }, 'Deployment "web" has no containers'],
])('%s is refused', (_, props, message) => {
  expect(() => new Deployment(newChart(), 'web', { ...web, ...props })).toThrow(message);
});

test('a port that its pods do not declare is refused', () => {
  expect(() => new Deployment(newChart(), 'web', web).port(8080)).toThrow(
    'Deployment "web" declares no port 8080: it declares "http" = 80/TCP',
  );
});
