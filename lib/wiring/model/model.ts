import type { Manifest, Reading, Unchecked } from '../manifest/manifest';
import { groupBy } from '../group-by';
import { groupKind, groupOf } from '../manifest/group-kind';
import { ObjectIndex, type Duplicate } from './object-index';
import { controllerOf } from './owner';
import { PodIndex } from './pod-index';
import { podSourceOf, type PodSource } from './pod-source';
import type { Selector } from './selector';
import { serviceOf, type Service } from './service';
import { shapeProblem } from './shape';
import { WORKLOAD_KINDS, type WorkloadKind } from './workload-kinds';
import { asList, field } from '../manifest/fields';

/** Whether what is not in the manifests may run all the same. */
export type World = 'open' | 'closed';

export interface ModelOptions {
  /** `closed` when the manifests are everything that runs. Default: `open`. */
  readonly world?: World;
  /** The namespace of objects that name none. Default: `default`, as kubectl has it. */
  readonly namespace?: string;
  /** Kinds that make pods beside those of Kubernetes itself. */
  readonly workloadKinds?: readonly WorkloadKind[];
  /** What runs before the manifests are applied. */
  readonly against?: Reading;
}

/** What the manifests mean together, indexed so that a question costs a look-up. It never changes. */
export class Model {
  readonly manifests: readonly Manifest[];
  /** What could not be read, and what was read but is not of the shape that its kind has. */
  readonly unchecked: readonly Unchecked[];
  readonly world: World;
  /** The namespace of objects that name none. */
  readonly defaultNamespace: string;
  /** What runs before the manifests are applied; undefined when nobody says. */
  readonly against: Reading | undefined;
  readonly podSources: readonly PodSource[];
  readonly services: readonly Service[];

  private readonly objects: ObjectIndex;
  private readonly podsByNamespace = new Map<string, PodIndex>();
  private everyPod?: PodIndex;

  constructor(reading: Reading, options: ModelOptions = {}) {
    this.world = options.world ?? 'open';
    this.defaultNamespace = options.namespace ?? 'default';
    this.against = options.against;
    const { sound, unsound } = separate(reading.manifests);
    this.manifests = sound;
    this.unchecked = [...reading.unchecked, ...unsound];
    this.objects = new ObjectIndex(sound, (manifest) => this.namespaceOf(manifest));
    const kinds = new Map([...WORKLOAD_KINDS, ...(options.workloadKinds ?? [])].map((kind) => [idOf(kind), kind]));
    this.podSources = this.manifests.flatMap((manifest) => this.podsOf(manifest, kinds));
    this.services = this.ofKind('Service').map((manifest) => serviceOf(manifest, this.namespaceOf(manifest)));
    for (const [namespace, sources] of groupBy(this.podSources, (source) => source.namespace))
      this.podsByNamespace.set(namespace, new PodIndex(sources));
  }

  /** The objects of a kind, given as `Service`, or as `apps/Deployment` where it has a group. */
  ofKind(kind: string): readonly Manifest[] {
    return this.objects.ofKind(kind);
  }

  /** The object of that kind and name in a namespace (which counts for nothing where the kind has none). */
  find(kind: string, namespace: string, name: string): Manifest | undefined {
    return this.objects.find(kind, namespace, name);
  }

  /** The objects of that kind and name, of whatever namespace. */
  named(kind: string, name: string): readonly Manifest[] {
    return this.objects.named(kind, name);
  }

  /** The names of the objects of a kind in a namespace. */
  namesIn(kind: string, namespace: string): readonly string[] {
    return this.objects.namesIn(kind, namespace);
  }

  /** The manifests of objects that another one names already. */
  get duplicates(): readonly Duplicate[] {
    return this.objects.duplicates;
  }

  /** The namespace in which an object takes effect. */
  namespaceOf(manifest: Manifest): string {
    return manifest.namespace ?? this.defaultNamespace;
  }

  /** All pods, of whatever namespace. */
  get allPods(): PodIndex {
    this.everyPod ??= new PodIndex(this.podSources);
    return this.everyPod;
  }

  /** The pods of one namespace. */
  podsIn(namespace: string): PodIndex {
    return this.podsByNamespace.get(namespace) ?? NO_PODS;
  }

  /** The pods that a selector reaches in a namespace. */
  select(namespace: string, selector: Selector): readonly PodSource[] {
    return this.podsIn(namespace).select(selector);
  }

  /** The pods that a Service reaches: none when it selects nothing by itself. */
  selectedBy(service: Service): readonly PodSource[] {
    return service.selector ? this.select(service.namespace, service.selector) : [];
  }

  /** Whether all these words stand together in something that could not be read, so that nothing can be called missing. */
  mayBeUnread(words: readonly string[]): boolean {
    return this.unchecked.some(({ text }) => words.every((word) => text.includes(word)));
  }

  private podsOf(manifest: Manifest, kinds: ReadonlyMap<string, WorkloadKind>): PodSource[] {
    const kind = kinds.get(manifest.groupKind) ?? unknownWorkload(manifest);
    if (kind === undefined || this.isMadeByAnother(manifest) || hasEnded(manifest)) return [];
    const source = podSourceOf(manifest, kind, this.namespaceOf(manifest));
    return source ? [source] : [];
  }

  /** Whether its controller is here too, as in what a cluster tells: then the pods are those of the controller. */
  private isMadeByAnother(manifest: Manifest): boolean {
    const owner = controllerOf(manifest);
    return owner !== undefined && this.find(groupKind(owner), this.namespaceOf(manifest), owner.name) !== undefined;
  }
}

/** Whether a cluster tells of a Pod that it has run to its end: no Service reaches it any more. */
function hasEnded({ kind, object }: Manifest): boolean {
  const phase = kind === 'Pod' ? field(object, 'status', 'phase') : undefined;
  return phase === 'Succeeded' || phase === 'Failed';
}

const NO_PODS = new PodIndex([]);

function separate(manifests: readonly Manifest[]): { sound: Manifest[]; unsound: Unchecked[] } {
  const sound: Manifest[] = [];
  const unsound: Unchecked[] = [];
  for (const manifest of manifests) {
    const problem = shapeProblem(manifest);
    if (problem) unsound.push(problem);
    else sound.push(manifest);
  }
  return { sound, unsound };
}

/** A custom resource that has a pod template where a Deployment has it makes pods as a Deployment does. */
function unknownWorkload(manifest: Manifest): WorkloadKind | undefined {
  const group = groupOf(manifest.apiVersion);
  if (!group.includes('.')) return undefined;
  const containers = asList(field(manifest.object, 'spec', 'template', 'spec', 'containers'));
  return containers && { group, kind: manifest.kind, template: ['spec', 'template'] };
}

function idOf({ group, kind }: WorkloadKind): string {
  return group === '' ? kind : `${group}/${kind}`;
}
