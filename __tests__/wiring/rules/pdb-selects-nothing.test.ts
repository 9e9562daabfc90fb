import { ruleCases } from './rule-table';

const cases = ruleCases('pdb-selects-nothing', {
  faults: {
    'a-typo': [
      '26 error[pdb-selects-nothing] PodDisruptionBudget web spec.selector.matchLabels.app',
      '  typo Deployment web: write app: web-server in the place of app: web-sever in spec.selector of PodDisruptionBudget web',
    ],
    'the-case-differs': [
      '26 error[pdb-selects-nothing] PodDisruptionBudget web spec.selector.matchLabels.app',
      '  case-differs Deployment web: write app: webServer in the place of app: webserver in spec.selector of PodDisruptionBudget web',
    ],
    'another-release': [
      '29 error[pdb-selects-nothing] PodDisruptionBudget shop-web spec.selector.matchLabels["app.kubernetes.io/instance"]',
      '  value-differs Deployment shop-web: write app.kubernetes.io/instance: shop in the place of app.kubernetes.io/instance: store in spec.selector of PodDisruptionBudget shop-web',
    ],
    'the-namespace-is-forgotten': [
      '30 error[pdb-selects-nothing] PodDisruptionBudget web spec.selector',
      '  namespace-differs Deployment shop/web: set metadata.namespace: shop on PodDisruptionBudget web',
    ],
    'the-label-is-on-the-workload-alone': [
      '28 error[pdb-selects-nothing] PodDisruptionBudget zk spec.selector.matchLabels.tier',
      '  on-workload-not-template StatefulSet zk: add tier: coordination to spec.template.metadata.labels of StatefulSet zk',
    ],
    'no-selector': ['22 warning[pdb-selects-nothing] PodDisruptionBudget web spec'],
    'an-expression-that-excludes-every-pod': [
      '30 warning[pdb-selects-nothing] PodDisruptionBudget web spec.selector.matchExpressions[0]',
      '  value-differs Deployment web: leave tier not in (front) out of spec.selector of PodDisruptionBudget web',
    ],
    'nothing-but-what-a-controller-adds': [
      '56 warning[pdb-selects-nothing] PodDisruptionBudget replicas spec.selector.matchExpressions[0]',
      '  value-differs StatefulSet db: leave statefulset.kubernetes.io/pod-name not in (db-0, db-1, db-2) out of spec.selector of PodDisruptionBudget replicas',
      '70 warning[pdb-selects-nothing] PodDisruptionBudget no-revision spec.selector.matchExpressions[0]',
      '  value-differs Deployment web: leave pod-template-hash does not exist out of spec.selector of PodDisruptionBudget no-revision',
    ],
    'an-expression-with-a-typo': [
      '28 error[pdb-selects-nothing] PodDisruptionBudget web spec.selector.matchExpressions[0]',
      '  typo Deployment web: write tier in (frontend, edge) in the place of tier in (fronted, edge) in spec.selector of PodDisruptionBudget web',
    ],
  },
  closed: {
    'nothing-like-it': ['34 error[pdb-selects-nothing] PodDisruptionBudget cache spec.selector'],
  },
  healthy: ['an-empty-selector-is-every-pod', 'made-elsewhere'],
  doubtful: ['pods-of-an-operator'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});
