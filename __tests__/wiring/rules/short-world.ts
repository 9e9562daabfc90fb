import { check } from '../../../lib/wiring/check';
import { readText } from '../../../lib/wiring/manifest/read-text';

/** What a rule finds, each as `severity object: path`. */
export function found(rule: string, text: string): string[] {
  return check(readText(text, 'a.yaml'))
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, object: { kind, name }, path }) => `${severity} ${kind} ${name}: ${path}`);
}

/** What was nearly reached, each as `reason name: expected / actual`. */
export function near(rule: string, text: string): string[] {
  return check(readText(text, 'a.yaml'))
    .findings.filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.near)
    .map(({ reason, object: { name }, expected, actual }) => `${reason} ${name}: ${expected} / ${actual}`);
}

/** An object in one line each for its type, its metadata and its spec. */
export function object(type: string, metadata: string, spec: string): string {
  const [apiVersion, kind] = type.split(' ');
  return `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { ${metadata} }\nspec: { ${spec} }\n`;
}

const API_VERSIONS: Readonly<Record<string, string>> = { Job: 'batch/v1', Rollout: 'argoproj.io/v1alpha1' };

/** What makes pods with certain labels; its ports, and what else its spec says, are given in one line. */
export function workload(kind: string, name: string, labels: string, spec = '', ports = ''): string {
  const containers = `containers: [{ name: a, image: b, ports: [${ports}] }]`;
  const template = `template: { metadata: { labels: { ${labels} } }, spec: { ${containers} } }`;
  return object(
    `${API_VERSIONS[kind] ?? 'apps/v1'} ${kind}`,
    `name: ${name}`,
    spec === '' ? template : `${spec}, ${template}`,
  );
}

/** A Service whose spec is given in one line. */
export function service(spec: string, name = 'web'): string {
  return object('v1 Service', `name: ${name}`, spec);
}

/** A Pod with certain labels; what else its metadata say is given in one line. */
export function pod(name: string, labels: string, more = ''): string {
  return object('v1 Pod', `name: ${name}, labels: { ${labels} }${more}`, 'containers: [{ name: a, image: b }]');
}

/** The selector of a workload, as part of its spec. */
export function selecting(labels: string): string {
  return `selector: { matchLabels: { ${labels} } }`;
}

export const WEB = selecting('app: web');
