import { answer } from '../cluster/selection/answer';
import { disagreements, narrow } from '../cluster/selection/compare';
import { MUTANTS } from '../cluster/selection/mutants';
import { readRecording } from '../cluster/selection/recorded';
import { disagreementText } from '../cluster/selection/report';
import { decisionsIn, type KubernetesObject } from '../cluster/selection/world';

/*
 * What Kubernetes' own controllers said that each of these Services reaches, recorded by `npm run record:selection`, and
 * what we say. __tests__/cluster/selection asks them anew, about other worlds each time.
 */

const { worlds } = readRecording();

test('the recording holds a few thousand decisions, and every one is taken as Kubernetes took it', () => {
  const decisions = worlds.map(decisionsIn).reduce((sum, count) => sum + count, 0);
  expect(decisions).toBeGreaterThan(3000);
  expect(worlds.flatMap(({ truth, ...world }) => disagreements(truth, answer(world)))).toEqual([]);
});

test('the recording holds Services that reach nothing, one source, and several, and ports that do not resolve', () => {
  const reached = worlds.flatMap(({ truth }) => truth.map(({ endpoints }) => endpoints));
  const owners = reached.map((endpoints) => new Set(endpoints.map(({ owner }) => JSON.stringify(owner))).size);
  expect(owners.filter((count) => count === 0).length).toBeGreaterThan(50);
  expect(owners.filter((count) => count === 1).length).toBeGreaterThan(50);
  expect(owners.filter((count) => count > 1).length).toBeGreaterThan(20);
  expect(reached.flat().filter(({ port }) => port === null).length).toBeGreaterThan(50);
});

describe('the comparison notices an answer that', () => {
  test.each(Object.entries(MUTANTS))('%s', (_, wrong) => {
    const cases = worlds.flatMap(({ truth, ...world }) =>
      disagreements(truth, wrong(world)).map((disagreement) => narrow(world, disagreement).objects.length),
    );
    // A Service, and the few pods about which the two say different things.
    expect(Math.min(...cases)).toBeLessThanOrEqual(2);
  });
});

test('a disagreement is shrunk to what it is about, and printed as manifests with both answers', async () => {
  const pod = (name: string, labels: Record<string, string>): KubernetesObject => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels },
    spec: { containers: [{ name: 'app', ports: [{ name: 'http', containerPort: 8080 }] }] },
  });
  const spec = { selector: { app: 'web', tier: 'front' }, ports: [{ port: 80, targetPort: 'http', protocol: 'TCP' }] };
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec };
  const objects = [pod('database', { app: 'db' }), pod('web', { app: 'web', track: 'stable' }), service];
  expect(await disagreementText({ objects }, answer, MUTANTS['ignores a label'])).toBe(
    `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: web
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
    tier: front

According to Kubernetes, Service default/web reaches nothing
According to us, Service default/web reaches Pod default/web (unnamed) TCP (unresolved)`,
  );
});
