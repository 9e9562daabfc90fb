import { Construct } from 'constructs';
import * as k8s from '../../imports/k8s';
import { requireDistinct, requireValid } from './checks';
import { ClusterIpService, ServiceOptions, ServicePort } from './cluster-ip-service';
import { nodePortProblem } from '../kubernetes/ports';

/** One port of a Service that the nodes open too. */
export interface NodePortServicePort extends ServicePort {
  /**
   * The port on every node, 30000 to 32767.
   *
   * @default - the cluster chooses a free one
   */
  readonly nodePort?: number;
}

/** What a NodePortService is made of. */
export interface NodePortServiceProps extends ServiceOptions {
  /** Its ports, at least one, all leading to the same pods. */
  readonly ports: NodePortServicePort[];

  /**
   * "Cluster" or "Local": whether traffic from outside stays on the node that it reached.
   *
   * @default - left out, which Kubernetes reads as Cluster
   */
  readonly externalTrafficPolicy?: string;
}

/**
 * A Service that every node also answers for, on a port of its own: a ClusterIpService and more.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 */
export class NodePortService extends ClusterIpService {
  /**
   * @param scope where it stands, below a chart
   * @param id its name in the construct tree
   * @param props what it is made of; throws as ClusterIpService does, and at a nodePort out of range or given twice
   */
  constructor(scope: Construct, id: string, props: NodePortServiceProps) {
    super(scope, id, props);
  }

  /** @internal */
  protected override _spec(props: NodePortServiceProps): k8s.ServiceSpec {
    return { ...super._spec(props), type: 'NodePort' };
  }

  /** @internal */
  protected override _checkNodePorts(ports: NodePortServicePort[], description: string): void {
    const given = ports.filter((port) => port.nodePort !== undefined);
    for (const port of given) requireValid(`nodePort of ${description}:`, nodePortProblem(port.nodePort));
    requireDistinct(
      given.map((port) => `${port.nodePort}/${port.target.protocol}`),
      `nodePort of ${description}`,
    );
  }
}
