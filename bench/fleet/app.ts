import type { KubeObject, Labels } from './kube-object';

/** What an application of the fleet is made of: see `shapes.ts`. */
export type Shape = 'web' | 'worker' | 'stateful' | 'scheduled';

/** One application of the fleet: what its objects have in common. */
export interface App {
  readonly name: string;
  readonly namespace: string;
  readonly team: string;
  readonly shape: Shape;
  readonly version: string;
  /** The containerPort that serves. */
  readonly port: number;
  /** The labels of the object itself (#1) and of its pods (#3). */
  readonly labels: Labels;
  /** The labels that choose its pods (#2). */
  readonly selector: Labels;
}

const ENVIRONMENTS = ['prod', 'staging', 'dev'];
const REGIONS = ['', 'emea', 'apac', 'latam', 'us-east', 'us-west', 'nordics', 'iberia'];
const DOMAINS = [
  ...['orders', 'payments', 'catalog', 'search', 'shipping', 'billing', 'identity', 'notifications'],
  ...['inventory', 'pricing', 'reviews', 'loyalty', 'fraud', 'reporting', 'recommendations', 'returns'],
  ...['messaging', 'analytics', 'media', 'support', 'onboarding', 'subscriptions', 'checkout', 'suppliers'],
];
const ROLES: readonly (readonly [string, Shape])[] = [
  ...(['api', 'web', 'gateway', 'admin', 'graphql', 'auth', 'webhooks', 'exports', 'dashboard', 'bff'] as const).map(
    (role) => [role, 'web'] as const,
  ),
  ...(['worker', 'consumer', 'indexer', 'mailer'] as const).map((role) => [role, 'worker'] as const),
  ...(['postgres', 'redis', 'kafka', 'search-node'] as const).map((role) => [role, 'stateful'] as const),
  ...(['nightly-report', 'cleanup'] as const).map((role) => [role, 'scheduled'] as const),
];

/** How many applications share a namespace. */
const APPS_IN_A_NAMESPACE = ROLES.length;

/**
 * The application with that index, counted from 0. A team has a namespace for each environment, with the same
 * applications in all of them; `namespace` puts it elsewhere and makes its name unique there.
 */
export function appAt(index: number, namespace?: string): App {
  const place = Math.floor(index / APPS_IN_A_NAMESPACE);
  const [role, shape] = ROLES[index % APPS_IN_A_NAMESPACE];
  const team = teamOf(Math.floor(place / ENVIRONMENTS.length));
  const environment = ENVIRONMENTS[place % ENVIRONMENTS.length];
  const name = `${team}-${role}${namespace === undefined ? '' : `-${index}`}`;
  const version = `${1 + (place % 4)}.${index % 23}.${index % 7}`;
  const selector = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': team };
  const labels = {
    'helm.sh/chart': `${role}-${version}`,
    ...selector,
    'app.kubernetes.io/version': version,
    'app.kubernetes.io/component': role,
    'app.kubernetes.io/part-of': team,
    'app.kubernetes.io/managed-by': 'Helm',
  };
  const port = 8000 + (index % 90);
  return { name, namespace: namespace ?? `${team}-${environment}`, team, shape, version, port, labels, selector };
}

/** Whether no application with a lower index is in the namespace of this one. */
export function isFirstInNamespace(index: number, namespace?: string): boolean {
  return namespace === undefined ? index % APPS_IN_A_NAMESPACE === 0 : index === 0;
}

/** An object of the application, named after it unless `suffix` tells it apart. */
export function objectOf(
  app: App,
  [apiVersion, kind]: readonly [string, string],
  fields: Record<string, unknown>,
  suffix = '',
): KubeObject {
  const annotations = {
    'meta.helm.sh/release-name': app.team,
    'meta.helm.sh/release-namespace': app.namespace,
    'example.com/owner': `team-${app.team}@example.com`,
  };
  const metadata = { name: `${app.name}${suffix}`, namespace: app.namespace, labels: { ...app.labels }, annotations };
  return { apiVersion, kind, metadata, ...fields };
}

function teamOf(index: number): string {
  const round = Math.floor(index / DOMAINS.length);
  const region = round < REGIONS.length ? REGIONS[round] : `region-${round}`;
  return [DOMAINS[index % DOMAINS.length], region].filter((part) => part !== '').join('-');
}
