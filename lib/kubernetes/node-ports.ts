import { asMapping, itemsOf, type FieldPath } from './fields';

/** A port of every node that a Service asks for. */
export interface NodePortRequest {
  readonly nodePort: number;
  /** The field of its spec that asks. */
  readonly path: FieldPath;
}

/**
 * The ports of the nodes that a Service takes, in the order in which the API server allocates them. Two ports of one
 * Service that differ in protocol alone share one, and that only when they have one number too.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 */
export function nodePortRequests(spec: unknown): NodePortRequest[] {
  const { type, ports, externalTrafficPolicy, healthCheckNodePort } = asMapping(spec) ?? {};
  if (type !== 'NodePort' && type !== 'LoadBalancer') return [];
  const isChecked = type === 'LoadBalancer' && externalTrafficPolicy === 'Local' && isWritten(healthCheckNodePort);
  const requests = ofPorts(itemsOf(ports).map((port) => asMapping(port) ?? {}));
  return isChecked ? [...requests, { nodePort: healthCheckNodePort, path: ['healthCheckNodePort'] }] : requests;
}

function ofPorts(ports: readonly Record<string, unknown>[]): NodePortRequest[] {
  // The first nodePort that is asked for a number is taken once, for all the ports of that number.
  const firstOf = new Map<unknown, number>();
  return ports.flatMap(({ port, nodePort }, index) => {
    if (!isWritten(nodePort) || firstOf.get(port) === nodePort) return [];
    if (!firstOf.has(port)) firstOf.set(port, nodePort);
    return [{ nodePort, path: ['ports', index, 'nodePort'] }];
  });
}

function isWritten(nodePort: unknown): nodePort is number {
  return Number.isInteger(nodePort) && nodePort !== 0;
}
