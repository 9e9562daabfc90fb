import { PodIndex } from '../../../lib/wiring/model/pod-index';
import { PodLabels } from '../../../lib/wiring/model/pod-labels';
import type { PodSource } from '../../../lib/wiring/model/pod-source';
import { selectorOfLabelSelector, selectorOfMap, type Selector } from '../../../lib/wiring/model/selector';
import { modelOf } from '../report/reading';

const workload = (name: string, labels: string, kind = 'Deployment'): string =>
  `---\napiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: { template: { metadata: { labels: { ${labels} } }, spec: {} } }\n`;

/** Each expression as `key Operator value value`. */
function selectorOf(...expressions: string[]) {
  const matchExpressions = expressions.map((expression) => {
    const [key, operator, ...values] = expression.split(' ');
    return { key, operator, values };
  });
  return selectorOfLabelSelector({ matchExpressions });
}

const WORKLOADS =
  workload('a', 'app: web, tier: front') +
  workload('b', 'app: api, tier: front') +
  workload('c', 'app: web, tier: back', 'StatefulSet') +
  workload('d', 'app: api, tier: back') +
  workload('e', 'tier: front, apps.kubernetes.io/pod-index: "0"');

test.each([
  [[], 'a b c d e'],
  [['app In api web'], 'a b c d'],
  [['app In web api'], 'a b c d'],
  [['app In web'], 'a c'],
  [['app In other'], ''],
  [['app In'], ''],
  [['app Exists'], 'a b c d'],
  [['app NotIn web'], 'b d e'],
  [['app DoesNotExist'], 'e'],
  [['tier In front', 'app In web api'], 'a b'],
  [['apps.kubernetes.io/pod-index In 0'], 'c e'],
  [['apps.kubernetes.io/pod-index In 0 1', 'tier In front'], 'e'],
])('%j reaches, in the order in which they are written, the pods of: %s', (expressions, names) => {
  const selected = modelOf(WORKLOADS).allPods.select(selectorOf(...expressions));
  expect(selected.map(({ manifest }) => manifest.name).join(' ')).toBe(names);
});

/** The pods that are looked at when a selector is asked, each as often as one of its labels is. */
function lookedAt(selector: Selector): string[] {
  const names: string[] = [];
  class Watched extends PodLabels {
    constructor(
      private readonly source: PodSource,
      labels: Record<string, string>,
    ) {
      super(labels);
    }
    override is(key: string, value: string): boolean {
      names.push(this.source.manifest.name);
      return super.is(key, value);
    }
  }
  const sources = modelOf(WORKLOADS).podSources.map((source) => {
    const labels = Object.fromEntries(source.labels.keys.map((key) => [key, source.labels.get(key) ?? '']));
    return { ...source, labels: new Watched(source, labels) };
  });
  new PodIndex(sources).select(selector);
  return [...new Set(names)];
}

test.each([
  [['app In web'], 'a c'],
  [['app In web api'], 'a b c d'],
  [['tier In front', 'app In web'], 'a c'],
  [['app In web', 'tier In front'], 'a c'],
  [['app In web', 'app In other'], ''],
  [['tier Exists', 'app In web'], 'a c'],
  [['app In web', 'tier NotIn front'], 'a c'],
])('of all pods, %j looks only at those that share its rarest label: %s', (expressions, names) => {
  expect(lookedAt(selectorOf(...expressions)).join(' ')).toBe(names);
});

test('of all pods, a mapping of labels looks only at those that share the rarest of them', () => {
  expect(lookedAt(selectorOfMap({ tier: 'front', app: 'web' }))).toEqual(['a', 'c']);
});

test('a selector is answered once', () => {
  const pods = modelOf(WORKLOADS).allPods;
  expect(pods.select(selectorOf('app In web'))).toBe(pods.select(selectorOf('app In web')));
});

test('values are those that are written', () => {
  const pods = modelOf(WORKLOADS).allPods;
  expect([pods.values('app'), pods.values('apps.kubernetes.io/pod-index'), pods.values('x')]).toEqual([
    ['web', 'api'],
    ['0'],
    [],
  ]);
});
