import { Random } from '../random';
import { type FleetOptions, fleet } from './fleet';
import type { KubeObject, Labels } from './kube-object';

/** What is hardest on a check that compares everything with everything. */
export const WORST_CASES = ['broken', 'one-label', 'one-pod', 'one-namespace'] as const;

export type WorstCase = (typeof WORST_CASES)[number];

const LABELS = { app: 'web' };
const NAMESPACE = 'everything';

/** The worst case with that name, as lists of objects that belong in one file. */
export function worstCase(name: WorstCase, options: FleetOptions): Generator<KubeObject[]> {
  if (name === 'broken') return broken(options);
  if (name === 'one-label') return oneLabel(options.objects);
  if (name === 'one-pod') return onePod(options.objects);
  return fleet({ ...options, namespace: NAMESPACE });
}

/** A fleet in which no Service reaches a pod, each by one of four small mistakes: so every near miss is sought. */
function* broken(options: FleetOptions): Generator<KubeObject[]> {
  const random = new Random(options.seed);
  for (const group of fleet(options)) {
    yield group.map((object) => (object.kind === 'Service' ? loosened(object, random) : object));
  }
}

/** Workloads that carry the same single label, and as many Services that choose it: each Service reaches every pod. */
function* oneLabel(objects: number): Generator<KubeObject[]> {
  for (let made = 0; made < objects; made += 2) {
    const pair = [workload(`web-${made / 2}`), service(`web-${made / 2}`)];
    yield pair.slice(0, objects - made);
  }
}

/** One Pod, and Services for all the rest: each reaches it. */
function* onePod(objects: number): Generator<KubeObject[]> {
  const metadata = { name: 'web', namespace: NAMESPACE, labels: LABELS };
  yield [{ apiVersion: 'v1', kind: 'Pod', metadata, spec: { containers: [container()] } }];
  for (let made = 1; made < objects; made++) yield [service(`web-${made}`)];
}

/** The Service with a mistake in its selector: two letters swapped in one value or in all, in a key, or a namespace that is off. */
function loosened(service: KubeObject, random: Random): KubeObject {
  const spec = service.spec as { selector: Labels };
  const entries = Object.entries(spec.selector);
  const mistakes: readonly (() => [string, string][])[] = [
    () => entries.map(([key, value], place) => [key, place === 0 ? swapped(value, random) : value]),
    () => entries.map(([key, value]) => [key, swapped(value, random)]),
    () => entries.map(([key, value], place) => [place === 0 ? swapped(key, random) : key, value]),
  ];
  const kind = random.integer(0, mistakes.length);
  if (kind === mistakes.length) {
    return { ...service, metadata: { ...service.metadata, namespace: `${service.metadata.namespace}-old` } };
  }
  return { ...service, spec: { ...spec, selector: Object.fromEntries(mistakes[kind]()) } };
}

/** The text with two neighbouring letters swapped that differ, never the first or the last one. */
function swapped(text: string, random: Random): string {
  const places = Array.from(text, (_, place) => place)
    .slice(1, -2)
    .filter((place) => text[place] !== text[place + 1]);
  const place = random.pick(places);
  return text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
}

function workload(name: string): KubeObject {
  const template = { metadata: { labels: LABELS }, spec: { containers: [container()] } };
  const metadata = { name, namespace: NAMESPACE, labels: LABELS };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { selector: { matchLabels: LABELS }, template } };
}

function service(name: string): KubeObject {
  const ports = [{ port: 80, targetPort: 'http' }];
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: NAMESPACE },
    spec: { selector: LABELS, ports },
  };
}

function container() {
  return { name: 'app', image: 'registry.example.com/web:1.0', ports: [{ name: 'http', containerPort: 8080 }] };
}
