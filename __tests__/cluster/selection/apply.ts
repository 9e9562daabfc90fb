import { forEach, type KubernetesApi } from './api';
import { collectionOf, podsOf, withPodSpec } from './kinds';
import { makeReady, PLACEMENT, type Pod } from './test-node';
import { until } from './until';
import { isService, namespaceOf, namespacesOf, type KubernetesObject, type World } from './world';

/**
 * Creates everything in Namespaces of its own, whose names start with the prefix, and waits until each workload has its
 * pods and each pod is ready. Throws `Refused` when an object is not accepted.
 */
export async function apply(api: KubernetesApi, world: World, prefix: string): Promise<void> {
  const namespaces = namespacesOf(world).map((name) => prefix + name);
  await forEach(namespaces, (name) => makeNamespace(api, name));
  const createAll = (objects: KubernetesObject[]): Promise<void> =>
    forEach(objects, (object) => create(api, object, prefix + namespaceOf(object)));
  await createAll(world.objects.filter((object) => !isService(object)));
  const wanted = world.objects.map(podsOf).reduce((sum, count) => sum + count, 0);
  const ready = new Set<string>();
  await until(async () => {
    await forEach(namespaces, (namespace) => readyPods(api, namespace, ready));
    return ready.size >= wanted ? undefined : `${wanted} pods are ready, not ${ready.size}`;
  });
  // Last: each change of a pod would make the controller look at its Services again, and each time more slowly.
  await createAll(world.objects.filter(isService));
}

async function makeNamespace(api: KubernetesApi, name: string): Promise<void> {
  await api.create('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  // Pods are refused until their Namespace has its ServiceAccount.
  await until(() =>
    api.get(`/api/v1/namespaces/${name}/serviceaccounts/default`).then(
      () => undefined,
      () => `Namespace ${name} has a ServiceAccount`,
    ),
  );
}

async function create(api: KubernetesApi, object: KubernetesObject, namespace: string): Promise<void> {
  const placed = { ...withPodSpec(object, PLACEMENT), metadata: { ...object.metadata, namespace } };
  const { metadata } = await api.create<Pod>(collectionOf(object, namespace), placed);
  if (object.kind === 'CronJob') await createJob(api, placed, metadata.uid);
}

/** The schedule of a CronJob is not waited for: its Job is made here, as the controller makes it. */
async function createJob(
  api: KubernetesApi,
  { metadata: cronJob, spec }: KubernetesObject,
  uid: string,
): Promise<void> {
  const template = spec.jobTemplate as Pick<KubernetesObject, 'metadata' | 'spec'>;
  const kind = { apiVersion: 'batch/v1', kind: 'Job' };
  await api.create(collectionOf(kind, cronJob.namespace ?? ''), {
    ...kind,
    metadata: {
      ...template.metadata,
      name: `${cronJob.name}-${Math.floor(Date.now() / 60_000)}`,
      ownerReferences: [{ apiVersion: 'batch/v1', kind: 'CronJob', name: cronJob.name, uid, controller: true }],
    },
    spec: template.spec,
  });
}

async function readyPods(api: KubernetesApi, namespace: string, ready: Set<string>): Promise<void> {
  const pods = await api.list<Pod>(`/api/v1/namespaces/${namespace}/pods`);
  const waiting = pods.filter(({ metadata }) => !ready.has(metadata.uid));
  await forEach(waiting, async (pod) => {
    await makeReady(api, pod);
    ready.add(pod.metadata.uid);
  });
}
