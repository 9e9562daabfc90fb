import type { Random } from '../random';
import type { App } from './app';

type Fields = Record<string, unknown>;

/** The pods of an application: a main container with its probes, environment, resources and volumes, and often a sidecar. */
export function podSpec(app: App, random: Random, more: Fields = {}): Fields {
  const sidecars = app.shape !== 'scheduled' && random.chance(0.5) ? [metricsSidecar(app)] : [];
  const migrates = app.shape !== 'scheduled' && random.chance(0.5);
  return {
    serviceAccountName: app.name,
    automountServiceAccountToken: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 10001,
      fsGroup: 10001,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    ...(migrates ? { initContainers: [migration(app, random)] } : {}),
    containers: [mainContainer(app, random), ...sidecars],
    affinity: antiAffinity(app),
    topologySpreadConstraints: [spread(app, 'topology.kubernetes.io/zone'), spread(app, 'kubernetes.io/hostname')],
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: app.team, effect: 'NoSchedule' }],
    volumes: [
      { name: 'config', configMap: { name: app.name } },
      { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
    ],
    terminationGracePeriodSeconds: random.pick([30, 45, 60, 120]),
    ...more,
  };
}

function mainContainer(app: App, random: Random): Fields {
  return {
    name: 'app',
    image: `registry.example.com/${app.team}/${app.name}:${app.version}@sha256:${random.hex(64)}`,
    imagePullPolicy: 'IfNotPresent',
    args: [
      '--config=/etc/app/application.properties',
      `--listen=:${app.port}`,
      `--log-level=${random.pick(['info', 'warn'])}`,
    ],
    ports: [{ name: 'http', containerPort: app.port, protocol: 'TCP' }],
    env: environment(app, random),
    envFrom: [{ configMapRef: { name: app.name } }, { secretRef: { name: app.name } }],
    startupProbe: probe('/livez', 2),
    readinessProbe: probe('/readyz', 5),
    livenessProbe: probe('/livez', 15),
    lifecycle: { preStop: { exec: { command: ['/bin/sh', '-c', 'sleep 5'] } } },
    resources: resources(random),
    securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    volumeMounts: [
      { name: 'config', mountPath: '/etc/app', readOnly: true },
      { name: 'tmp', mountPath: '/tmp' },
    ],
  };
}

/** An ordinary init container: it ends before the pod serves, so a port of it is no target. */
function migration(app: App, random: Random): Fields {
  return {
    name: 'migrate',
    image: `registry.example.com/${app.team}/${app.name}:${app.version}`,
    args: ['migrate', '--wait=60s'],
    env: environment(app, random),
    resources: resources(random),
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  };
}

function environment(app: App, random: Random): Fields[] {
  const plain = Array.from({ length: random.integer(4, 24) }, (_, place) => ({
    name: `${random.pick(['FEATURE', 'TIMEOUT', 'CACHE', 'QUEUE', 'RETRY', 'UPSTREAM'])}_${random.pick(['URL', 'LIMIT', 'MODE'])}_${place}`,
    value: random.pick([
      'true',
      '30s',
      '512',
      'on',
      `http://${app.team}-api.${app.namespace}.svc:8080`,
      'eu-central-1',
    ]),
  }));
  return [
    { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
    { name: 'DATABASE_PASSWORD', valueFrom: { secretKeyRef: { name: app.name, key: 'database-password' } } },
    { name: 'LOG_FORMAT', valueFrom: { configMapKeyRef: { name: app.name, key: 'log-format' } } },
    ...plain,
  ];
}

function metricsSidecar(app: App): Fields {
  return {
    name: 'metrics',
    image: 'registry.example.com/platform/metrics-exporter:0.15.1',
    args: [`--scrape-uri=http://127.0.0.1:${app.port}/status`],
    ports: [{ name: 'metrics', containerPort: 9113 }],
    resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '64Mi' } },
  };
}

function probe(path: string, periodSeconds: number): Fields {
  return {
    httpGet: { path, port: 'http' },
    initialDelaySeconds: 3,
    periodSeconds,
    timeoutSeconds: 2,
    failureThreshold: 3,
  };
}

function resources(random: Random): Fields {
  const cpu = random.pick([50, 100, 250, 500]);
  const memory = random.pick([64, 128, 256, 512, 1024]);
  return {
    requests: { cpu: `${cpu}m`, memory: `${memory}Mi` },
    limits: { cpu: `${cpu * 4}m`, memory: `${memory * 2}Mi` },
  };
}

function antiAffinity(app: App): Fields {
  const podAffinityTerm = { labelSelector: { matchLabels: app.selector }, topologyKey: 'kubernetes.io/hostname' };
  return { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm }] } };
}

function spread(app: App, topologyKey: string): Fields {
  return { maxSkew: 1, topologyKey, whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: app.selector } };
}
