import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import * as k8s from '../../imports/k8s';
import { checkAnnotations, checkContainers, joinLabels, Labels, requireValid } from './checks';
import { INamespace, orderAfter, podSpecIn } from './namespace';
import { PodPort } from './pod-port';
import { declaredPorts, effectiveNamespace, PodSource } from './pod-source';
import { remember } from './provenance';
import { dnsSubdomainProblem } from '../kubernetes/names';

/** What a Pod is made of: its metadata, and beside it every field of a Kubernetes pod spec. */
export interface PodProps extends k8s.PodSpec {
  /** The name: a DNS subdomain, 1 to 253 lower-case letters, digits, "-" and ".". */
  readonly name: string;

  /**
   * Where it lives.
   *
   * @default - the chart's namespace, or else the one given at apply time
   */
  readonly namespace?: INamespace;

  /**
   * Who the pod is: the labels by which a Service chooses it. The pod carries them.
   *
   * @default - all of `labels`
   */
  readonly selector?: { [key: string]: string };

  /**
   * The labels that the pod carries beside those of `selector`.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the pod.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };
}

/**
 * A bare Pod, with nothing in it but what was asked for.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 */
export class Pod extends Construct {
  /** The object that is written out, for what this construct does not cover. */
  public readonly apiObject: ApiObject;

  private readonly source: PodSource;

  /**
   * @param scope where it stands, below a chart
   * @param id its name in the construct tree
   * @param props what it is made of; throws at an invalid name, label or port, at a label that contradicts the selector,
   *   and at what the Pod Security level of its Namespace refuses
   */
  constructor(scope: Construct, id: string, props: PodProps) {
    super(scope, id);
    const { name, namespace, selector, labels, annotations, ...spec } = props;
    const description = `Pod "${name}"`;
    requireValid('name of a Pod', dnsSubdomainProblem(name));
    const carried: Labels = joinLabels(selector ?? {}, labels, description);
    checkAnnotations(annotations, description);
    checkContainers(spec, description);

    this.apiObject = new k8s.KubePod(this, 'Resource', {
      metadata: { name, namespace: namespace?.name, labels: carried, annotations },
      spec: podSpecIn(namespace, spec, annotations, description),
    });
    remember(this.apiObject);
    orderAfter(this.apiObject, namespace);
    this.source = {
      owner: this,
      description,
      selector: { ...(selector ?? carried) },
      namespace: effectiveNamespace(this.apiObject, namespace),
      ports: declaredPorts(spec),
    };
  }

  /**
   * A port of this pod, for a Service to lead to.
   *
   * @param port the number (1 to 65535) or the name of a port that one of its containers declares
   * @param protocol TCP, UDP or SCTP; needed only when the port is declared with several. Throws when the pod does not
   *   declare the port (and names the ones that it declares), or has no labels to be selected by.
   */
  public port(port: number | string, protocol?: string): PodPort {
    return PodPort._on(this.source, port, protocol);
  }
}
