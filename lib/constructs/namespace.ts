import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { remember } from './provenance';
import * as k8s from '../../imports/k8s';
import { checkAnnotations, checkLabels, Labels, requireValid } from './checks';
import { enforcedPodSecurity, PodSecurity, podSecurityLabels, securedPodSpec } from './pod-security';
import { PodSecurityLevel } from './pod-security-level';
import { dnsLabelProblem } from '../kubernetes/names';

/** A place for names: what `Namespace` is, and what `Namespace.named` stands for. */
export interface INamespace {
  /** The namespace's name, as `kubectl -n` takes it. */
  readonly name: string;
}

/** What a Namespace is made of. */
export interface NamespaceProps {
  /** The name: a DNS label, 1 to 63 lower-case letters, digits and "-". */
  readonly name: string;

  /**
   * Labels of the Namespace itself; the objects in it do not inherit them.
   *
   * @default - no labels
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the Namespace.
   *
   * @default - no annotations
   */
  readonly annotations?: { [key: string]: string };

  /**
   * The Pod Security level of what runs in it. The Namespace gets the labels by which the API server enforces the level
   * (as Kubernetes 1.34 reads it), warns and audits (as the cluster's own version does); `labels` may say otherwise of
   * the versions, warn and audit.
   *
   * A Pod or Deployment of this package that is given this Namespace must comply: what the level refuses is an error
   * there. At RESTRICTED, what is left open is filled in: runAsNonRoot true and seccompProfile RuntimeDefault on the
   * pod, allowPrivilegeEscalation false and capabilities drop ALL on each container. Its image must then name a user by
   * number, or `securityContext.runAsUser` must, or the pod will not start.
   *
   * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
   * @default - not said: no labels, and pods are what was asked for
   */
  readonly podSecurity?: PodSecurityLevel;
}

/**
 * A Namespace. It is cluster-scoped, so it never carries `metadata.namespace`, not even in a chart that has one.
 * What is built in it is ordered after it.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
 */
export class Namespace extends Construct implements INamespace {
  /**
   * A Namespace that is made elsewhere, such as `default` or `kube-system`.
   *
   * @param name a DNS label, 1 to 63 lower-case letters, digits and "-"; any other name throws
   */
  public static named(name: string): INamespace {
    requireValid(`name of a Namespace`, dnsLabelProblem(name));
    return { name };
  }

  /** The name, as `kubectl -n` takes it. */
  public readonly name: string;

  /** The object that is written out, for what this construct does not cover. */
  public readonly apiObject: ApiObject;

  /** @internal */
  public readonly _podSecurity?: PodSecurity;

  /**
   * @param scope where it stands, below a chart
   * @param id its name in the construct tree
   * @param props what it is made of; throws at an invalid name or label, and at a label that contradicts the podSecurity
   */
  constructor(scope: Construct, id: string, props: NamespaceProps) {
    super(scope, id);
    requireValid('name of a Namespace', dnsLabelProblem(props.name));
    const { name, annotations, podSecurity } = props;
    checkLabels(props.labels, `Namespace "${name}"`);
    checkAnnotations(annotations, `Namespace "${name}"`);
    const labels = podSecurityLabels(podSecurity, props.labels, `Namespace "${name}"`);

    this.name = name;
    this._podSecurity = podSecurity && enforcedPodSecurity(podSecurity, labels);
    this.apiObject = new k8s.KubeNamespace(this, 'Resource', { metadata: { name, labels, annotations } });
    remember(this.apiObject);
    dropChartNamespace(this.apiObject);
  }
}

/**
 * Where an object stands: `namespace` in its metadata, and ordered after the Namespace when this app makes it.
 *
 * @internal
 */
export function orderAfter(apiObject: ApiObject, namespace: INamespace | undefined): void {
  if (namespace instanceof Namespace) apiObject.addDependency(namespace);
}

/**
 * The spec of pods that live in a namespace: what was asked for, and what its Pod Security level adds to it. Throws when
 * the pods do not comply with that level.
 *
 * @internal
 */
export function podSpecIn(
  namespace: INamespace | undefined,
  spec: k8s.PodSpec,
  annotations: Labels | undefined,
  owner: string,
): k8s.PodSpec {
  if (!(namespace instanceof Namespace) || namespace._podSecurity === undefined) return spec;
  return securedPodSpec(namespace._podSecurity, namespace.name, spec, annotations, owner);
}

/**
 * Takes back the namespace that cdk8s stamps on every object of a chart that has one.
 *
 * @internal
 */
export function dropChartNamespace(apiObject: ApiObject): void {
  if (Chart.of(apiObject).namespace !== undefined) apiObject.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
}
