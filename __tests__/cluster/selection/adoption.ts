import { Refused } from './api';
import { createAll, makeNamespaces, readyPods, type Lab } from './apply';
import { collectionOf } from './kinds';
import { until } from './until';
import { namespaceOf, type KubernetesObject } from './world';

interface Observed {
  metadata: { uid: string; ownerReferences?: { controller?: boolean }[] };
}

/**
 * Whether the first object gets an owner, or is deleted, when the second comes. Controllers take over what they can before
 * they make pods of their own, so a new pod says that the first object is spared.
 */
export async function isAdopted(lab: Lab, [bare, controller]: KubernetesObject[], prefix: string): Promise<boolean> {
  const world = { objects: [bare, controller] };
  const ready = new Set<string>();
  await makeNamespaces(lab, world, prefix);
  await createAll(lab, [bare], prefix);
  await until(async () => {
    await readyPods(lab, world, prefix, ready);
    return ready.size > 0 ? undefined : `${bare.kind} ${bare.metadata.name} has its pod`;
  });
  const path = `${collectionOf(bare, prefix + namespaceOf(bare))}/${bare.metadata.name}`;
  const before = await lab.api.get<Observed>(path);
  await createAll(lab, [controller], prefix);
  let adopted = false;
  await until(async () => {
    await readyPods(lab, world, prefix, ready);
    adopted = isTakenOver(before, await lab.api.get<Observed>(path).catch(undefinedWhenGone));
    return adopted || ready.size > 1 ? undefined : `${controller.kind} takes over ${bare.kind}, or makes a pod`;
  });
  return adopted;
}

function isTakenOver(before: Observed, after: Observed | undefined): boolean {
  if (after?.metadata.uid !== before.metadata.uid) return true;
  return (after.metadata.ownerReferences ?? []).some(({ controller }) => controller);
}

function undefinedWhenGone(error: unknown): undefined {
  if (!(error instanceof Refused && error.status === 404)) throw error;
}
