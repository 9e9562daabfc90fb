import type { KubernetesApi } from './api';
import type { Owner } from './world';

interface Owned {
  metadata: { name: string; ownerReferences?: { kind: string; name: string; controller?: boolean }[] };
}

/** Who made each pod of a namespace, by the pod's name: the top of its chain of controllers, or the pod itself. */
export async function ownersIn(
  api: KubernetesApi,
  namespace: string,
): Promise<Map<string, Pick<Owner, 'kind' | 'name'>>> {
  const [pods, replicaSets, jobs] = await Promise.all([
    api.list<Owned>(`/api/v1/namespaces/${namespace}/pods`),
    api.list<Owned>(`/apis/apps/v1/namespaces/${namespace}/replicasets`),
    api.list<Owned>(`/apis/batch/v1/namespaces/${namespace}/jobs`),
  ]);
  const all = new Map<string, Owned>([
    ...pods.map((pod) => [`Pod/${pod.metadata.name}`, pod] as const),
    ...replicaSets.map((set) => [`ReplicaSet/${set.metadata.name}`, set] as const),
    ...jobs.map((job) => [`Job/${job.metadata.name}`, job] as const),
  ]);
  const top = (kind: string, name: string): Pick<Owner, 'kind' | 'name'> => {
    const references = all.get(`${kind}/${name}`)?.metadata.ownerReferences ?? [];
    const controller = references.find((reference) => reference.controller);
    return controller ? top(controller.kind, controller.name) : { kind, name };
  };
  return new Map(pods.map(({ metadata }) => [metadata.name, top('Pod', metadata.name)]));
}
