/** A manifest, and what is special about it. */
export interface Case {
  /** A sentence: what is asked. */
  readonly title: string;
  readonly manifest: string;
}

/** Parts of an object, each as a YAML flow mapping or list; what is `null` is left out. */
export interface Parts {
  readonly metadata?: string;
  readonly selector?: string | null;
  readonly labels?: string | null;
  readonly podSpec?: string | null;
  /** Further lines of the spec. */
  readonly more?: string;
}

export const POD_SPEC = '{ containers: [{ name: app, image: nginx }] }';
export const JOB_POD_SPEC = '{ restartPolicy: Never, containers: [{ name: app, image: nginx }] }';

/** An object as text: its lines below `metadata` as they are given. */
export function object(apiVersion: string, kind: string, metadata: string, ...lines: string[]): string {
  return [`apiVersion: ${apiVersion}`, `kind: ${kind}`, `metadata: ${metadata}`, ...lines].join('\n') + '\n';
}

export function pod({ metadata = '{ name: web }', podSpec = POD_SPEC }: Parts = {}): string {
  return object('v1', 'Pod', metadata, `spec: ${podSpec}`);
}

/** A Service with the lines of its spec. */
export function service(...lines: string[]): string {
  return namedService('{ name: web }', ...lines);
}

export function namedService(metadata: string, ...lines: string[]): string {
  return object('v1', 'Service', metadata, 'spec:', ...lines.map((line) => `  ${line}`));
}

export function deployment(parts: Parts = {}): string {
  return workload('apps/v1', 'Deployment', parts);
}

export function statefulSet(parts: Parts = {}): string {
  return workload('apps/v1', 'StatefulSet', { more: 'serviceName: web', ...parts });
}

/** A workload with a selector and a template, whose parts fit when none is given. */
export function workload(apiVersion: string, kind: string, parts: Parts): string {
  const { metadata = '{ name: web }', selector = '{ matchLabels: { app: web } }', more } = parts;
  const lines = [more, selector === null ? undefined : `selector: ${selector}`, ...template(parts)];
  return object(apiVersion, kind, metadata, 'spec:', ...indent(lines));
}

export function job(parts: Parts = {}): string {
  return workload('batch/v1', 'Job', { selector: null, podSpec: JOB_POD_SPEC, ...parts });
}

export function cronJob(parts: Parts = {}): string {
  const { metadata = '{ name: web }', more } = parts;
  const lines = [more, ...template({ podSpec: JOB_POD_SPEC, ...parts })];
  const spec = ['schedule: "0 * * * *"', 'jobTemplate:', '  spec:', ...indent(indent(lines))];
  return object('batch/v1', 'CronJob', metadata, 'spec:', ...indent(spec));
}

export function networkPolicy(...lines: string[]): string {
  return object('networking.k8s.io/v1', 'NetworkPolicy', '{ name: web }', 'spec:', ...indent(lines));
}

export function podDisruptionBudget(...lines: string[]): string {
  return object('policy/v1', 'PodDisruptionBudget', '{ name: web }', 'spec:', ...indent(lines));
}

/** An Ingress whose one rule has this backend. */
export function ingress(backend: string, host = 'web.example.com'): string {
  const path = `{ path: /, pathType: Prefix, backend: ${backend} }`;
  const rule = `- { host: ${JSON.stringify(host)}, http: { paths: [${path}] } }`;
  return object('networking.k8s.io/v1', 'Ingress', '{ name: web }', 'spec:', '  rules:', `    ${rule}`);
}

/** A value as YAML text: JSON is YAML. */
export function text(value: unknown): string {
  return JSON.stringify(value);
}

function template({ labels = '{ app: web }', podSpec = POD_SPEC }: Parts): (string | undefined)[] {
  return [
    'template:',
    labels === null ? undefined : `  metadata: { labels: ${labels} }`,
    podSpec === null ? undefined : `  spec: ${podSpec}`,
  ];
}

function indent(lines: (string | undefined)[]): string[] {
  return lines.filter((line) => line !== undefined).map((line) => `  ${line}`);
}
