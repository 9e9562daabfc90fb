import { answer } from './answer';
import {
  isService,
  namespacesOf,
  namespaceOf,
  type KubernetesObject,
  type Labels,
  type Reached,
  type World,
} from './world';

interface Container {
  restartPolicy?: string;
  ports?: { protocol?: string }[];
}
interface PodTemplate {
  metadata: { labels: Labels };
  spec: { containers: Container[]; initContainers?: Container[] };
}
interface ServiceSpec {
  type?: string;
  selector?: Labels | null;
}

/** Answers that are wrong on purpose, each in one way: the comparison has to notice. */
export const MUTANTS: Record<string, (world: World) => Reached[]> = {
  'ignores a label': onServices((spec) => delete spec.selector?.tier),
  'ignores case': (world) => answer(JSON.parse(JSON.stringify(world).replaceAll('"Web"', '"web"')) as World),
  'ignores namespaces': everywhere,
  'takes a missing label for an empty one': onPods(({ metadata }) => (metadata.labels.tier ??= '')),
  'takes the labels of a workload for those of its pods': onPods(({ metadata }, { metadata: own }) =>
    Object.assign(metadata.labels, own.labels),
  ),
  'lets an ExternalName select': onServices((spec) => (spec.type = 'ClusterIP')),
  'looks into ordinary init containers': onPods(({ spec }) => {
    for (const container of spec.initContainers ?? []) container.restartPolicy = 'Always';
  }),
  'does not look into sidecars': onPods(({ spec }) => delete spec.initContainers),
  'looks into sidecars first': onPods(({ spec }) => {
    const sidecars = (spec.initContainers ?? []).filter(({ restartPolicy }) => restartPolicy);
    spec.containers = [...sidecars, ...spec.containers];
  }),
  'looks into the last container first': onPods(({ spec }) => spec.containers.reverse()),
  'ignores the protocol': onPods(({ spec }) => {
    for (const container of spec.containers) container.ports = (container.ports ?? []).flatMap(inEveryProtocol);
  }),
};

type Mutant = (world: World) => Reached[];

function onServices(change: (spec: ServiceSpec) => unknown): Mutant {
  return changed((object) => isService(object) && change(object.spec));
}

function onPods(change: (template: PodTemplate, object: KubernetesObject) => unknown): Mutant {
  return changed((object) => !isService(object) && change(templateOf(object), object));
}

function changed(change: (object: KubernetesObject) => unknown): Mutant {
  return (world) => {
    const copy = JSON.parse(JSON.stringify(world)) as World;
    copy.objects.forEach(change);
    return answer(copy);
  };
}

function templateOf(object: KubernetesObject): PodTemplate {
  if (object.kind === 'Pod') return object as unknown as PodTemplate;
  const spec = object.kind === 'CronJob' ? (object.spec.jobTemplate as KubernetesObject).spec : object.spec;
  return spec.template as PodTemplate;
}

function inEveryProtocol<T>(port: T): (T & { protocol: string })[] {
  return ['TCP', 'UDP', 'SCTP'].map((protocol) => ({ ...port, protocol }));
}

/** Each Service, with all pods moved into its namespace. */
function everywhere({ objects }: World): Reached[] {
  return namespacesOf({ objects }).flatMap((namespace) => {
    const moved = objects
      .filter((object) => !isService(object) || namespaceOf(object) === namespace)
      .map((object) => ({ ...object, metadata: { ...object.metadata, namespace } }));
    return answer({ objects: moved });
  });
}
