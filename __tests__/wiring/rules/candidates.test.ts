import { check } from '../../../lib/wiring/check';
import { joinReadings } from '../../../lib/wiring/manifest/expand-object';
import { readText } from '../../../lib/wiring/manifest/read-text';
import { checked, service } from '../report/reading';

/* The candidates that rules find by themselves, and what is unread or written in several files. */

const UNREAD =
  '---\napiVersion: v1\nkind: {{ .Values.kind }} Service Deployment ServiceAccount\nmetadata: { name: web }\n';

const configMap = (data: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { ${data} }\n`;

function twoFiles(first: string, second: string): string[] {
  const files = [readText(configMap('x: a'), first), readText(configMap('x: b'), second)];
  return check(joinReadings(files)).findings.map(({ severity, message }) => `${severity}: ${message}`);
}

test('one object in two files is told with the other file, as an error only in one file', () => {
  const said = (severity: string, place: string): string[] => [
    `${severity}: ConfigMap a is written twice with different contents, here and at ${place}: only the one that is applied last remains`,
  ];
  expect(twoFiles('k8s/a.yaml', 'k8s/b.yaml')).toEqual(said('warning', 'k8s/a.yaml:1'));
  expect(twoFiles('dev/a.yaml', 'prod/a.yaml')).toEqual(said('note', 'dev/a.yaml:1'));
  const [finding] = checked(`${configMap('x: a')}---\n${configMap('x: b')}`).findings;
  expect([`${finding.severity}: ${finding.message}`]).toEqual(said('error', 'line 1'));
});

const ingress = (backend: string): string =>
  `---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: front }\nspec: { defaultBackend: { service: { name: web, port: { ${backend} } } } }\n`;

function nearPorts(backend: string, ports: string): string[] {
  const { findings } = checked(ingress(backend) + service(`ports: [${ports}]`));
  const near = findings.filter(({ rule }) => rule === 'ingress-backend-missing').flatMap((finding) => finding.near);
  return near.map(({ reason, expected, actual, fix }) => `${reason}: ${expected} / ${actual} / ${fix}`);
}

const NUMBER = 'spec.defaultBackend.service.port.number of Ingress front';
const NAME = 'spec.defaultBackend.service.port.name of Ingress front';

test('of the ports of a Service, that with a like name is the nearest, then that of the very target', () => {
  const ports = '{ name: admin, port: 81 }, { name: http, port: 80, targetPort: 8080 }';
  expect(nearPorts('number: 8080', ports)).toEqual([
    `value-differs: port 8080 / port http = 80 / write 80 in ${NUMBER}`,
    `value-differs: port 8080 / port admin = 81 / write 81 in ${NUMBER}`,
  ]);
  expect(nearPorts('name: htttp', ports)).toEqual([
    `port-name-typo: port htttp / port http = 80 / write http in ${NAME}`,
    `value-differs: port htttp / port admin = 81 / write admin in ${NAME}`,
  ]);
});

test('a port without a name is given by its number', () => {
  expect(nearPorts('name: http', '{ port: 80 }')).toEqual([
    'value-differs: port http / port 80 / write number: 80 in the place of name: http in spec.defaultBackend.service.port of Ingress front',
  ]);
});

test.each([
  ['what an Ingress leads to', ingress('number: 80')],
  [
    'what an autoscaler scales',
    '---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: a }\nspec: { scaleTargetRef: { kind: Deployment, name: web } }\n',
  ],
  [
    'what a StatefulSet names',
    '---\napiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: a }\nspec: { serviceName: web, template: { spec: {} } }\n',
  ],
  ['what a Pod names', '---\napiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { serviceAccountName: web }\n'],
])('%s is not missing when it may stand in what cannot be read', (_, text) => {
  const closed = (manifests: string): number => {
    const { findings } = check(readText(manifests, 'a.yaml'), { world: 'closed' });
    return findings.filter(({ rule }) => rule.endsWith('-missing') && rule !== 'namespace-missing').length;
  };
  const [ofAnotherName, ofAnotherKind] = [UNREAD.replace('name: web', 'name: other'), UNREAD.replace(/ Serv.*/, '')];
  expect([text, text + UNREAD, text + ofAnotherName, text + ofAnotherKind].map(closed)).toEqual([1, 0, 1, 1]);
});

/** What is said of a budget whose selector is given in one line, beside a Deployment of pods with `app: web` and `tier: a`. */
function budget(selector: string, world: 'open' | 'closed' = 'open'): string[] {
  const labels = 'labels: { app: web, tier: a }';
  const text = `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { selector: { ${selector} } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { metadata: { ${labels} }, spec: { containers: [{ name: a, image: b }] } } }
`;
  return check(readText(text, 'a.yaml'), { world })
    .findings.filter(({ rule }) => rule === 'pdb-selects-nothing')
    .map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
}

const not = (key: string, operator: string, values = ''): string => `{ key: ${key}, operator: ${operator}${values} }`;

test('pods that are all excluded are told with what excludes them, as a warning', () => {
  const out = not('tier', 'NotIn', ', values: [a]');
  expect(budget(`matchExpressions: [${out}]`)).toEqual([
    'warning spec.selector.matchExpressions[0]: PodDisruptionBudget web selects nothing: every pod in namespace default is excluded by tier not in (a)',
  ]);
  expect(budget(`matchLabels: { app: web }, matchExpressions: [${not('tier', 'DoesNotExist')}]`, 'closed')).toEqual([
    'warning spec.selector.matchExpressions[0]: PodDisruptionBudget web selects nothing: every pod in namespace default with app: web is excluded by tier does not exist',
  ]);
});

test('where no pod is there to be excluded, none fits', () => {
  expect(budget(`matchLabels: { app: gateway }, matchExpressions: [${not('tier', 'DoesNotExist')}]`)).toEqual([
    expect.stringMatching(/^(note|error) .*: no pod in namespace default fits app: gateway, tier does not exist$/),
  ]);
  expect(budget(`matchExpressions: [${not('gateway', 'Exists')}]`, 'closed')).toEqual([
    expect.stringMatching(/^error .*: no pod in namespace default fits gateway exists$/),
  ]);
});
