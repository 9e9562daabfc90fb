import { quote } from './quote';

/** The transport protocols that a port can have; the first is the one meant when none is written. */
export const PROTOCOLS: readonly string[] = ['TCP', 'UDP', 'SCTP'];

/**
 * What is wrong with a port's number, or undefined when Kubernetes accepts it: a whole number from 1 to 65535.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec
 */
export function portNumberProblem(port: unknown): string | undefined {
  return isWithin(port, 1, 65535) ? undefined : `${quote(port)}: a whole number from 1 to 65535`;
}

/**
 * What is wrong with a nodePort, or undefined when a cluster with the default range accepts it: 30000 to 32767.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 */
export function nodePortProblem(port: unknown): string | undefined {
  return isWithin(port, 30000, 32767) ? undefined : `${quote(port)}: a whole number from 30000 to 32767`;
}

/**
 * What is wrong with the name of a container's port, or undefined when Kubernetes accepts it.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports
 */
export function portNameProblem(name: unknown): string | undefined {
  const valid =
    typeof name === 'string' && name.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && /[a-z]/.test(name);
  if (valid) return undefined;
  return `${quote(name)}: lower-case letters, digits and single "-" inside, 1 to 15 of them, at least one a letter`;
}

/**
 * What is wrong with a port that is given by its number or by the name that a container gives it (a targetPort, the port
 * of a probe), or undefined when Kubernetes accepts it.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export function portNumberOrNameProblem(port: unknown): string | undefined {
  if (typeof port !== 'string') return portNumberProblem(port);
  return /^\d+$/.test(port) ? `${quote(port)}: a number stands without quotes` : portNameProblem(port);
}

/**
 * What is wrong with a protocol, or undefined when Kubernetes accepts it.
 *
 * @see https://kubernetes.io/docs/reference/networking/service-protocols/
 */
export function protocolProblem(protocol: unknown): string | undefined {
  if (typeof protocol === 'string' && PROTOCOLS.includes(protocol)) return undefined;
  return `${quote(protocol)}: one of ${PROTOCOLS.join(', ')}, in capitals`;
}

function isWithin(port: unknown, from: number, to: number): boolean {
  return typeof port === 'number' && Number.isInteger(port) && port >= from && port <= to;
}
