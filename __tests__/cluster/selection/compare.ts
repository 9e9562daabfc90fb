import { isService, namespaceOf, type Endpoint, type KubernetesObject, type Reached, type World } from './world';

/** A Service of which two say different things. */
export interface Disagreement {
  namespace: string;
  name: string;
  /** What it reaches according to Kubernetes alone. */
  missing: Endpoint[];
  /** What it reaches according to us alone. */
  invented: Endpoint[];
}

/** Where we say something else than Kubernetes, Service by Service. */
export function disagreements(truth: readonly Reached[], ours: readonly Reached[]): Disagreement[] {
  const byName = new Map(ours.map((reached) => [`${reached.namespace}/${reached.name}`, reached.endpoints]));
  return truth.flatMap(({ namespace, name, endpoints }) => {
    const said = byName.get(`${namespace}/${name}`) ?? [];
    const missing = without(endpoints, said);
    const invented = without(said, endpoints);
    return missing.length + invented.length === 0 ? [] : [{ namespace, name, missing, invented }];
  });
}

function without(endpoints: Endpoint[], others: Endpoint[]): Endpoint[] {
  const known = new Set(others.map(endpointText));
  return endpoints.filter((endpoint) => !known.has(endpointText(endpoint)));
}

/** An endpoint in one line: `Deployment alpha/w1 http TCP 8080`. */
export function endpointText({ owner, portName, protocol, port }: Endpoint): string {
  return `${owner.kind} ${owner.namespace}/${owner.name} ${portName ?? '(unnamed)'} ${protocol} ${port ?? '(unresolved)'}`;
}

/** What a disagreement is about: its Service, and the pod sources of which the two say different things. */
export function narrow({ objects }: World, { namespace, name, missing, invented }: Disagreement): World {
  const owners = [...missing, ...invented].map(({ owner }) => `${owner.kind} ${owner.namespace}/${owner.name}`);
  const isConcerned = (object: KubernetesObject): boolean =>
    isService(object)
      ? namespaceOf(object) === namespace && object.metadata.name === name
      : owners.includes(`${object.kind} ${namespaceOf(object)}/${object.metadata.name}`);
  return { objects: objects.filter(isConcerned) };
}
