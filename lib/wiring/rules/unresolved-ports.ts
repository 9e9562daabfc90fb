import type { Near } from '../finding';
import type { Path } from '../manifest/manifest';
import type { Model } from '../model/model';
import type { ContainerPort, PodSource } from '../model/pod-source';
import type { Service, ServicePort } from '../model/service';
import { declarationsOf } from '../model/target-port';
import { nameOf, referenceTo } from '../naming';
import { isPartOf, similarity } from '../near/similarity';
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
    if (!service.ports.some(({ target }) => typeof target === 'string')) continue;
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
export function nearPorts(loose: UnresolvedPort): Near[] {
  const candidates = loose.unresolved
    .slice(0, MOST_COMPARED)
    .flatMap((source) => source.ports.flatMap((declared) => candidateOf(loose, source, declared)));
  const isTypo = candidates.some(({ rank }) => rank === 0);
  return candidates
    .filter(({ rank }) => !isTypo || rank === 0)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 10)
    .map(({ near }) => near);
}

interface Candidate {
  readonly near: Near;
  /** The smaller, the closer; 0 for a slip of the pen. */
  readonly rank: number;
}

function candidateOf(loose: UnresolvedPort, source: PodSource, declared: ContainerPort): Candidate[] {
  const { port } = loose;
  const target = String(port.target);
  const name = declared.name ?? String(declared.number);
  const isOtherProtocol = declared.protocol !== port.protocol;
  if (isOtherProtocol && name !== target) return [];
  const isTypo = !isOtherProtocol && similarity(target, name) !== undefined;
  const isSame = isOtherProtocol || declared.number === port.port || declared.name === port.name;
  const near: Near = {
    object: referenceTo(source.manifest),
    reason: isTypo ? 'port-name-typo' : 'value-differs',
    expected: `port ${target}/${port.protocol}`,
    actual: `port ${portText(declared)}`,
    fix: isOtherProtocol ? protocolFix(loose, source, declared) : nameFix(loose, source, declared),
  };
  return [{ near, rank: isTypo ? 0 : isSame ? 1 : isPartOf(target, name) ? 2 : 3 }];
}

function protocolFix({ service, port, path }: UnresolvedPort, source: PodSource, declared: ContainerPort): string {
  const place = formatPath([...path.slice(0, -1), 'protocol']);
  return `write protocol: ${port.protocol} at the port ${portText(declared)} of ${nameOf(source.manifest)}, or ${declared.protocol} in ${place} of ${nameOf(service.manifest)}`;
}

/** Where other pods declare the name, these ones are to blame; otherwise the Service. */
function nameFix(
  { service, port, path, resolved }: UnresolvedPort,
  source: PodSource,
  declared: ContainerPort,
): string {
  if (resolved.length > 0) {
    const containers = formatPath([...source.template, 'spec', 'containers']);
    return `name the port ${portText(declared)} ${port.target} in ${containers} of ${nameOf(source.manifest)}`;
  }
  return `write ${declared.name ?? declared.number} in ${formatPath(path)} of ${nameOf(service.manifest)}`;
}

/** A declared port as people name it: `http = 8080/TCP`. */
export function portText({ name, number, protocol }: ContainerPort): string {
  return `${name === undefined ? '' : `${name} = `}${number}/${protocol}`;
}
