import type { Near } from '../finding';
import type { Path } from '../manifest/manifest';
import type { Model } from '../model/model';
import type { ContainerPort, PodSource } from '../model/pod-source';
import type { Service, ServicePort } from '../model/service';
import { declarationsOf } from '../model/target-port';
import { nameOf, referenceTo } from '../naming';
import { similarity } from '../near/similarity';
import { formatPath } from '../path';

/** A port of a Service whose target is a name that some of the selected pods do not declare. */
export interface UnresolvedPort {
  readonly service: Service;
  readonly port: ServicePort;
  readonly path: Path;
  readonly resolved: readonly PodSource[];
  readonly unresolved: readonly PodSource[];
}

/** The Services' ports with a named target that does not resolve on every pod that they select. */
export function* unresolvedPorts(model: Model): Generator<UnresolvedPort> {
  for (const service of model.services) {
    const selected = model.selectedBy(service);
    if (selected.length === 0 || service.manifest.madeElsewhere !== undefined) continue;
    for (const [index, port] of service.ports.entries()) {
      if (typeof port.target !== 'string') continue;
      const { declaring: resolved, others: unresolved } = declarationsOf(port, selected);
      if (unresolved.length === 0) continue;
      yield { service, port, path: ['spec', 'ports', index, 'targetPort'], resolved, unresolved };
    }
  }
}

/** The ports of no more pods than this are compared. */
const MOST_COMPARED = 100;

/** The ports that the pods declare in the place of the one that is asked for, the closest first. */
export function nearPorts({ service, port, path, unresolved }: UnresolvedPort): Near[] {
  const rank = ({ reason }: Near): number => (reason === 'port-name-typo' ? 0 : 1);
  return unresolved
    .slice(0, MOST_COMPARED)
    .flatMap((source) => source.ports.flatMap((declared) => nearPort(service, port, path, source, declared)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 10);
}

function nearPort(service: Service, port: ServicePort, path: Path, source: PodSource, declared: ContainerPort): Near[] {
  const target = String(port.target);
  const name = declared.name ?? String(declared.number);
  const sameProtocol = declared.protocol === port.protocol;
  if (!sameProtocol && name !== target) return [];
  const place = `${formatPath(path)} of ${nameOf(service.manifest)}`;
  return [
    {
      object: referenceTo(source.manifest),
      reason: sameProtocol && similarity(target, name) ? 'port-name-typo' : 'value-differs',
      expected: `port ${target}/${port.protocol}`,
      actual: `port ${portText(declared)}`,
      fix: sameProtocol
        ? `write ${name} in ${place}`
        : `let both say the same protocol: the port of ${nameOf(service.manifest)} says ${port.protocol}, the container ${declared.protocol}`,
    },
  ];
}

/** A declared port as people name it: `http = 8080/TCP`. */
export function portText({ name, number, protocol }: ContainerPort): string {
  return `${name === undefined ? '' : `${name} = `}${number}/${protocol}`;
}
