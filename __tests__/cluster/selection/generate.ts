import fc from 'fast-check';
import { service, serviceManifest, type Named, type Service } from './generate-services';
import { workload, workloadManifest, type Workload } from './generate-workloads';
import { DEFAULT_NAMESPACE, type KubernetesObject, type World } from './world';

/** How much is in a world. */
export interface Size {
  workloads: number;
  services: number;
}

/** A world of that size: workloads of every kind in three namespaces, and Services that reach, nearly reach, or miss them. */
export function world({ workloads, services }: Size): fc.Arbitrary<World> {
  return fc
    .tuple(
      fc.array(workload, { minLength: workloads, maxLength: workloads }),
      fc.array(service, { minLength: services, maxLength: services }),
    )
    .map(([made, wired]) => worldOf(made, wired));
}

/** Worlds of that size, always the same ones for a seed. */
export function worlds(seed: number, count: number, size: Size): World[] {
  return fc.sample(world(size), { seed, numRuns: count });
}

/** Names count from zero in each namespace, so that one name stands in several of them. */
function worldOf(workloads: Workload[], services: Service[]): World {
  const sources = new Map<string, Named[]>();
  const objects: KubernetesObject[] = workloads.map((workload) => {
    const own = entry(sources, workload.namespace);
    const name = `w${own.length}`;
    own.push({ workload, name });
    return workloadManifest(workload, name);
  });
  const counted = new Map<string, string[]>();
  for (const service of services) {
    const own = entry(counted, service.namespace);
    const name = `s${own.length}`;
    own.push(name);
    objects.push(serviceManifest(service, name, entry(sources, service.namespace)));
  }
  return { objects };
}

function entry<T>(map: Map<string, T[]>, namespace = DEFAULT_NAMESPACE): T[] {
  const list = map.get(namespace) ?? [];
  map.set(namespace, list);
  return list;
}
