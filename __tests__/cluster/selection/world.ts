import { dump } from 'js-yaml';

/** Labels, as Kubernetes keeps them. */
export type Labels = Record<string, string>;

/** What a generated object has, and the test has to know. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Labels };
  spec: Record<string, unknown>;
}

/** What is applied at once. An object without a namespace goes into `DEFAULT_NAMESPACE`. */
export interface World {
  objects: KubernetesObject[];
}

export const DEFAULT_NAMESPACE = 'default';

/** Who makes certain pods: a bare Pod itself, or the workload at the top of its chain of owners. */
export interface Owner {
  kind: string;
  namespace: string;
  name: string;
}

/** What a Service reaches: pods of one owner on one port; no port when they are selected and it does not resolve. */
export interface Endpoint {
  owner: Owner;
  portName: string | null;
  protocol: string;
  port: number | null;
}

/** What a Service reaches in all. */
export interface Reached {
  namespace: string;
  name: string;
  endpoints: Endpoint[];
}

export function namespaceOf({ metadata }: KubernetesObject): string {
  return metadata.namespace ?? DEFAULT_NAMESPACE;
}

export function isService({ kind }: KubernetesObject): boolean {
  return kind === 'Service';
}

/** The namespaces in which something is, each once. */
export function namespacesOf({ objects }: World): string[] {
  return [...new Set(objects.map(namespaceOf))];
}

/** How often the question "does this Service reach these pods?" is put: each Service to each pod source of its namespace. */
export function decisionsIn(world: World): number {
  const sources = world.objects.filter((object) => !isService(object)).map(namespaceOf);
  const services = world.objects.filter(isService).map(namespaceOf);
  return services.reduce((sum, own) => sum + sources.filter((namespace) => namespace === own).length, 0);
}

/** The world as YAML. */
export function manifestText({ objects }: World): string {
  return objects.map((object) => dump(object)).join('---\n');
}
