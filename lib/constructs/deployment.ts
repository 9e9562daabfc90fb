import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import * as k8s from '../../imports/k8s';
import { checkAnnotations, checkContainers, joinLabels, requireValid } from './checks';
import { INamespace, orderAfter, podSpecIn } from './namespace';
import { PodPort } from './pod-port';
import { declaredPorts, effectiveNamespace, PodSource } from './pod-source';
import { remember } from './provenance';
import { dnsSubdomainProblem } from '../kubernetes/names';
import { wholeNumber } from '../kubernetes/value-checks';

/** What a Deployment is made of: its own fields, and beside them every field of the spec of its pods. */
export interface DeploymentProps extends k8s.PodSpec {
  /** The name: a DNS subdomain, 1 to 253 lower-case letters, digits, "-" and ".". */
  readonly name: string;

  /**
   * Where it and its pods live.
   *
   * @default - the chart's namespace, or else the one given at apply time
   */
  readonly namespace?: INamespace;

  /** Who the pods are: at least one label, by which the Deployment (#2) and a Service choose them. It cannot change later. */
  readonly selector: { [key: string]: string };

  /**
   * The labels that the Deployment (#1) and its pods (#3) carry beside those of `selector`.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the Deployment.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Annotations of its pods.
   *
   * @default - none
   */
  readonly podAnnotations?: { [key: string]: string };

  /**
   * How many pods there shall be, 0 or more.
   *
   * @default - left out, which Kubernetes reads as 1
   */
  readonly replicas?: number;

  /**
   * How old pods are replaced by new ones.
   *
   * @default - left out, which Kubernetes reads as RollingUpdate
   */
  readonly strategy?: k8s.DeploymentStrategy;

  /**
   * For how many seconds a new pod must be ready before it counts as available.
   *
   * @default - left out, which Kubernetes reads as 0
   */
  readonly minReadySeconds?: number;

  /**
   * How many old ReplicaSets are kept to roll back to.
   *
   * @default - left out, which Kubernetes reads as 10
   */
  readonly revisionHistoryLimit?: number;

  /**
   * After how many seconds without progress a rollout counts as failed.
   *
   * @default - left out, which Kubernetes reads as 600
   */
  readonly progressDeadlineSeconds?: number;

  /**
   * Whether rollouts wait.
   *
   * @default - left out, which Kubernetes reads as false
   */
  readonly paused?: boolean;
}

/**
 * A Deployment whose three sets of labels agree: its own (#1) and its template's (#3) are `selector` and `labels`
 * together, and its matchLabels (#2) are `selector` alone.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class Deployment extends Construct {
  /** The object that is written out, for what this construct does not cover. */
  public readonly apiObject: ApiObject;

  private readonly source: PodSource;

  /**
   * @param scope where it stands, below a chart
   * @param id its name in the construct tree
   * @param props what it is made of; throws at an invalid name, label or port, at an empty selector, at a label that
   *   contradicts the selector, and at what the Pod Security level of its Namespace refuses
   */
  constructor(scope: Construct, id: string, props: DeploymentProps) {
    super(scope, id);
    const { name, namespace, selector, labels, annotations, podAnnotations, ...specs } = props;
    const { replicas, strategy, minReadySeconds, revisionHistoryLimit, progressDeadlineSeconds, paused, ...podSpec } =
      specs;
    const description = `Deployment "${name}"`;
    requireValid('name of a Deployment', dnsSubdomainProblem(name));
    const carried = joinLabels(selector, labels, description);
    checkAnnotations(annotations, description);
    checkAnnotations(podAnnotations, description);
    if (replicas !== undefined) requireValid(`replicas of ${description}:`, wholeNumber(0)(replicas));
    if (Object.keys(selector).length === 0) {
      throw new Error(
        `${description} has an empty selector: it needs at least one label, such as selector: { app: "${name}" }`,
      );
    }
    checkContainers(podSpec, description);

    this.apiObject = new k8s.KubeDeployment(this, 'Resource', {
      metadata: { name, namespace: namespace?.name, labels: carried, annotations },
      spec: {
        ...{ replicas, strategy, minReadySeconds, revisionHistoryLimit, progressDeadlineSeconds, paused },
        selector: { matchLabels: { ...selector } },
        template: {
          metadata: { labels: carried, annotations: podAnnotations },
          spec: podSpecIn(namespace, podSpec, podAnnotations, description),
        },
      },
    });
    remember(this.apiObject);
    orderAfter(this.apiObject, namespace);
    this.source = {
      owner: this,
      description,
      selector: { ...selector },
      namespace: effectiveNamespace(this.apiObject, namespace),
      ports: declaredPorts(podSpec),
    };
  }

  /**
   * A port of this Deployment's pods, for a Service to lead to.
   *
   * @param port the number (1 to 65535) or the name of a port that one of their containers declares
   * @param protocol TCP, UDP or SCTP; needed only when the port is declared with several. Throws when the pods do not
   *   declare the port, and names the ones that they declare.
   */
  public port(port: number | string, protocol?: string): PodPort {
    return PodPort._on(this.source, port, protocol);
  }
}
