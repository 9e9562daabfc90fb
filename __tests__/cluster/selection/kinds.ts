import type { KubernetesObject } from './world';

/** Where objects of a kind live in the API. */
const COLLECTIONS: Record<string, string> = {
  Pod: 'pods',
  Service: 'services',
  ReplicationController: 'replicationcontrollers',
  Deployment: 'deployments',
  ReplicaSet: 'replicasets',
  StatefulSet: 'statefulsets',
  DaemonSet: 'daemonsets',
  Job: 'jobs',
  CronJob: 'cronjobs',
};

/** The path to which an object is posted. */
export function collectionOf(
  { apiVersion, kind }: Pick<KubernetesObject, 'apiVersion' | 'kind'>,
  namespace: string,
): string {
  const root = apiVersion === 'v1' ? '/api/v1' : `/apis/${apiVersion}`;
  return `${root}/namespaces/${namespace}/${COLLECTIONS[kind]}`;
}

type Fields = Record<string, unknown>;

/** The object with some more fields in the spec of its pods. */
export function withPodSpec(object: KubernetesObject, more: Fields): KubernetesObject {
  if (object.kind === 'Service') return object;
  const path = { Pod: ['spec'], CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'] }[object.kind];
  return merged(object as unknown as Fields, path ?? ['spec', 'template', 'spec'], more) as unknown as KubernetesObject;
}

function merged(value: Fields, [key, ...rest]: string[], more: Fields): Fields {
  if (key === undefined) return { ...value, ...more };
  return { ...value, [key]: merged((value[key] ?? {}) as Fields, rest, more) };
}

/** How many pods an object makes. */
export function podsOf({ kind, spec }: KubernetesObject): number {
  if (kind === 'Service') return 0;
  const { replicas, parallelism } = kind === 'CronJob' ? (spec.jobTemplate as { spec: Fields }).spec : spec;
  return Number(replicas ?? parallelism ?? 1);
}
