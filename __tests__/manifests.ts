import { Chart, Testing } from 'cdk8s';

export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string>; annotations?: Record<string, string> };
  spec: {
    type?: string;
    selector?: Record<string, string> & { matchLabels?: Record<string, string> };
    template?: { metadata: { labels: Record<string, string> } };
    ports?: Record<string, unknown>[];
  } & Record<string, unknown>;
}

/** A chart that is part of an app, for a test to fill. */
export function newChart(namespace?: string): Chart {
  return new Chart(Testing.app(), 'chart', { namespace });
}

/** What a chart writes out. */
export function manifestsOf(chart: Chart): Manifest[] {
  return Testing.synth(chart) as Manifest[];
}

/** The one object of that kind that a chart writes out. */
export function only(chart: Chart, kind: string): Manifest {
  const found = manifestsOf(chart).filter((manifest) => manifest.kind === kind);
  if (found.length !== 1) throw new Error(`${found.length} objects of kind ${kind}, not one`);
  return found[0];
}

/** Which pods a Service's selector reaches, as Kubernetes reads it: by `kind/name` of what makes them. */
export function reachedBy(service: Manifest, manifests: Manifest[]): string[] {
  const wanted = Object.entries(service.spec.selector ?? {});
  return manifests
    .filter(({ kind }) => kind === 'Pod' || kind === 'Deployment')
    .filter(({ metadata }) => metadata.namespace === service.metadata.namespace)
    .filter((manifest) => {
      const labels = manifest.spec.template?.metadata.labels ?? manifest.metadata.labels ?? {};
      return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
    })
    .map(({ kind, metadata }) => `${kind}/${metadata.name}`);
}
