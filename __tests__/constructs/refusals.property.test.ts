import { Chart, Testing, Yaml } from 'cdk8s';
import fc from '../seeded';
import { ClusterIpService, Deployment, LoadBalancerService, Namespace, NodePortService, Pod } from '../../lib';
import { check } from '../../lib/wiring/check';
import { readText } from '../../lib/wiring/manifest/read-text';

/** Texts around the borders of what Kubernetes takes as a name, a label or the name of a port. */
const oddText = fc.oneof(
  fc.constantFrom('Web', 'my_web', 'web.one', 'web-', '1web', '8080', 'a--b', 'a/b', ''),
  fc.integer({ min: 1, max: 260 }).map((length) => 'n'.repeat(length)),
  fc.stringMatching(/^[a-zA-Z0-9._/-]{0,6}$/),
);
const text = fc.oneof(
  { weight: 29, arbitrary: fc.constantFrom('web', 'api', 'cache', 'http', 'grpc', 'x-1', 'n'.repeat(15)) },
  { weight: 1, arbitrary: oddText },
);
const number = fc.oneof(
  { weight: 29, arbitrary: fc.integer({ min: 30000, max: 32767 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 80, 65535, 65536, -1, 29999, 32768, 80.5) },
);
const protocol = fc.option(fc.constantFrom('TCP', 'UDP', 'SCTP', 'TCP', 'UDP', 'TCP', 'tcp'), { nil: undefined });
const labels = fc.dictionary(fc.constantFrom('app', 'tier', 'team', 'example.com/app', 'App', 'a b'), text, {
  minKeys: 1,
  maxKeys: 2,
});
const containerPort = fc.record(
  { containerPort: number, name: text, protocol, hostPort: number },
  { requiredKeys: ['containerPort'] },
);
const container = fc.record({
  name: text,
  image: fc.constant('nginx'),
  ports: fc.array(containerPort, { minLength: 1, maxLength: 2 }),
});
const servicePort = fc.record(
  { port: number, name: text, nodePort: number, appProtocol: text },
  { requiredKeys: ['port'] },
);
const world = fc.record({
  namespace: text,
  name: text,
  labels,
  containers: fc.array(container, { minLength: 1, maxLength: 2 }),
  ports: fc.array(servicePort, { minLength: 1, maxLength: 2 }),
  isDeployment: fc.boolean(),
  type: fc.constantFrom(ClusterIpService, NodePortService, LoadBalancerService),
});

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** What the constructs write out for a world; undefined when they refuse it. */
function written({ type, ...others }: World): string | undefined {
  // cdk8s writes plain objects alone.
  const given = JSON.parse(JSON.stringify(others)) as Omit<World, 'type'>;
  const chart = new Chart(Testing.app(), 'chart');
  try {
    const namespace = new Namespace(chart, 'namespace', { name: given.namespace });
    const props = { name: given.name, namespace, selector: given.labels, containers: given.containers };
    const pods = given.isDeployment ? new Deployment(chart, 'pods', props) : new Pod(chart, 'pods', props);
    const target = pods.port(given.containers[0].ports[0].containerPort, given.containers[0].ports[0].protocol);
    new type(chart, 'service', { name: given.name, ports: given.ports.map((port) => ({ ...port, target })) });
  } catch {
    return undefined;
  }
  return Yaml.stringify(...(Testing.synth(chart) as unknown[]));
}

test('what the constructs accept, no rule foretells to be refused', () => {
  let accepted = 0;
  fc.assert(
    fc.property(world, (given) => {
      const manifests = written(given);
      if (manifests === undefined) return;
      accepted++;
      const { findings, unchecked } = check(readText(manifests, 'world.yaml'));
      expect(unchecked).toEqual([]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(accepted).toBeGreaterThan(100);
});
