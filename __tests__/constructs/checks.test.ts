import * as k8s from '../../imports/k8s';
import { ClusterIpService, Deployment, Namespace, NodePortService, NodePortServiceProps, Pod } from '../../lib';
import { newChart, only } from '../manifests';

const APP: k8s.Container = { name: 'app', image: 'nginx' };

function pod(spec: Partial<k8s.PodSpec>): Pod {
  return new Pod(newChart(), 'pod', { name: 'web', labels: { app: 'web' }, containers: [APP], ...spec });
}

test.each<[string, Partial<k8s.PodSpec>, string]>([
  [
    'a hostPort out of range',
    { containers: [{ ...APP, ports: [{ containerPort: 80, hostPort: 65536 }] }] },
    'Invalid hostPort 65536 (a number): a whole number from 1 to 65535 (containers.0.ports.0.hostPort of Pod "web")',
  ],
  [
    'one hostPort for two ports',
    {
      containers: [
        {
          ...APP,
          ports: [
            { containerPort: 80, hostPort: 8080 },
            { containerPort: 81, hostPort: 8080 },
          ],
        },
      ],
    },
    'The port 8080/TCP of the node is given twice',
  ],
  ['two volumes of one name', { volumes: [{ name: 'v' }, { name: 'v' }] }, 'The volume name "v" is given twice'],
  ['a volume name in capitals', { volumes: [{ name: 'Data' }] }, 'Invalid volume name "Data": lower-case letters'],
  [
    'a ServiceAccount with an underscore',
    { serviceAccountName: 'my_account' },
    'Invalid serviceAccountName "my_account"',
  ],
  ['a hostname with a dot', { hostname: 'web.one' }, 'Invalid hostname "web.one"'],
  [
    'an environment from nowhere',
    { containers: [{ ...APP, envFrom: [{ prefix: 'A_' }] }] },
    'exactly one of configMapRef',
  ],
  [
    'a spread that no scheduler knows',
    { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'Never' }] },
    'Invalid whenUnsatisfiable "Never": one of DoNotSchedule, ScheduleAnyway',
  ],
  ['a nodeSelector with a slash in its value', { nodeSelector: { disk: 's/d' } }, 'Invalid label value "s/d"'],
  [
    'a mount in a pod without volumes',
    { containers: [{ ...APP, volumeMounts: [{ name: 'config', mountPath: '/config' }] }] },
    'but its volumes are: none',
  ],
  [
    'a mount of a volume that is not one of two',
    {
      volumes: [{ name: 'config' }, { name: 'data' }],
      containers: [{ ...APP, volumeMounts: [{ name: 'logs', mountPath: '/logs' }] }],
    },
    'but its volumes are: config, data',
  ],
  [
    'a mount of a volume that is not there',
    {
      volumes: [{ name: 'config' }],
      containers: [{ ...APP, volumeMounts: [{ name: 'confg', mountPath: '/config' }] }],
    },
    'Pod "web" mounts the volume "confg" (containers.0.volumeMounts.0.name), but its volumes are: config',
  ],
])('%s is refused where it is written', (_what, spec, message) => {
  expect(() => pod(spec)).toThrow(message);
});

test.each<[string, Partial<NodePortServiceProps>, string]>([
  ['an external address of a loopback', { externalIPs: ['127.0.0.1'] }, 'Invalid externalIPs "127.0.0.1"'],
  [
    'a headless NodePort',
    { clusterIp: 'None' },
    'Invalid clusterIP "None": a NodePort needs an address (Service "web")',
  ],
  [
    'an address that is a word',
    { clusterIp: 'auto' },
    'Invalid clusterIP "auto": an address, or "None" (Service "web")',
  ],
  [
    'a traffic policy that is none',
    { externalTrafficPolicy: 'local' },
    'Invalid externalTrafficPolicy "local": one of Cluster, Local (Service "web")',
  ],
])('%s is refused where it is written', (_what, options, message) => {
  const target = pod({ containers: [{ ...APP, ports: [{ containerPort: 80 }] }] }).port(80);
  const props = { name: 'web', ports: [{ port: 80, target }], ...options };
  expect(() => new NodePortService(newChart(), 'service', props)).toThrow(message);
});

test('a key of an annotation with a space is refused where it is written, and so is a value that is no text', () => {
  const annotations = { 'a note': 'x' };
  const props = { name: 'web', labels: { app: 'web' }, containers: [APP] };
  expect(() => new Pod(newChart(), 'pod', { ...props, annotations })).toThrow('Invalid annotation key "a note"');
  expect(() => new Namespace(newChart(), 'ns', { name: 'web', annotations })).toThrow('(a note on Namespace "web")');
  const number = { note: 8080 as unknown as string };
  expect(
    () => new Deployment(newChart(), 'web', { ...props, selector: { app: 'web' }, podAnnotations: number }),
  ).toThrow('Invalid annotation value 8080 (a number): a string is needed, so put it in quotes');
});

test('a Deployment of less than no pods is refused where it is written', () => {
  const props = { name: 'web', selector: { app: 'web' }, containers: [APP] };
  expect(() => new Deployment(newChart(), 'web', { ...props, replicas: -1 })).toThrow(
    'Invalid replicas of Deployment "web": -1 (a number): a whole number that is not less than 0',
  );
});

test('an appProtocol with a space is refused where it is written', () => {
  const target = pod({ containers: [{ ...APP, ports: [{ containerPort: 80 }] }] }).port(80);
  const ports = [{ port: 80, target, appProtocol: 'my protocol' }];
  expect(() => new ClusterIpService(newChart(), 'service', { name: 'web', ports })).toThrow(
    'Invalid appProtocol "my protocol": letters, digits, "-", "_" and "." only',
  );
});

test('a probe of a port by its number or its name is accepted', () => {
  const chart = newChart();
  new Pod(chart, 'pod', {
    name: 'web',
    containers: [
      {
        ...APP,
        ports: [{ name: 'http', containerPort: 80 }],
        livenessProbe: { httpGet: { path: '/', port: k8s.IntOrString.fromString('http') } },
        readinessProbe: { tcpSocket: { port: k8s.IntOrString.fromNumber(80) } },
      },
    ],
  });
  expect(only(chart, 'Pod').spec.containers).toMatchObject([
    { livenessProbe: { httpGet: { port: 'http' } }, readinessProbe: { tcpSocket: { port: 80 } } },
  ]);
});
