import { resolvePort } from './endpoints';
import { perSelection } from './per-selection';
import { isJob, type PodSource } from './pod-source';
import type { ServicePort } from './service';

/** On which of the selected pods a container declares the port to which a Service leads. */
export interface Declarations {
  readonly declaring: readonly PodSource[];
  /** The others; the pods of Jobs count where there are none but them. */
  readonly others: readonly PodSource[];
}

/** Which of the pods that a Service selects declare the port to which one of its ports leads. */
export function declarationsOf(port: ServicePort, selected: readonly PodSource[]): Declarations {
  const known = answers(selected);
  const id = JSON.stringify([port.target, port.protocol]);
  let found = known.get(id);
  if (!found) {
    const declares = (source: PodSource): boolean => isDeclared(port, source);
    const others = selected.every(isJob) ? selected : selected.filter((source) => !isJob(source));
    found = { declaring: selected.filter(declares), others: others.filter((source) => !declares(source)) };
    known.set(id, found);
  }
  return found;
}

/** Whether a container of these pods declares the port to which the Service's port leads. */
export function isDeclared(port: ServicePort, source: PodSource): boolean {
  const resolved = resolvePort(port, source);
  return source.ports.some((declared) => declared === resolved);
}

const answers = perSelection(() => new Map<string, Declarations>());
