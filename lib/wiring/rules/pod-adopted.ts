import { asList, asObject, field } from '../manifest/fields';
import { groupKind } from '../model/group-kind';
import type { Model } from '../model/model';
import type { PodSource } from '../model/pod-source';
import { PodLabels } from '../model/pod-labels';
import { matches, selectorText } from '../model/selector';
import { nameOf } from '../naming';
import { defineRule } from './rule';

export const podAdopted = defineRule({
  id: 'pod-adopted',
  severity: 'error',
  title: 'A controller takes over a bare Pod, or a Deployment a bare ReplicaSet',
  help: 'Change a label of the bare one, or make the selector of the controller narrower: it counts what it adopts as its own, and deletes what is too many.',
  *check(model) {
    for (const controller of model.podSources) {
      const { selector } = controller;
      if (!selector || selector.requirements.length === 0) continue;
      for (const adopted of adoptedBy(controller, model)) {
        const { kind } = controller.manifest;
        yield {
          manifest: adopted.manifest,
          path: ['metadata', 'labels'],
          message: `${nameOf(controller.manifest)} takes over ${nameOf(adopted.manifest)}, whose labels its selector (${selectorText(selector)}) reaches: it counts as one of the pods of the ${kind}, which may delete it`,
        };
      }
    }
  },
});

/**
 * The kinds whose controllers adopt any pod that nobody owns. A Deployment does not: its ReplicaSets ask for one more
 * label.
 */
const ADOPTING: ReadonlySet<string> = new Set([
  'apps/ReplicaSet',
  'apps/DaemonSet',
  'ReplicationController',
  'batch/Job',
]);

function adoptedBy(controller: PodSource, model: Model): PodSource[] {
  const kind = groupKind(controller.manifest);
  if (kind === 'apps/Deployment') return replicaSetsOf(controller, model);
  if (kind === 'apps/StatefulSet') return barePods(controller, model).filter((pod) => isOrdinalOf(controller, pod));
  return ADOPTING.has(kind) ? barePods(controller, model) : [];
}

/** The bare Pods that the selector of a controller reaches. */
function barePods({ namespace, selector }: PodSource, model: Model): PodSource[] {
  const reached = selector ? model.select(namespace, selector) : [];
  return reached.filter((source) => source.isBarePod && isOrphan(source));
}

/** A StatefulSet adopts only what bears the name of one of its pods, such as `db-0`. */
function isOrdinalOf(controller: PodSource, pod: PodSource): boolean {
  const prefix = `${controller.manifest.name}-`;
  return pod.manifest.name.startsWith(prefix) && /^\d+$/.test(pod.manifest.name.slice(prefix.length));
}

/** The bare ReplicaSets whose own labels the selector of a Deployment reaches. */
function replicaSetsOf({ namespace, selector }: PodSource, model: Model): PodSource[] {
  return model
    .podsIn(namespace)
    .sources.filter((source) => groupKind(source.manifest) === 'apps/ReplicaSet' && isOrphan(source))
    .filter((source) => {
      const own = new PodLabels(asObject(field(source.manifest.object, 'metadata', 'labels')) ?? {});
      return selector !== undefined && matches(selector, own);
    });
}

function isOrphan({ manifest }: PodSource): boolean {
  const owners = asList(field(manifest.object, 'metadata', 'ownerReferences')) ?? [];
  return !owners.some((owner) => field(owner, 'controller') === true);
}
