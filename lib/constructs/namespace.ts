import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import * as k8s from '../../imports/k8s';
import { checkLabels, requireValid } from './checks';
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

  /**
   * @param scope where it stands, below a chart
   * @param id its name in the construct tree
   * @param props what it is made of; an invalid name or label throws
   */
  constructor(scope: Construct, id: string, props: NamespaceProps) {
    super(scope, id);
    requireValid('name of a Namespace', dnsLabelProblem(props.name));
    checkLabels(props.labels, `Namespace "${props.name}"`);

    this.name = props.name;
    const { name, labels, annotations } = props;
    this.apiObject = new k8s.KubeNamespace(this, 'Resource', { metadata: { name, labels, annotations } });
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
 * Takes back the namespace that cdk8s stamps on every object of a chart that has one.
 *
 * @internal
 */
export function dropChartNamespace(apiObject: ApiObject): void {
  if (Chart.of(apiObject).namespace !== undefined) apiObject.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
}
