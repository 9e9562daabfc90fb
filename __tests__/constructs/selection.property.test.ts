import { Chart, Testing } from 'cdk8s';
import fc from '../seeded';
import { Deployment, NodePortService, Pod } from '../../lib';
import { Manifest, manifestsOf, reachedBy } from '../manifests';

const word = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9_.-]{0,20}[A-Za-z0-9])?$/);
const labels = fc.dictionary(word, word, { minKeys: 1, maxKeys: 4 });
const port = fc.integer({ min: 1, max: 65535 });
const protocol = fc.constantFrom('TCP', 'UDP', 'SCTP');

test('for any valid labels and ports, a Service selects its target, at the declared port, and nothing with other labels', () => {
  fc.assert(
    fc.property(labels, labels, port, protocol, fc.boolean(), (selector, others, number, spoken, bare) => {
      const extra = Object.fromEntries(Object.entries(others).filter(([key]) => !Object.hasOwn(selector, key)));
      const chart = new Chart(Testing.app(), 'chart');
      const props = {
        name: 'target',
        selector,
        labels: extra,
        containers: [{ name: 'app', ports: [{ containerPort: number, protocol: spoken }] }],
      };
      const target = bare ? new Pod(chart, 'target', props) : new Deployment(chart, 'target', props);
      const [key, value] = Object.entries(selector)[0];
      new Pod(chart, 'other', { ...props, name: 'other', labels: {}, selector: { ...selector, [key]: `${value}x` } });
      new NodePortService(chart, 'service', { name: 'service', ports: [{ port: 80, target: target.port(number) }] });

      const manifests = manifestsOf(chart);
      const service = manifests.find(({ kind }) => kind === 'Service') as Manifest;
      expect(reachedBy(service, manifests)).toEqual([bare ? 'Pod/target' : 'Deployment/target']);
      expect(service.spec.ports).toEqual([
        { port: 80, targetPort: number, ...(spoken === 'TCP' ? {} : { protocol: spoken }) },
      ]);
    }),
    { numRuns: 300 },
  );
});

test('for any labels, a Deployment’s template (#3) carries what its selector (#2) asks for', () => {
  fc.assert(
    fc.property(labels, labels, (selector, others) => {
      const extra = Object.fromEntries(Object.entries(others).filter(([key]) => !Object.hasOwn(selector, key)));
      const chart = new Chart(Testing.app(), 'chart');
      new Deployment(chart, 'd', { name: 'd', selector, labels: extra, containers: [{ name: 'app' }] });
      const [{ metadata, spec }] = manifestsOf(chart);
      expect(spec.selector?.matchLabels).toEqual(selector);
      expect(spec.template?.metadata.labels).toEqual({ ...selector, ...extra });
      expect(metadata.labels).toEqual({ ...selector, ...extra });
    }),
    { numRuns: 300 },
  );
});

test('for any selector, a label that says otherwise is refused', () => {
  fc.assert(
    fc.property(labels, (selector) => {
      const [key, value] = Object.entries(selector)[0];
      const props = { name: 'd', selector, labels: { [key]: `${value}x` }, containers: [{ name: 'app' }] };
      expect(() => new Deployment(new Chart(Testing.app(), 'chart'), 'd', props)).toThrow('contradicts the selector');
    }),
    { numRuns: 300 },
  );
});
