import { asList, asNumber, asObject, asString, field, fieldAt } from '../manifest/fields';
import type { Json, JsonObject, Manifest, Path } from '../manifest/manifest';
import { PodLabels } from './pod-labels';
import { selectorOfLabelSelector, selectorOfMap, type Selector } from './selector';
import type { WorkloadKind } from './workload-kinds';

/** A port that a container declares. */
export interface ContainerPort {
  readonly name?: string;
  readonly number: number;
  readonly protocol: string;
}

/** What makes pods: a bare Pod, or a workload with its template. */
export interface PodSource {
  readonly manifest: Manifest;
  /** The namespace in which it takes effect. */
  readonly namespace: string;
  /** The labels of its pods. */
  readonly labels: PodLabels;
  /** Where the pods' metadata and spec stand in the manifest. */
  readonly template: Path;
  /** Which pods are its own; undefined for a bare Pod, a Job and the like. */
  readonly selector?: Selector;
  readonly selectorPath?: Path;
  /** The ports of its containers, then those of its sidecars: the order in which a name is looked up. */
  readonly ports: readonly ContainerPort[];
  readonly isBarePod: boolean;
}

/** Whether the pods run for a while and end, so that they mostly serve nothing. */
export function isJob({ manifest: { kind } }: PodSource): boolean {
  return kind === 'Job' || kind === 'CronJob';
}

/** The pods that an object makes; undefined when it makes none. */
export function podSourceOf(manifest: Manifest, kind: WorkloadKind, namespace: string): PodSource | undefined {
  const template = asObject(fieldAt(manifest.object, kind.template));
  if (!template) return undefined;
  const written = asObject(field(template, 'metadata', 'labels')) ?? {};
  return {
    manifest,
    namespace,
    labels: new PodLabels(written, kind.adds?.(manifest)),
    template: kind.template,
    selector: selectorOfWorkload(manifest, kind, written),
    selectorPath: kind.selector?.path,
    ports: containerPorts(field(template, 'spec')),
    isBarePod: kind.template.length === 0,
  };
}

function selectorOfWorkload(manifest: Manifest, kind: WorkloadKind, templateLabels: JsonObject): Selector | undefined {
  if (!kind.selector) return undefined;
  if (kind.selector.onlyIf && fieldAt(manifest.object, kind.selector.onlyIf) !== true) return undefined;
  const value = fieldAt(manifest.object, kind.selector.path);
  if (kind.selector.form === 'labelSelector') return selectorOfLabelSelector(value);
  // A ReplicationController without a selector takes the labels of its template.
  return selectorOfMap(Object.keys(asObject(value) ?? {}).length > 0 ? value : templateLabels);
}

/**
 * The ports on which a Service can find these pods by name, in the order of the look-up: containers first, then
 * sidecars. Other init containers have ended by then.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 */
function containerPorts(spec: Json | undefined): ContainerPort[] {
  const containers = asList(field(spec, 'containers')) ?? [];
  const sidecars = (asList(field(spec, 'initContainers')) ?? []).filter(
    (container) => field(container, 'restartPolicy') === 'Always',
  );
  return [...containers, ...sidecars].flatMap((container) =>
    (asList(field(container, 'ports')) ?? []).flatMap((port) => {
      const number = asNumber(field(port, 'containerPort'));
      if (number === undefined) return [];
      return [{ name: asString(field(port, 'name')), number, protocol: asString(field(port, 'protocol')) || 'TCP' }];
    }),
  );
}
