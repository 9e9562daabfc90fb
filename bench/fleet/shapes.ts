import type { Random } from '../random';
import { role, roleBinding, serviceAccount } from './access';
import type { App, Shape } from './app';
import { configMap, secret, tlsSecret } from './configuration';
import type { KubeObject } from './kube-object';
import { headlessService, ingress, networkPolicy, service, serviceMonitor } from './network';
import { cronJob, deployment, horizontalPodAutoscaler, podDisruptionBudget, statefulSet } from './workloads';

const SHAPES: Record<Shape, (app: App, random: Random) => KubeObject[]> = {
  web: (app, random) => [
    ...base(app, random),
    role(app),
    roleBinding(app),
    service(app),
    deployment(app, random),
    horizontalPodAutoscaler(app, random),
    podDisruptionBudget(app),
    networkPolicy(app),
    ingress(app),
    serviceMonitor(app),
    tlsSecret(app, random),
  ],
  worker: (app, random) => [
    ...base(app, random),
    deployment(app, random),
    podDisruptionBudget(app),
    networkPolicy(app),
  ],
  stateful: (app, random) => [
    ...base(app, random),
    headlessService(app),
    service(app),
    statefulSet(app, random),
    podDisruptionBudget(app),
    networkPolicy(app),
  ],
  scheduled: (app, random) => [...base(app, random), cronJob(app, random)],
};

/** The objects of an application, as its Helm chart would render them: 4 to 13, each wired to the others. */
export function objectsOf(app: App, random: Random): KubeObject[] {
  return SHAPES[app.shape](app, random);
}

function base(app: App, random: Random): KubeObject[] {
  return [serviceAccount(app), configMap(app, random), secret(app, random)];
}
