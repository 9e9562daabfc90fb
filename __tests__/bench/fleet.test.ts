import { loadAll } from 'js-yaml';
import { type FleetOptions, fleet } from '../../bench/fleet/fleet';
import type { KubeObject } from '../../bench/fleet/kube-object';
import { type WorstCase, worstCase } from '../../bench/fleet/worst-cases';
import { toYaml } from '../../bench/fleet/yaml';
import { namedBy, podsOf, selected, selectorOf } from './wires';

const options: FleetOptions = { objects: 1500, seed: 1 };
const healthy = [...fleet(options)].flat();
const pods = podsOf(healthy);
const id = ({ kind, metadata: { namespace, name } }: KubeObject) => `${namespace}/${kind}/${name}`;
const services = (objects: KubeObject[]) => objects.filter(({ kind }) => kind === 'Service');

/** How many pods each Service of a worst case reaches. */
function reached(name: WorstCase, objects: number): number[] {
  const made = [...worstCase(name, { objects, seed: 1 })].flat();
  expect(made).toHaveLength(objects);
  const found = podsOf(made);
  return services(made).map((service) => selected(selectorOf(service)!, service.metadata.namespace, found).length);
}

test('the same seed makes the same objects, another seed makes others', () => {
  expect([...fleet(options)].flat()).toEqual(healthy);
  expect([...fleet({ ...options, seed: 2 })].flat()).not.toEqual(healthy);
});

test.each([1, 2, 12, 13, 14, 100, 999])('%i objects are exactly as many, and no two are the same one', (objects) => {
  const made = [...fleet({ objects, seed: 3 })].flat();
  expect(made).toHaveLength(objects);
  expect(new Set(made.map(id)).size).toBe(objects);
});

test('all kinds that a rule looks at are there, and one that none knows', () => {
  expect([...new Set(healthy.map(({ kind }) => kind))].sort()).toEqual([
    ...['ConfigMap', 'CronJob', 'Deployment', 'HorizontalPodAutoscaler', 'Ingress', 'Namespace', 'NetworkPolicy'],
    ...[
      'PodDisruptionBudget',
      'Role',
      'RoleBinding',
      'Secret',
      'Service',
      'ServiceAccount',
      'ServiceMonitor',
      'StatefulSet',
    ],
  ]);
});

test('in a healthy fleet every selector reaches exactly the pods of its application', () => {
  const selecting = healthy.filter((object) => object.kind !== 'ServiceMonitor' && selectorOf(object));
  const counts = selecting.map((object) => selected(selectorOf(object)!, object.metadata.namespace, pods).length);
  expect(counts).toEqual(selecting.map(() => 1));
});

test('in a healthy fleet everything that is named is there, namespaces too', () => {
  const there = new Set(healthy.map(id));
  const named = healthy.flatMap((object) => namedBy(object).map((name) => `${object.metadata.namespace}/${name}`));
  const namespaces = healthy.flatMap(({ metadata: { namespace } }) =>
    namespace ? [`undefined/Namespace/${namespace}`] : [],
  );
  expect(named.length).toBeGreaterThan(1000);
  expect([...named, ...namespaces].filter((name) => !there.has(name))).toEqual([]);
});

test('in a broken fleet no Service reaches a pod', () => {
  const counts = reached('broken', 1500);
  expect(counts).toEqual(services(healthy).map(() => 0));
});

test('with one label every Service reaches every pod', () => {
  expect(reached('one-label', 100)).toEqual(Array(50).fill(50));
});

test('with one pod every Service reaches it', () => {
  expect(reached('one-pod', 100)).toEqual(Array(99).fill(1));
});

test('with one namespace every Service reaches the pods of its application', () => {
  const counts = reached('one-namespace', 1500);
  expect(counts.length).toBeGreaterThan(100);
  expect(new Set(counts)).toEqual(new Set([1]));
});

test('the YAML has comments, and reads back as the objects', () => {
  const objects = healthy.slice(0, 60);
  const text = objects.map(toYaml).join('');
  expect(text).toContain('  # Must match the labels of the pods below.\n  selector:\n');
  expect(loadAll(text)).toEqual(JSON.parse(JSON.stringify(objects)));
});
