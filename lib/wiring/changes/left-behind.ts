import { field } from '../manifest/fields';
import type { Json, JsonObject, Manifest, Path } from '../manifest/manifest';
import { canonical } from './canonical';
import { withDefaults } from './defaults';
import { isApplied } from './old-object';
import type { Pairs } from './pairs';

/** An object that is no longer in the manifests, and stays where it is. */
export interface LeftBehind {
  readonly old: Manifest;
  /** The new object that looks like it. */
  readonly successor?: Manifest;
  /** The field by which the two are two. */
  readonly path: Path;
}

/** Kinds of which two at once do harm: they run, route, scale, or grant. */
const AT_WORK: ReadonlySet<string> = new Set([
  'Pod',
  'ReplicationController',
  'Service',
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
  'autoscaling/HorizontalPodAutoscaler',
  'batch/CronJob',
  'networking.k8s.io/Ingress',
  'networking.k8s.io/NetworkPolicy',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'rbac.authorization.k8s.io/RoleBinding',
]);

/** Whether a second one beside the new one does harm. */
export function isAtWork(manifest: Manifest): boolean {
  return AT_WORK.has(manifest.groupKind);
}

/** What the manifests no longer name: `kubectl apply` deletes nothing. */
export function leftBehind({ added, vanished }: Pairs): LeftBehind[] {
  const gone = vanished.filter(isApplied);
  const byTrait = gone.length === 0 ? new Map<string, Manifest[]>() : groupByTrait(added);
  const taken = new Set<Manifest>();
  return gone.map((old) => {
    const successor = traits(old).reduce<Manifest | undefined>(
      (found, trait) => found ?? firstFree(byTrait.get(trait), taken),
      undefined,
    );
    if (!successor) return { old, path: ['metadata', 'name'] };
    taken.add(successor);
    return { old, successor, path: difference(old, successor) };
  });
}

/** By what they are known by, each list from the last to the first. */
function groupByTrait(added: readonly Manifest[]): Map<string, Manifest[]> {
  const byTrait = new Map<string, Manifest[]>();
  for (const manifest of [...added].reverse()) {
    for (const trait of traits(manifest)) {
      const known = byTrait.get(trait);
      if (known) known.push(manifest);
      else byTrait.set(trait, [manifest]);
    }
  }
  return byTrait;
}

function firstFree(list: Manifest[] | undefined, taken: ReadonlySet<Manifest>): Manifest | undefined {
  while (list?.length && taken.has(list[list.length - 1])) list.pop();
  return list?.at(-1);
}

function difference(old: Manifest, next: Manifest): Path {
  if (old.groupKind !== next.groupKind) return ['kind'];
  return old.name === next.name ? ['metadata', 'namespace'] : ['metadata', 'name'];
}

/** What tells that one was made from the other: the same pods, the same content but for the name, or another kind. */
function traits(manifest: Manifest): string[] {
  const { name, namespace, object } = manifest;
  const kind = manifest.groupKind;
  const selector = isAtWork(manifest) ? field(object, 'spec', 'selector') : undefined;
  return [
    ...(selector === undefined
      ? []
      : [
          { kind, selector, namespace },
          { kind, selector, name },
        ]),
    ...(makesPods(manifest) ? [{ namespace, name }] : []),
    { kind, content: JSON.stringify(contentOf(manifest)).replaceAll(name, '') },
  ].map((trait) => JSON.stringify(sorted(trait)));
}

/** A workload that becomes one of another kind keeps its name. */
function makesPods({ kind, object }: Manifest): boolean {
  return kind === 'Pod' || field(object, 'spec', 'template', 'spec', 'containers') !== undefined;
}

function contentOf(manifest: Manifest): JsonObject {
  const { metadata: _, status: __, ...content } = canonical(withDefaults(manifest.object));
  return sorted(content) as JsonObject;
}

/** With the keys in one order, so that texts compare. */
function sorted(value: Json | undefined): Json {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
}
