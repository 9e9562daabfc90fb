import fc from 'fast-check';

interface ContainerPort {
  name?: string;
  containerPort: number;
  protocol?: string;
}
interface Container {
  ports: ContainerPort[];
  restartPolicy?: string;
}
export interface PodSpec {
  containers: Container[];
  initContainers: Container[];
  hostNetwork: boolean;
}

/** Names that differ by a letter, and numbers that meet again under other names. */
export const PORT_NAMES = ['http', 'http', 'http', 'metrics', 'metrics', 'dns', 'htpp'] as const;
export const PORT_NUMBERS = [80, 8080, 8081, 53, 9090] as const;
export const PROTOCOLS = ['TCP', 'TCP', 'TCP', 'UDP', 'UDP', 'SCTP'] as const;

const containerPort = fc.record(
  {
    name: fc.constantFrom(...PORT_NAMES),
    containerPort: fc.constantFrom(...PORT_NUMBERS),
    protocol: fc.constantFrom(...PROTOCOLS),
  },
  { requiredKeys: ['containerPort'] },
);

/** Kubernetes refuses one name twice in a container; in two containers it takes it. */
const ports = fc.uniqueArray(containerPort, {
  maxLength: 3,
  comparator: (a, b) => a.name !== undefined && a.name === b.name,
});

const container: fc.Arbitrary<Container> = fc.record({ ports });

/** An init container is a sidecar when it restarts always. */
const initContainer: fc.Arbitrary<Container> = fc.record(
  { ports, restartPolicy: fc.constant('Always') },
  { requiredKeys: ['ports'] },
);

/** The spec of a pod: containers, sidecars and ordinary init containers with a few ports. */
export const podSpec: fc.Arbitrary<PodSpec> = fc.record({
  containers: fc.array(container, { minLength: 1, maxLength: 3 }),
  initContainers: fc.array(initContainer, { maxLength: 3 }),
  hostNetwork: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
});

/** The spec as a manifest has it. */
export function podSpecManifest(spec: PodSpec, restartPolicy?: string): Record<string, unknown> {
  const { containers, initContainers, hostNetwork } = hostNetworked(spec);
  return {
    containers: named('app', containers),
    ...(initContainers.length > 0 ? { initContainers: named('init', initContainers) } : {}),
    ...(hostNetwork ? { hostNetwork } : {}),
    ...(restartPolicy ? { restartPolicy } : {}),
  };
}

/** On the host's network, a pod may take a port only once. */
function hostNetworked(spec: PodSpec): PodSpec {
  if (!spec.hostNetwork) return spec;
  const taken = new Set<string>();
  const free = ({ containerPort, protocol = 'TCP' }: ContainerPort): boolean =>
    !taken.has(`${containerPort}/${protocol}`) && taken.add(`${containerPort}/${protocol}`) === taken;
  const once = (container: Container): Container => ({ ...container, ports: container.ports.filter(free) });
  return { ...spec, containers: spec.containers.map(once), initContainers: spec.initContainers.map(once) };
}

function named(prefix: string, containers: Container[]): unknown[] {
  return containers.map(({ ports, ...rest }, index) => ({
    name: `${prefix}-${index}`,
    image: 'none',
    ...(ports.length > 0 ? { ports } : {}),
    ...rest,
  }));
}
