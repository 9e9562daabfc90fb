import { forEach, type KubernetesApi } from './api';
import { ownersIn } from './owners';
import { until } from './until';
import { isService, namespaceOf, namespacesOf, type Endpoint, type Owner, type Reached, type World } from './world';

interface Service {
  metadata: { name: string };
  spec: { type: string; selector?: Record<string, string>; ports?: ServicePort[] };
}
interface ServicePort {
  name?: string;
  protocol: string;
}
interface EndpointSlice {
  metadata: { labels: Record<string, string> };
  ports: { name: string; protocol: string; port: number }[] | null;
  endpoints: { targetRef: { name: string }; conditions: { ready: boolean } }[] | null;
}
/** A pod that a slice holds, with the ports of that slice. */
interface ReachedPod {
  pod: string;
  ports: NonNullable<EndpointSlice['ports']>;
}

/** What each Service reaches by its EndpointSlices, once they are complete, in the order in which the Services are written. */
export async function readReached(api: KubernetesApi, world: World, prefix: string): Promise<Reached[]> {
  const found = new Map<string, Endpoint[]>();
  await forEach(namespacesOf(world), async (namespace) => {
    const inCluster = prefix + namespace;
    const services = await api.list<Service>(`/api/v1/namespaces/${inCluster}/services`);
    const slices = await completeSlices(api, inCluster, services);
    const owners = await ownersIn(api, inCluster);
    for (const service of services) {
      const reached = (slices.get(service.metadata.name) ?? []).flatMap(({ pod, ports }) =>
        endpointsOn(service, ports, { namespace, ...(owners.get(pod) ?? { kind: 'Pod', name: pod }) }),
      );
      found.set(`${namespace}/${service.metadata.name}`, distinct(reached));
    }
  });
  return world.objects.filter(isService).map((object) => {
    const namespace = namespaceOf(object);
    const { name } = object.metadata;
    return { namespace, name, endpoints: found.get(`${namespace}/${name}`) ?? [] };
  });
}

/**
 * The slices of a namespace once each Service has in its own the pods that the API server lists for its selector: what
 * the controller has still to do shows there. A pod's ports never change, so a pod that is in has the right ones.
 */
async function completeSlices(
  api: KubernetesApi,
  namespace: string,
  services: Service[],
): Promise<Map<string, ReachedPod[]>> {
  const selected = new Map<string, string[]>();
  await forEach(services, async ({ metadata, spec }) => {
    selected.set(metadata.name, await podsBySelector(api, namespace, spec));
  });
  let slices = new Map<string, ReachedPod[]>();
  await until(async () => {
    slices = await readSlices(api, namespace);
    const [service, pods] = [...selected].find(([name, wanted]) => !isSame(wanted, slices.get(name) ?? [])) ?? [];
    return (
      service &&
      `Service ${namespace}/${service} has EndpointSlices for ${pods?.join(', ') || 'nothing'} not ${JSON.stringify(slices.get(service))}`
    );
  });
  return slices;
}

async function podsBySelector(
  api: KubernetesApi,
  namespace: string,
  { type, selector }: Service['spec'],
): Promise<string[]> {
  if (type === 'ExternalName' || !selector) return [];
  const query = new URLSearchParams({
    labelSelector: Object.entries(selector)
      .map(([key, value]) => `${key}=${value}`)
      .join(','),
  });
  const pods = await api.list<{ metadata: { name: string } }>(
    `/api/v1/namespaces/${namespace}/pods?${query.toString()}`,
  );
  return pods.map(({ metadata }) => metadata.name);
}

async function readSlices(api: KubernetesApi, namespace: string): Promise<Map<string, ReachedPod[]>> {
  const slices = await api.list<EndpointSlice>(`/apis/discovery.k8s.io/v1/namespaces/${namespace}/endpointslices`);
  const byService = new Map<string, ReachedPod[]>();
  for (const { metadata, ports, endpoints } of slices) {
    const service = metadata.labels['kubernetes.io/service-name'];
    const ready = (endpoints ?? []).filter(({ conditions }) => conditions.ready);
    const pods = ready.map(({ targetRef }) => ({ pod: targetRef.name, ports: ports ?? [] }));
    byService.set(service, [...(byService.get(service) ?? []), ...pods]);
  }
  return byService;
}

function isSame(pods: string[], reached: ReachedPod[]): boolean {
  const names = new Set(reached.map(({ pod }) => pod));
  return names.size === pods.length && pods.every((pod) => names.has(pod));
}

/** One endpoint for each port of the Service. A port that the slice leaves out did not resolve on the slice's pods. */
function endpointsOn({ spec }: Service, resolved: ReachedPod['ports'], owner: Owner): Endpoint[] {
  const ports = spec.ports ?? [];
  // A headless Service may have no ports: its pods are reached by their addresses alone.
  if (ports.length === 0) return [{ owner, portName: null, protocol: 'TCP', port: null }];
  return ports.map(({ name = '', protocol }) => ({
    owner,
    portName: name || null,
    protocol,
    port: resolved.find((port) => port.name === name && port.protocol === protocol)?.port ?? null,
  }));
}

function distinct(endpoints: Endpoint[]): Endpoint[] {
  return [...new Map(endpoints.map((endpoint) => [JSON.stringify(endpoint), endpoint])).values()];
}
