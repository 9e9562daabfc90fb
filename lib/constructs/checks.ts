import { annotationsProblems } from '../kubernetes/annotations';
import { containerPortProblems } from '../kubernetes/container-ports';
import { labelKeyProblem, labelValueProblem } from '../kubernetes/labels';
import { dnsLabelProblem } from '../kubernetes/names';
import { podNameProblems } from '../kubernetes/pod-names';
import { portNameProblem, portNumberProblem, protocolProblem } from '../kubernetes/ports';
import { podValueProblems } from '../kubernetes/pod-values';
import { quote } from '../kubernetes/quote';
import { podSelectorProblems } from '../kubernetes/selector-places';
import { missingVolumes, volumeNames } from '../kubernetes/volume-mounts';
import * as k8s from '../../imports/k8s';

/** Labels as Kubernetes writes them: a value for each key. */
export type Labels = { [key: string]: string };

/** Throws `Invalid <what> <problem>` when there is a problem. */
export function requireValid(what: string, problem: string | undefined): void {
  if (problem) throw new Error(`Invalid ${what} ${problem}`);
}

/** Throws when a key or a value is none that Kubernetes takes as a label. */
export function checkLabels(labels: Labels | undefined, owner: string): void {
  for (const [key, value] of Object.entries(labels ?? {})) {
    const problem = labelKeyProblem(key) ?? labelValueProblem(value);
    if (problem) throw new Error(`${problem} (${key} on ${owner})`);
  }
}

/** Throws when a key or a value is none that Kubernetes takes as an annotation. */
export function checkAnnotations(annotations: Labels | undefined, owner: string): void {
  const [first] = annotationsProblems(annotations);
  if (first) throw new Error(`${first.problem} (${first.path.concat('on', owner).join(' ')})`);
}

/**
 * The labels that the pods carry: those that choose them, and the others. Throws when either is invalid, or when a
 * label says otherwise than the selector, for then the selector would never reach the pods.
 */
export function joinLabels(selector: Labels, labels: Labels | undefined, owner: string): Labels {
  checkLabels(selector, owner);
  checkLabels(labels, owner);
  for (const [key, value] of Object.entries(labels ?? {})) {
    if (Object.hasOwn(selector, key) && selector[key] !== value) {
      throw new Error(
        `Label ${key}: ${quote(value)} contradicts the selector ${key}: ${quote(selector[key])} of ${owner}: ` +
          `the selector would not reach its pods. Leave ${key} out of "labels", or give both the same value`,
      );
    }
  }
  return { ...selector, ...labels };
}

/** Throws when a container's name or one of its ports is none that Kubernetes takes, or a name stands twice. */
export function checkContainers(spec: k8s.PodSpec, owner: string): void {
  if (!Array.isArray(spec.containers) || spec.containers.length === 0) {
    throw new Error(`${owner} has no containers: at least one is needed, such as { name: "app", image: "nginx" }`);
  }
  const containers = [...spec.containers, ...(spec.initContainers ?? [])];
  for (const container of containers) {
    requireValid(`name of a container of ${owner}:`, dnsLabelProblem(container.name));
    checkContainerPorts(container, owner);
  }
  requireDistinct(
    containers.map((container) => container.name),
    `container name of ${owner}`,
  );
  checkPodSpec(spec, owner);
}

/** Throws when something else of the pods' wiring is none that Kubernetes takes. */
function checkPodSpec(spec: k8s.PodSpec, owner: string): void {
  // The port of a probe is an object of the typed API; its number or name shows in what is written out.
  const ports = containerPortProblems(spec, false).filter(({ path }) => path.at(-1) !== 'port');
  const [first] = [...podNameProblems(spec, false), ...ports, ...podSelectorProblems(spec), ...podValueProblems(spec)];
  if (first) throw new Error(`${first.problem} (${first.path.join('.')} of ${owner})`);
  const [mount] = missingVolumes(spec, []);
  if (!mount) return;
  const volumes = volumeNames(spec).map(String).join(', ') || 'none';
  throw new Error(
    `${owner} mounts the volume ${quote(mount.value)} (${mount.path.join('.')}), but its volumes are: ${volumes}`,
  );
}

function checkContainerPorts(container: k8s.Container, owner: string): void {
  const where = `of container "${container.name}" of ${owner}:`;
  const ports = container.ports ?? [];
  for (const port of ports) {
    requireValid(`containerPort ${where}`, portNumberProblem(port.containerPort));
    if (port.name !== undefined) requireValid(`port name ${where}`, portNameProblem(port.name));
    if (port.protocol !== undefined) requireValid(`protocol ${where}`, protocolProblem(port.protocol));
  }
  requireDistinct(
    ports.flatMap((port) => port.name ?? []),
    `port name of container "${container.name}" of ${owner}`,
  );
}

/** Throws when a value stands in the list more than once. */
export function requireDistinct(values: readonly string[], what: string): void {
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice !== undefined) throw new Error(`The ${what} "${twice}" is given twice: each must differ from the others`);
}
