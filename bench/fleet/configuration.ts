import type { Random } from '../random';
import { type App, objectOf } from './app';
import type { KubeObject } from './kube-object';

/** The ConfigMap that the pods mount and read their environment from: mostly small, a few of them large. */
export function configMap(app: App, random: Random): KubeObject {
  return objectOf(app, ['v1', 'ConfigMap'], {
    data: {
      'log-format': random.pick(['json', 'text']),
      'application.properties': properties(app, random, lineCount(random)),
      ...(random.chance(0.3) ? { 'nginx.conf': nginx(app) } : {}),
      ...(random.chance(0.2) ? { 'features.json': features(random) } : {}),
    },
  });
}

/** A ConfigMap that nothing refers to, such as a dashboard that a sidecar picks up by its label. */
export function dashboard(app: App, random: Random, number: number): KubeObject {
  const data = { 'dashboard.json': features(random) };
  return objectOf(app, ['v1', 'ConfigMap'], { data }, `-dashboard-${number}`);
}

/** A Secret with a password, an address and a certificate. */
export function secret(app: App, random: Random): KubeObject {
  return objectOf(app, ['v1', 'Secret'], {
    type: 'Opaque',
    data: {
      'database-password': base64(random, 24),
      'database-url': base64(random, 72),
      'client.crt': base64(random, 1100),
    },
  });
}

/** The Secret that an Ingress takes its certificate from. */
export function tlsSecret(app: App, random: Random): KubeObject {
  const data = { 'tls.crt': base64(random, 1600), 'tls.key': base64(random, 1200) };
  return objectOf(app, ['v1', 'Secret'], { type: 'kubernetes.io/tls', data }, '-tls');
}

function lineCount(random: Random): number {
  return random.chance(0.04) ? random.integer(400, 1500) : random.integer(10, 80);
}

function properties(app: App, random: Random, lines: number): string {
  const line = (number: number): string =>
    random.chance(0.12)
      ? `# ${app.name}: what the ${random.pick(WORDS)} of the ${random.pick(WORDS)} may cost`
      : `${app.team}.${random.pick(WORDS)}.${random.pick(WORDS)}-${number}=${random.pick(VALUES)}`;
  return Array.from({ length: lines }, (_, number) => `${line(number)}\n`).join('');
}

function nginx(app: App): string {
  const location = `  location / {\n    proxy_pass http://127.0.0.1:${app.port};\n    proxy_set_header Host $host;\n  }\n`;
  return `server {\n  listen 8080;\n  server_name ${app.name};\n${location}  access_log off;\n}\n`;
}

function features(random: Random): string {
  const flags = Array.from({ length: random.integer(5, 60) }, (_, number) => [
    `${random.pick(WORDS)}-${number}`,
    { enabled: random.chance(0.5), rollout: random.integer(0, 100), owner: random.pick(WORDS) },
  ]);
  return `${JSON.stringify(Object.fromEntries(flags), null, 2)}\n`;
}

function base64(random: Random, bytes: number): string {
  return Buffer.from(Array.from({ length: bytes }, () => random.integer(0, 255))).toString('base64');
}

const VALUES = [
  'true',
  '30s',
  '512',
  'memory',
  'postgres://db:5432/main',
  '0.75',
  'eu-central-1',
  'on',
  '64MB',
  'https',
];
const WORDS = [
  ...['pool', 'cache', 'retry', 'queue', 'timeout', 'session', 'cluster', 'metrics', 'tracing', 'batch'],
  ...['ledger', 'cart', 'price', 'stock', 'token', 'cookie', 'worker', 'buffer', 'schema', 'replica'],
];
