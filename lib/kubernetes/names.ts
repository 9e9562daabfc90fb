import { isIPv4 } from 'node:net';
import { quote } from './quote';

const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const DNS_LABEL = new RegExp(`^${LABEL}$`);
const DNS_SUBDOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
const SERVICE_NAME = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;

/**
 * What is wrong with a DNS label (a Namespace, a container, a port of a Service), or undefined when Kubernetes accepts it.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names
 */
export function dnsLabelProblem(name: unknown): string | undefined {
  if (matches(name, DNS_LABEL, 63)) return undefined;
  return `${quote(name)}: lower-case letters, digits and "-" only, 1 to 63 of them, the first and the last a letter or a digit`;
}

/**
 * What is wrong with a DNS subdomain (a Pod, a Deployment), or undefined when Kubernetes accepts it.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names
 */
export function dnsSubdomainProblem(name: unknown): string | undefined {
  if (matches(name, DNS_SUBDOMAIN, 253)) return undefined;
  return `${quote(name)}: lower-case letters, digits, "-" and "." only, 1 to 253 of them, each part between dots starting and ending with a letter or a digit`;
}

/**
 * What is wrong with a Service's name, or undefined when Kubernetes accepts it: a DNS label that starts with a letter.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names
 */
export function serviceNameProblem(name: unknown): string | undefined {
  if (matches(name, SERVICE_NAME, 63)) return undefined;
  return `${quote(name)}: lower-case letters, digits and "-" only, 1 to 63 of them, the first a letter, the last a letter or a digit`;
}

/**
 * What is wrong with a name that stands in a path as it is (a Role, a PodDisruptionBudget), or undefined when Kubernetes
 * accepts it.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#path-segment-names
 */
export function pathSegmentProblem(name: unknown): string | undefined {
  const isSegment = typeof name === 'string' && !['', '.', '..'].includes(name) && !/[/%]/.test(name);
  return isSegment ? undefined : `${quote(name)}: at least one character, no "/" and no "%", and neither "." nor ".."`;
}

/**
 * What is wrong with the host of an Ingress, or undefined when Kubernetes accepts it: a DNS subdomain, or one with `*.`
 * in front.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards
 */
export function hostProblem(host: unknown): string | undefined {
  if (typeof host === 'string' && isIPv4(host)) return `${quote(host)}: a DNS name is needed, not an address`;
  if (typeof host !== 'string' || !host.includes('*')) return dnsSubdomainProblem(host);
  const isWildcard = host.startsWith('*.') && host.length <= 253 && DNS_SUBDOMAIN.test(host.slice(2));
  return isWildcard ? undefined : `${quote(host)}: a "*" only as the whole first part, such as "*.example.com"`;
}

function matches(name: unknown, pattern: RegExp, maxLength: number): boolean {
  return typeof name === 'string' && name.length <= maxLength && pattern.test(name);
}
