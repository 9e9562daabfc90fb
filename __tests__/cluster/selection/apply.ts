import { forEach, type KubernetesApi } from './api';
import { collectionOf, podsOf, withPodSpec } from './kinds';
import type { Pod, TestNode } from './test-node';
import { until } from './until';
import { isService, namespaceOf, namespacesOf, type KubernetesObject, type World } from './world';

/** Where things are created, and the Node of their pods. */
export interface Lab {
  readonly api: KubernetesApi;
  readonly node: TestNode;
}

/**
 * Creates everything in Namespaces of its own, whose names start with the prefix, and waits until each workload has its
 * pods and each pod is ready. Throws `Refused` when an object is not accepted.
 */
export async function apply(lab: Lab, world: World, prefix: string): Promise<void> {
  await makeNamespaces(lab, world, prefix);
  await createAll(
    lab,
    world.objects.filter((object) => !isService(object)),
    prefix,
  );
  const wanted = world.objects.map(podsOf).reduce((sum, count) => sum + count, 0);
  const ready = new Set<string>();
  await until(async () => {
    await readyPods(lab, world, prefix, ready);
    return ready.size >= wanted ? undefined : `${wanted} pods are ready, not ${ready.size}`;
  });
  // Last: each change of a pod would make the controller look at its Services again, and each time more slowly.
  await createAll(lab, world.objects.filter(isService), prefix);
}

export function createAll(lab: Lab, objects: KubernetesObject[], prefix: string): Promise<void> {
  return forEach(objects, (object) => create(lab, object, prefix + namespaceOf(object)));
}

export function makeNamespaces(lab: Lab, world: World, prefix: string): Promise<void> {
  return forEach(namespacesOf(world), (name) => makeNamespace(lab, prefix + name));
}

/** Makes each pod ready that is there and is not yet. */
export function readyPods(lab: Lab, world: World, prefix: string, ready: Set<string>): Promise<void> {
  return forEach(namespacesOf(world), (name) => readyPodsIn(lab, prefix + name, ready));
}

async function makeNamespace(lab: Lab, name: string): Promise<void> {
  await lab.api.create('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  // Pods are refused until their Namespace has its ServiceAccount.
  await until(() =>
    lab.api.get(`/api/v1/namespaces/${name}/serviceaccounts/default`).then(
      () => undefined,
      () => `Namespace ${name} has a ServiceAccount`,
    ),
  );
}

/** The schedule of a CronJob that makes its Job itself. */
export const EVERY_MINUTE = '* * * * *';

async function create(lab: Lab, object: KubernetesObject, namespace: string): Promise<void> {
  const placed = { ...withPodSpec(object, lab.node.placement), metadata: { ...object.metadata, namespace } };
  const { metadata } = await lab.api.create<Pod>(collectionOf(object, namespace), placed);
  if (object.kind === 'CronJob' && object.spec.schedule !== EVERY_MINUTE) await createJob(lab, placed, metadata.uid);
}

/** The schedule of a CronJob is not waited for, unless it is soon: its Job is made here, as the controller makes it. */
async function createJob(lab: Lab, { metadata: cronJob, spec }: KubernetesObject, uid: string): Promise<void> {
  const template = spec.jobTemplate as Pick<KubernetesObject, 'metadata' | 'spec'>;
  const kind = { apiVersion: 'batch/v1', kind: 'Job' };
  await lab.api.create(collectionOf(kind, cronJob.namespace ?? ''), {
    ...kind,
    metadata: {
      ...template.metadata,
      name: `${cronJob.name}-${Math.floor(Date.now() / 60_000)}`,
      ownerReferences: [{ apiVersion: 'batch/v1', kind: 'CronJob', name: cronJob.name, uid, controller: true }],
    },
    spec: template.spec,
  });
}

async function readyPodsIn(lab: Lab, namespace: string, ready: Set<string>): Promise<void> {
  const pods = await lab.api.list<Pod>(`/api/v1/namespaces/${namespace}/pods`);
  const waiting = pods.filter(({ metadata }) => !ready.has(metadata.uid));
  await forEach(waiting, async (pod) => {
    const isThere = await lab.node.makeReady(pod);
    if (isThere) ready.add(pod.metadata.uid);
  });
}
