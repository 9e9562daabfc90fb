import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import * as k8s from '../../imports/k8s';
import { checkAnnotations, checkLabels, requireDistinct, requireValid } from './checks';
import { dropChartNamespace, orderAfter } from './namespace';
import { PodPort } from './pod-port';
import { remember } from './provenance';
import { choiceProblems } from '../kubernetes/choices';
import { valueProblems } from '../kubernetes/field-values';
import { labelKeyProblem } from '../kubernetes/labels';
import { dnsLabelProblem, serviceNameProblem } from '../kubernetes/names';
import { portNumberProblem } from '../kubernetes/ports';
import { quote } from '../kubernetes/quote';

/** One port of a Service, and the port of the pods that it leads to. Its protocol is the target's. */
export interface ServicePort {
  /** The number that clients of the Service use, 1 to 65535. */
  readonly port: number;

  /** Where it leads: `pod.port(1322)`. It brings the selector and the namespace of the Service. */
  readonly target: PodPort;

  /**
   * The name: a DNS label, 1 to 63 lower-case letters, digits and "-". Needed when the Service has several ports.
   *
   * @default - no name
   */
  readonly name?: string;

  /**
   * What is spoken on the port, such as "http" or "kubernetes.io/h2c": a hint for load balancers.
   *
   * @default - not said
   */
  readonly appProtocol?: string;
}

/** What every kind of Service is made of, but for its ports. */
export interface ServiceOptions {
  /** The name: 1 to 63 lower-case letters, digits and "-", the first a letter. */
  readonly name: string;

  /**
   * Labels of the Service itself; they choose nothing.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the Service.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * The address inside the cluster, or "None" for a headless Service.
   *
   * @default - the cluster chooses one
   */
  readonly clusterIp?: string;

  /**
   * The addresses inside the cluster, at most one IPv4 and one IPv6.
   *
   * @default - the cluster chooses them
   */
  readonly clusterIPs?: string[];

  /**
   * Addresses outside the cluster whose traffic the nodes also accept for this Service.
   *
   * @default - none
   */
  readonly externalIPs?: string[];

  /**
   * "Cluster" or "Local": whether traffic from inside the cluster stays on its node.
   *
   * @default - left out, which Kubernetes reads as Cluster
   */
  readonly internalTrafficPolicy?: string;

  /**
   * "IPv4", "IPv6" or both.
   *
   * @default - the cluster's
   */
  readonly ipFamilies?: string[];

  /**
   * "SingleStack", "PreferDualStack" or "RequireDualStack".
   *
   * @default - left out, which Kubernetes reads as SingleStack
   */
  readonly ipFamilyPolicy?: string;

  /**
   * Whether pods that are not ready are reached too.
   *
   * @default - left out, which Kubernetes reads as false
   */
  readonly publishNotReadyAddresses?: boolean;

  /**
   * "ClientIP" or "None": whether a client keeps reaching the same pod.
   *
   * @default - left out, which Kubernetes reads as None
   */
  readonly sessionAffinity?: string;

  /**
   * For how long a client keeps reaching the same pod.
   *
   * @default - left out, which Kubernetes reads as three hours
   */
  readonly sessionAffinityConfig?: k8s.SessionAffinityConfig;
}

/** What a ClusterIpService is made of. */
export interface ClusterIpServiceProps extends ServiceOptions {
  /** Its ports, at least one, all leading to the same pods. */
  readonly ports: ServicePort[];
}

