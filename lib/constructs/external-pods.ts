import * as k8s from '../../imports/k8s';
import { checkLabels } from './checks';
import { INamespace } from './namespace';
import { PodPort } from './pod-port';
import { declaredPorts, PodSource } from './pod-source';

/** Who the pods are that something else makes. */
export interface ExternalPodsProps {
  /** What makes them, for people to read, such as "the postgres operator". */
  readonly madeBy: string;

  /** The labels by which a Service chooses them: at least one. */
  readonly selector: { [key: string]: string };

  /**
   * Where they live.
   *
   * @default - the namespace given at apply time
   */
  readonly namespace?: INamespace;

  /**
   * The ports that their containers declare, so that a wrong one is an error here.
   *
   * @default - not known: any port is taken as it is
   */
  readonly ports?: k8s.ContainerPort[];
}

/**
 * Pods that this app does not make: an operator's, a Helm chart's, another team's. A Service can lead to them, and the
 * code says openly that nobody here can check it.
 */
export class ExternalPods {
  private readonly source: PodSource;

  /**
   * @param props who they are; an invalid or missing label throws
   */
  constructor(props: ExternalPodsProps) {
    const description = `The pods made by ${props.madeBy}`;
    checkLabels(props.selector, description);
    this.source = {
      owner: this,
      description,
      madeBy: props.madeBy,
      selector: { ...props.selector },
      namespace: props.namespace,
      ports: props.ports && declaredPorts({ containers: [{ name: 'external', ports: props.ports }] }),
    };
  }

  /**
   * A port of these pods, for a Service to lead to.
   *
   * @param port the number (1 to 65535) or the name of the port; throws when `ports` were given and it is none of them,
   *   or when there is no label to select by
   * @param protocol TCP, UDP or SCTP; TCP when nothing says otherwise
   */
  public port(port: number | string, protocol?: string): PodPort {
    return PodPort._on(this.source, port, protocol);
  }
}
