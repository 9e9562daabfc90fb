import { groupBy } from '../group-by';
import { asObject, field } from '../manifest/fields';
import { controllerOf } from '../model/owner';
import { PodIndex } from '../model/pod-index';
import type { PodSource } from '../model/pod-source';
import { PodLabels } from '../model/pod-labels';
import { selectorText } from '../model/selector';
import { nameOf } from '../naming';
import { defineRule } from './rule';

export const podAdopted = defineRule({
  id: 'pod-adopted',
  severity: 'error',
  title: 'A controller takes over a bare Pod, or a Deployment a bare ReplicaSet',
  help: 'Change a label of the bare one, or make the selector of the controller narrower: it counts what it adopts as its own, and deletes what is too many.',
  *check(model) {
    const pods = orphansByNamespace(model.podSources.filter(({ isBarePod }) => isBarePod));
    const replicaSets = orphansByNamespace(model.podSources.filter(isReplicaSet).map(asChosen));
    for (const controller of model.podSources) {
      const { namespace, selector } = controller;
      if (!selector || selector.requirements.length === 0) continue;
      const orphans = (controller.manifest.groupKind === 'apps/Deployment' ? replicaSets : pods).get(namespace);
      for (const adopted of orphans?.select(selector) ?? []) {
        if (!adopts(controller, adopted)) continue;
        yield {
          manifest: adopted.manifest,
          path: ['metadata', 'labels'],
          message: `${nameOf(controller.manifest)} takes over ${nameOf(adopted.manifest)}, whose labels its selector (${selectorText(selector)}) reaches: ${consequence(controller)}`,
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

function consequence({ manifest: { kind } }: PodSource): string {
  return kind === 'Deployment'
    ? 'it becomes an old revision of the Deployment, which scales it down to no pods'
    : `it counts as one of the pods of the ${kind}, which may delete it`;
}

function adopts(controller: PodSource, orphan: PodSource): boolean {
  const kind = controller.manifest.groupKind;
  if (kind === 'apps/StatefulSet') return isOrdinalOf(controller, orphan);
  return kind === 'apps/Deployment' || ADOPTING.has(kind);
}

/** A StatefulSet adopts only what bears the name of one of its pods, such as `db-0`. */
function isOrdinalOf(controller: PodSource, pod: PodSource): boolean {
  const prefix = `${controller.manifest.name}-`;
  return pod.manifest.name.startsWith(prefix) && /^\d+$/.test(pod.manifest.name.slice(prefix.length));
}

function isReplicaSet({ manifest }: PodSource): boolean {
  return manifest.groupKind === 'apps/ReplicaSet';
}

/** A Deployment chooses its ReplicaSets by their own labels, not by those of their pods. */
function asChosen(source: PodSource): PodSource {
  return { ...source, labels: new PodLabels(asObject(field(source.manifest.object, 'metadata', 'labels')) ?? {}) };
}

function orphansByNamespace(sources: readonly PodSource[]): ReadonlyMap<string, PodIndex> {
  const groups = groupBy(sources.filter(isOrphan), ({ namespace }) => namespace);
  return new Map([...groups].map(([namespace, orphans]) => [namespace, new PodIndex(orphans)]));
}

function isOrphan({ manifest }: PodSource): boolean {
  return controllerOf(manifest) === undefined;
}