/**
 * A Service with an address inside the cluster. What it selects and where it lives come from the pods that its ports
 * lead to: a Service reaches only pods of its own namespace, so there is nothing to choose.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export class ClusterIpService extends Construct {
  /** The object that is written out, for what this construct does not cover. */
  public readonly apiObject: ApiObject;

  /**
   * @param scope where it stands, below a chart
   * @param id its name in the construct tree
   * @param props what it is made of; throws at an invalid name, label or port, when two ports clash, and when they lead
   *   to different pods
   */
  constructor(scope: Construct, id: string, props: ClusterIpServiceProps) {
    super(scope, id);
    const description = `Service "${props.name}"`;
    requireValid('name of a Service', serviceNameProblem(props.name));
    checkLabels(props.labels, description);
    checkAnnotations(props.annotations, description);
    checkPorts(props.ports, description);
    this._checkNodePorts(props.ports, description);
    checkChoices(this._spec(props), description);

    const { name, labels, annotations } = props;
    const { namespace } = props.ports[0].target;
    this.apiObject = new k8s.KubeService(this, 'Resource', {
      metadata: { name, namespace: namespace?.name, labels, annotations },
      spec: this._spec(props),
    });
    remember(this.apiObject, props.ports[0].target._source.madeBy);
    if (namespace === undefined) dropChartNamespace(this.apiObject);
    orderAfter(this.apiObject, namespace);
  }

  /**
   * The spec that is written out. It depends on the props alone, for the constructor calls it.
   *
   * @internal
   */
  protected _spec(props: ClusterIpServiceProps): k8s.ServiceSpec {
    const { name: _name, labels: _labels, annotations: _annotations, ports, ...rest } = props;
    return { ...rest, type: 'ClusterIP', ports: ports.map(toServicePort), selector: ports[0].target.selector };
  }

  /** @internal */
  protected _checkNodePorts(ports: ServicePort[], description: string): void {
    const withNodePort = ports.find((port) => 'nodePort' in port && port.nodePort !== undefined);
    if (!withNodePort) return;
    throw new Error(
      `Port ${withNodePort.port} of ${description} has nodePort ${String((withNodePort as { nodePort?: unknown }).nodePort)}, ` +
        'but a ClusterIP Service opens no port on the nodes: make it a NodePortService, or leave nodePort out',
    );
  }
}

function toServicePort(port: ServicePort): k8s.ServicePort {
  const { target, ...rest } = port;
  return {
    ...rest,
    targetPort:
      typeof target.port === 'number'
        ? k8s.IntOrString.fromNumber(target.port)
        : k8s.IntOrString.fromString(target.port),
    protocol: target.protocol === 'TCP' ? undefined : target.protocol,
  };
}

function checkPorts(ports: ServicePort[], description: string): void {
  if (!Array.isArray(ports) || ports.length === 0) {
    throw new Error(`${description} has no ports: it needs at least one, such as { port: 80, target: pod.port(8080) }`);
  }
  for (const port of ports) {
    requireValid(`port of ${description}:`, portNumberProblem(port.port));
    if (!(port.target instanceof PodPort)) {
      throw new Error(
        `Port ${port.port} of ${description} has the target ${quote(port.target)}: a PodPort is needed, such as pod.port(8080)`,
      );
    }
    const appProtocol = port.appProtocol === undefined ? undefined : labelKeyProblem(port.appProtocol);
    if (appProtocol)
      throw new Error(`${appProtocol.replace('label key', 'appProtocol')} (port ${port.port} of ${description})`);
    if (port.name !== undefined)
      requireValid(`name of port ${port.port} of ${description}:`, dnsLabelProblem(port.name));
    else if (ports.length > 1)
      throw new Error(`Port ${port.port} of ${description} has no name: each needs one where there are several`);
  }
  checkOneOwner(ports, description);
  requireDistinct(
    ports.flatMap((port) => port.name ?? []),
    `port name of ${description}`,
  );
  requireDistinct(
    ports.map((port) => `${port.port}/${port.target.protocol}`),
    `port of ${description}`,
  );
}

/** Throws when the type, the addresses and the traffic policies of a Service do not go together. */
function checkChoices({ clusterIp, ...spec }: k8s.ServiceSpec, description: string): void {
  const written = { ...spec, clusterIP: clusterIp };
  const [first] = [...choiceProblems('Service', written), ...valueProblems('Service', { spec: written })];
  if (first) throw new Error(`${first.problem} (${description})`);
}

function checkOneOwner(ports: ServicePort[], description: string): void {
  const [first, ...others] = ports.map((port) => port.target._source);
  const other = others.find((source) => source.owner !== first.owner);
  if (!other) return;
  throw new Error(
    `The ports of ${description} lead to different pods, ${first.description} and ${other.description}, ` +
      'but a Service has one selector: make a Service for each',
  );
}
