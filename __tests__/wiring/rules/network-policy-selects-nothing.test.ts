import { ruleCases } from './rule-table';
import { found, object, workload } from './short-world';

const cases = ruleCases('network-policy-selects-nothing', {
  faults: {
    'a-typo': [
      '25 error[network-policy-selects-nothing] NetworkPolicy db spec.podSelector.matchLabels.app',
      '  typo Deployment db: write app: postgres in the place of app: postgers in spec.podSelector of NetworkPolicy db',
    ],
    'the-case-differs': [
      '25 error[network-policy-selects-nothing] NetworkPolicy db spec.podSelector.matchLabels.app',
      '  case-differs Deployment db: write app: userDb in the place of app: userdb in spec.podSelector of NetworkPolicy db',
    ],
    'the-namespace-is-forgotten': [
      '29 error[network-policy-selects-nothing] NetworkPolicy db spec.podSelector',
      '  namespace-differs Deployment shop/db: set metadata.namespace: shop on NetworkPolicy db',
    ],
    'a-peer-with-a-typo': [
      '49 error[network-policy-selects-nothing] NetworkPolicy db spec.ingress[0].from[0].podSelector.matchLabels.app',
      '  typo Deployment web: write app: web-server in the place of app: web-sevrer in spec.ingress[0].from[0].podSelector of NetworkPolicy db',
    ],
    'a-peer-in-an-egress-rule': [
      '49 error[network-policy-selects-nothing] NetworkPolicy web spec.egress[0].to[0].podSelector.matchLabels.app',
      '  typo Deployment db: write app: database in the place of app: databse in spec.egress[0].to[0].podSelector of NetworkPolicy web',
    ],
    'the-label-is-on-the-workload-alone': [
      '28 error[network-policy-selects-nothing] NetworkPolicy db spec.podSelector.matchLabels.role',
      '  on-workload-not-template Deployment db: add role: store to spec.template.metadata.labels of Deployment db',
    ],
    'the-value-differs': [
      '25 error[network-policy-selects-nothing] NetworkPolicy db spec.podSelector.matchLabels.app',
      '  value-differs Deployment db: write app: postgres in the place of app: mysql in spec.podSelector of NetworkPolicy db',
    ],
    'an-expression-that-excludes-every-pod': [
      '42 warning[network-policy-selects-nothing] NetworkPolicy not-web spec.podSelector.matchExpressions[0]',
      '  value-differs Deployment web: leave app does not exist out of spec.podSelector of NetworkPolicy not-web',
    ],
  },
  closed: {
    'nothing-like-it': ['34 error[network-policy-selects-nothing] NetworkPolicy cache spec.podSelector'],
  },
  healthy: ['every-pod', 'every-pod-of-a-namespace-with-none', 'a-peer-of-another-namespace'],
  doubtful: ['a-peer-that-comes-with-another-chart'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});

test('a policy that means all pods has none that are its own', () => {
  const policy = (name: string, selector: string): string =>
    object('networking.k8s.io/v1 NetworkPolicy', `name: ${name}`, `podSelector: { ${selector} }`);
  const shop = policy('web', 'matchLabels: { app: shop }') + workload('Deployment', 'web-front', 'app: store');
  expect(found('network-policy-selects-nothing', shop + policy('all', ''))).toEqual(
    found('network-policy-selects-nothing', shop),
  );
  expect(found('network-policy-selects-nothing', shop + policy('all', ''))).toEqual([
    'error NetworkPolicy web: spec.podSelector.matchLabels.app',
  ]);
});
