import { Construct } from 'constructs';
import * as k8s from '../../imports/k8s';
import { NodePortService, NodePortServiceProps } from './node-port-service';

/** What a LoadBalancerService is made of. */
export interface LoadBalancerServiceProps extends NodePortServiceProps {
  /**
   * Whether the nodes open ports for it.
   *
   * @default - left out, which Kubernetes reads as true
   */
  readonly allocateLoadBalancerNodePorts?: boolean;

  /**
   * The port on which the nodes tell their health, 1 to 65535; only with externalTrafficPolicy "Local".
   *
   * @default - the cluster chooses one
   */
  readonly healthCheckNodePort?: number;

  /**
   * Which load balancer serves it, such as "example.com/internal".
   *
   * @default - the cluster's own
   */
  readonly loadBalancerClass?: string;

  /**
   * The address that the load balancer shall have, where it can choose.
   *
   * @default - the load balancer chooses one
   */
  readonly loadBalancerIp?: string;

  /**
   * The client address ranges that are let in, in CIDR notation.
   *
   * @default - all
   */
  readonly loadBalancerSourceRanges?: string[];
}

/**
 * A Service with a load balancer outside the cluster in front: a NodePortService and more.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
 */
export class LoadBalancerService extends NodePortService {
  /**
   * @param scope where it stands, below a chart
   * @param id its name in the construct tree
   * @param props what it is made of; throws as NodePortService does
   */
  constructor(scope: Construct, id: string, props: LoadBalancerServiceProps) {
    super(scope, id, props);
  }

  /** @internal */
  protected override _spec(props: LoadBalancerServiceProps): k8s.ServiceSpec {
    return { ...super._spec(props), type: 'LoadBalancer' };
  }
}
