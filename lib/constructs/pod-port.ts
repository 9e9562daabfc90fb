import type { AbstractPod } from 'cdk8s-plus-27';
import { requireValid } from './checks';
import { INamespace, Namespace } from './namespace';
import { DeclaredPort, PodSource } from './pod-source';
import { portNameProblem, portNumberProblem, PROTOCOLS, protocolProblem } from '../kubernetes/ports';
import { quote } from '../kubernetes/quote';

/** The label that cdk8s-plus puts on the pods of each of its workloads, with a value of their own. */
const CDK8S_PLUS_ADDRESS_LABEL = 'cdk8s.io/metadata.addr';

/**
 * A port of certain pods: what a Service's port leads to. It knows its pods, so a Service that is given one needs
 * neither selector nor namespace.
 *
 * Get one from `pod.port(1322)`, `deployment.port('http')`, `externalPods.port(8080)` or `PodPort.of(workload, 8080)`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export class PodPort {
  /**
   * A port of the pods of a cdk8s-plus Pod, Deployment, StatefulSet, DaemonSet or Job. The Service then selects the
   * label `cdk8s.io/metadata.addr`, as the Services of cdk8s-plus do.
   *
   * @param workload what makes the pods
   * @param port the number (1 to 65535) or the name of a port that one of its containers declares
   * @param protocol TCP, UDP or SCTP; needed only when the port is declared with several. Throws when the pods
   *   do not declare the port, and names the ones that they declare.
   */
  public static of(workload: AbstractPod, port: number | string, protocol?: string): PodPort {
    const description = `${workload.kind} "${workload.name}"`;
    const address = workload.podMetadata.getLabel(CDK8S_PLUS_ADDRESS_LABEL);
    if (!address) {
      throw new Error(
        `The pods of ${description} lack the label ${CDK8S_PLUS_ADDRESS_LABEL}, so no Service can tell them from others`,
      );
    }
    const source: PodSource = {
      owner: workload,
      description,
      selector: { [CDK8S_PLUS_ADDRESS_LABEL]: address },
      namespace: workload.metadata.namespace === undefined ? undefined : Namespace.named(workload.metadata.namespace),
      ports: workload.containers
        .flatMap((container) => container.ports)
        .map(({ number, name, protocol: declared }) => ({
          number,
          name,
          protocol: declared ?? 'TCP',
        })),
    };
    return PodPort._on(source, port, protocol);
  }

  /** @internal */
  public static _on(source: PodSource, port: number | string, protocol?: string): PodPort {
    requireValid('port:', typeof port === 'string' ? portNameProblem(port) : portNumberProblem(port));
    if (protocol !== undefined) requireValid('protocol:', protocolProblem(protocol));
    if (Object.keys(source.selector).length === 0) {
      throw new Error(
        `${source.description} has no labels, so no Service can select it: give it one, such as labels: { app: "hello" }`,
      );
    }
    return new PodPort(
      source,
      port,
      source.ports ? findProtocol(source, source.ports, port, protocol) : (protocol ?? 'TCP'),
    );
  }

  private constructor(
    /** @internal */
    public readonly _source: PodSource,
    /** The port's number or name, as it was asked for: a Service's `targetPort`. */
    public readonly port: number | string,
    /** TCP, UDP or SCTP, as the container declares it. */
    public readonly protocol: string,
  ) {}

  /** The labels that choose the pods. */
  public get selector(): { [key: string]: string } {
    return { ...this._source.selector };
  }

  /** The namespace of the pods; undefined when it is given at apply time. */
  public get namespace(): INamespace | undefined {
    return this._source.namespace;
  }
}

/** The protocol of the declared port that was asked for. */
function findProtocol(
  source: PodSource,
  declared: readonly DeclaredPort[],
  port: number | string,
  protocol?: string,
): string {
  const samePort = declared.filter(
    (candidate) => (typeof port === 'string' ? candidate.name : candidate.number) === port,
  );
  const wanted = PROTOCOLS.filter(
    (p) => (protocol ?? p) === p && samePort.some((candidate) => candidate.protocol === p),
  );
  if (wanted.length === 0) {
    const asked = `${quoted(port)}${protocol ? ` with protocol ${protocol}` : ''}`;
    throw new Error(`${source.description} declares no port ${asked}: ${listed(declared)}`);
  }
  // Containers may declare one name twice, and Kubernetes takes the first; one number twice is two different ports.
  if (typeof port === 'string')
    return samePort.find((candidate) => wanted.includes(candidate.protocol))?.protocol ?? wanted[0];
  if (wanted.length > 1) {
    throw new Error(
      `${source.description} declares port ${port} as ${wanted.join(' and ')}: say which, such as port(${port}, "${wanted[0]}")`,
    );
  }
  return wanted[0];
}

function quoted(port: number | string): string {
  return typeof port === 'string' ? quote(port) : String(port);
}

function listed(declared: readonly DeclaredPort[]): string {
  if (declared.length === 0) return 'its containers declare no ports; add it to the "ports" of one of them';
  const ports = declared.map(({ number, name, protocol }) => `${name ? `"${name}" = ` : ''}${number}/${protocol}`);
  return `it declares ${ports.join(', ')}`;
}
