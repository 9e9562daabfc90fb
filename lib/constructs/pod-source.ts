import { ApiObject } from 'cdk8s';
import * as k8s from '../../imports/k8s';
import { INamespace, Namespace } from './namespace';
import { Labels } from './checks';

/** One port that a container declares. */
export interface DeclaredPort {
  readonly number: number;
  readonly name?: string;
  readonly protocol: string;
}

/** Pods that a Service can reach: who they are, where they live, and what they declare. */
export interface PodSource {
  /** What makes the pods; two ports are of the same pods when this is the same object. */
  readonly owner: object;
  /** The owner as a message names it, such as `Pod "echo"`. */
  readonly description: string;
  /** What makes the pods, when this app does not. */
  readonly madeBy?: string;
  /** The labels that choose these pods. */
  readonly selector: Labels;
  /** Where they live; undefined is the namespace given at apply time. */
  readonly namespace?: INamespace;
  /** The ports that the containers declare; undefined when nobody here can know them. */
  readonly ports?: readonly DeclaredPort[];
}

/** The ports that the containers of a pod declare, in order. Init containers have ended before a Service leads to the pod. */
export function declaredPorts(spec: k8s.PodSpec): DeclaredPort[] {
  return spec.containers
    .flatMap((container) => container.ports ?? [])
    .map(({ containerPort, name, protocol }) => ({ number: containerPort, name, protocol: protocol ?? 'TCP' }));
}

/** Where an object lives: the namespace it was given, or else its chart's. */
export function effectiveNamespace(apiObject: ApiObject, namespace: INamespace | undefined): INamespace | undefined {
  const name = apiObject.metadata.namespace;
  return namespace ?? (name === undefined ? undefined : Namespace.named(name));
}
