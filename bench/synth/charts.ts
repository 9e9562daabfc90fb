import { ApiObject, App, Chart } from 'cdk8s';
import { Random } from '../random';

/** An app to measure with. */
export interface AppShape {
  readonly charts: number;
  /** How many charts depend on each other in a row; 1 is none. */
  readonly chain: number;
}

/** The same objects each time, so that two runs of the bench compare. */
const SEED = 1;

/** Fills an app with small charts of three objects, as one makes them for a web service. */
export function fill(app: App, { charts, chain }: AppShape): void {
  const random = new Random(SEED);
  let before: Chart | undefined;
  for (let index = 0; index < charts; index++) {
    const chart = service(app, `service-${index}`, random);
    if (before && index % chain !== 0) chart.addDependency(before);
    before = chart;
  }
}

function service(app: App, name: string, random: Random): Chart {
  const chart = new Chart(app, name, { namespace: `team-${random.integer(1, 20)}` });
  const selector = { 'app.kubernetes.io/name': name };
  const labels = { ...selector, tier: random.pick(['web', 'backend', 'batch']) };
  const port = random.integer(1024, 65535);
  new ApiObject(chart, 'deployment', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels },
    spec: {
      replicas: random.integer(1, 9),
      selector: { matchLabels: selector },
      template: { metadata: { labels }, spec: { containers: [container(name, port, random)] } },
    },
  });
  new ApiObject(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels },
    spec: { selector, ports: [{ name: 'http', port: 80, targetPort: port }] },
  });
  new ApiObject(chart, 'configuration', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, labels },
    data: { LOG_LEVEL: random.pick(['debug', 'info']), 'app.properties': `port = ${port}\nid = ${random.hex(8)}\n` },
  });
  return chart;
}

function container(name: string, port: number, random: Random): object {
  return {
    name: 'app',
    image: `registry.example.com/${name}:${random.hex(7)}`,
    ports: [{ name: 'http', containerPort: port }],
    envFrom: [{ configMapRef: { name } }],
    env: [{ name: 'REPLICAS', value: String(random.integer(1, 9)) }],
    resources: { requests: { cpu: '100m', memory: `${random.integer(64, 512)}Mi` } },
    readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
  };
}
