import type { Random } from '../random';
import { type App, objectOf } from './app';
import type { KubeObject } from './kube-object';
import { podSpec } from './pod-spec';

export function deployment(app: App, random: Random): KubeObject {
  return objectOf(app, ['apps/v1', 'Deployment'], {
    spec: {
      revisionHistoryLimit: 3,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
      selector: { matchLabels: { ...app.selector } },
      template: podTemplate(app, random),
    },
  });
}

export function statefulSet(app: App, random: Random): KubeObject {
  return objectOf(app, ['apps/v1', 'StatefulSet'], {
    spec: {
      serviceName: `${app.name}-headless`,
      replicas: random.pick([3, 5]),
      podManagementPolicy: 'OrderedReady',
      selector: { matchLabels: { ...app.selector } },
      template: podTemplate(app, random),
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: {
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: random.pick(['10Gi', '100Gi']) } },
          },
        },
      ],
    },
  });
}

export function cronJob(app: App, random: Random): KubeObject {
  return objectOf(app, ['batch/v1', 'CronJob'], {
    spec: {
      schedule: `${random.integer(0, 59)} ${random.integer(0, 6)} * * *`,
      concurrencyPolicy: 'Forbid',
      jobTemplate: {
        spec: {
          backoffLimit: 2,
          template: { metadata: { labels: { ...app.labels } }, spec: podSpec(app, random, { restartPolicy: 'Never' }) },
        },
      },
    },
  });
}

export function horizontalPodAutoscaler(app: App, random: Random): KubeObject {
  const minReplicas = random.integer(2, 4);
  return objectOf(app, ['autoscaling/v2', 'HorizontalPodAutoscaler'], {
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: app.name },
      minReplicas,
      maxReplicas: minReplicas * 5,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
      ],
    },
  });
}

export function podDisruptionBudget(app: App): KubeObject {
  return objectOf(app, ['policy/v1', 'PodDisruptionBudget'], {
    spec: { maxUnavailable: 1, selector: { matchLabels: { ...app.selector } } },
  });
}

function podTemplate(app: App, random: Random) {
  const annotations = {
    'checksum/config': random.hex(64),
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': String(app.port),
  };
  return { metadata: { labels: { ...app.labels }, annotations }, spec: podSpec(app, random) };
}
