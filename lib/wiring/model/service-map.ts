import { endpointsOf, type Endpoint } from './endpoints';
import type { Model } from './model';

/** What each Service reaches, port by port. */
export interface ServiceMap {
  readonly services: readonly MappedService[];
}

/** A Service and what it reaches, as EndpointSlices would hold it with one ready replica of each source. */
export interface MappedService {
  readonly namespace: string;
  readonly name: string;
  /** ClusterIP, NodePort, LoadBalancer or ExternalName. */
  readonly type: string;
  readonly endpoints: readonly MappedEndpoint[];
}

export interface MappedEndpoint {
  /** What makes the pods. */
  readonly owner: { readonly kind: string; readonly namespace: string; readonly name: string };
  /** The name of the Service's port; null when it has none. */
  readonly portName: string | null;
  readonly protocol: string;
  /** The port of the pods, 1 to 65535; null when they are selected, but the port does not resolve on them. */
  readonly port: number | null;
}

/** What each Service reaches, in the order in which they are written. */
export function mapServices(model: Model): ServiceMap {
  return {
    services: model.services.map((service) => ({
      namespace: service.namespace,
      name: service.manifest.name,
      type: service.type,
      endpoints: distinct(endpointsOf(service, model).map(mapped)),
    })),
  };
}

function mapped({ source, portName, protocol, port }: Endpoint): MappedEndpoint {
  const { kind, name } = source.manifest;
  return { owner: { kind, namespace: source.namespace, name }, portName, protocol, port };
}

function distinct(endpoints: readonly MappedEndpoint[]): MappedEndpoint[] {
  return [...new Map(endpoints.map((endpoint) => [JSON.stringify(endpoint), endpoint])).values()];
}
