import type { Model } from './model';
import type { ContainerPort, PodSource } from './pod-source';
import type { Service, ServicePort } from './service';

/** What a Service reaches: pods of one source, on one port. */
export interface Endpoint {
  readonly source: PodSource;
  readonly portName: string | null;
  readonly protocol: string;
  /** The port of the pods; null when they are selected, but the port does not resolve on them. */
  readonly port: number | null;
}

/**
 * What a Service reaches, as the EndpointSlice controller would find it with one ready replica of each source.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/
 */
export function endpointsOf(service: Service, model: Model): Endpoint[] {
  return model.selectedBy(service).flatMap((source) => endpointsOn(service, source));
}

function endpointsOn(service: Service, source: PodSource): Endpoint[] {
  const found = service.ports.map((port) => ({
    source,
    portName: port.name ?? null,
    protocol: port.protocol,
    port: resolvePort(port, source)?.number ?? null,
  }));
  // A headless Service may have no ports at all; its pods are reached by their addresses alone.
  return found.length > 0 ? found : [{ source, portName: null, protocol: 'TCP', port: null }];
}

/**
 * The port of the pods to which a Service's port leads: a number stands for itself, declared or not; a name is looked up,
 * with its protocol, in the containers of each pod. Undefined when no container declares it.
 */
export function resolvePort(port: ServicePort, source: PodSource): ContainerPort | undefined {
  const { target, protocol } = port;
  if (typeof target === 'number') {
    const declared = source.ports.find((candidate) => candidate.number === target && candidate.protocol === protocol);
    return declared ?? { number: target, protocol };
  }
  return source.ports.find((candidate) => candidate.name === target && candidate.protocol === protocol);
}
