import { Chart } from 'cdk8s';
import { Namespace, Pod, PodProps, PodSecurityLevel } from '../../../lib';
import { newChart, only } from '../../manifests';

export const LABEL = 'pod-security.kubernetes.io';
export const app = { name: 'app', image: 'localhost/hello-app:v1' };

export function namespaceOf(chart: Chart, podSecurity?: PodSecurityLevel, labels?: Record<string, string>): Namespace {
  return new Namespace(chart, 'namespace', { name: 'safe', podSecurity, labels });
}

/** The spec of a Pod that is built in a Namespace of that level. */
export function podIn(
  podSecurity: PodSecurityLevel | undefined,
  props: Partial<PodProps>,
  labels?: Record<string, string>,
) {
  const chart = newChart();
  const namespace = namespaceOf(chart, podSecurity, labels);
  new Pod(chart, 'pod', { name: 'web', namespace, containers: [app], ...props });
  return only(chart, 'Pod').spec;
}
