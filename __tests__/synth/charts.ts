import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';

/** A ConfigMap, below a chart. */
export function configMap(chart: Construct, name: string, data: Record<string, unknown> = {}): ApiObject {
  return new ApiObject(chart, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data });
}

/** Charts that depend on the one before, each with two objects. */
export function chain(app: App, length: number): Chart[] {
  const charts = Array.from({ length }, (_, index) => new Chart(app, `chart-${length - index}`));
  charts.forEach((chart, index) => {
    configMap(chart, `a-${index}`);
    configMap(chart, `b-${index}`);
    if (index > 0) chart.addDependency(charts[index - 1]);
  });
  return charts;
}
