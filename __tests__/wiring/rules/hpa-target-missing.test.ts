import { ruleCases } from './rule-table';
import { near, object, pod, WEB, workload } from './short-world';

const cases = ruleCases('hpa-target-missing', {
  faults: {
    'a-typo-in-the-name': [
      '26 error[hpa-target-missing] HorizontalPodAutoscaler web spec.scaleTargetRef.name',
      '  typo Deployment web-frontend: write web-frontend in spec.scaleTargetRef.name of HorizontalPodAutoscaler web',
    ],
    'the-kind-differs': [
      '25 error[hpa-target-missing] HorizontalPodAutoscaler db spec.scaleTargetRef.kind',
      '  value-differs StatefulSet db: write apiVersion: apps/v1 and kind: StatefulSet in spec.scaleTargetRef of HorizontalPodAutoscaler db',
    ],
    'a-rollout-took-the-place-of-the-deployment': [
      '25 error[hpa-target-missing] HorizontalPodAutoscaler web spec.scaleTargetRef.kind',
      '  value-differs Rollout web: write apiVersion: argoproj.io/v1alpha1 and kind: Rollout in spec.scaleTargetRef of HorizontalPodAutoscaler web',
    ],
    'the-namespace-differs': [
      '27 error[hpa-target-missing] HorizontalPodAutoscaler web spec.scaleTargetRef.name',
      '  namespace-differs Deployment shop/web: put both into one namespace: metadata.namespace of HorizontalPodAutoscaler web, or of Deployment shop/web',
    ],
    'the-case-of-the-kind-differs': [
      '25 error[hpa-target-missing] HorizontalPodAutoscaler web spec.scaleTargetRef.kind',
      '  case-differs Deployment web: write apiVersion: apps/v1 and kind: Deployment in spec.scaleTargetRef of HorizontalPodAutoscaler web',
    ],
    'the-group-differs': [
      '24 error[hpa-target-missing] HorizontalPodAutoscaler web spec.scaleTargetRef.apiVersion',
      '  value-differs Deployment web: write apiVersion: apps/v1 and kind: Deployment in spec.scaleTargetRef of HorizontalPodAutoscaler web',
    ],
    'a-typo-in-the-kind': [
      '28 error[hpa-target-missing] HorizontalPodAutoscaler web spec.scaleTargetRef.kind',
      '  typo Deployment web: write apiVersion: apps/v1 and kind: Deployment in spec.scaleTargetRef of HorizontalPodAutoscaler web',
    ],
    'its-only-workload-has-another-name': [
      '28 error[hpa-target-missing] HorizontalPodAutoscaler shop-web spec.scaleTargetRef.name',
      '  value-differs Deployment shop-web: write shop-web in spec.scaleTargetRef.name of HorizontalPodAutoscaler shop-web',
    ],
  },
  closed: {
    'nothing-of-that-name': ['41 error[hpa-target-missing] HorizontalPodAutoscaler checkout spec.scaleTargetRef.name'],
  },
  healthy: ['a-rollout', 'an-old-version-of-the-group', 'a-replication-controller', 'made-elsewhere'],
  doubtful: ['a-workload-of-another-file', 'a-custom-resource-of-an-operator'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});

const scaling = (target: string): string =>
  object('autoscaling/v2 HorizontalPodAutoscaler', 'name: web', `scaleTargetRef: { ${target} }, maxReplicas: 2`);
const rollout = workload('Rollout', 'web', 'app: web', WEB);

test.each([
  ['kind: Deployment, name: web', rollout, 'value-differs web: kind: Deployment / kind: Rollout'],
  [
    'apiVersion: apps/v1, kind: Rollout, name: web',
    rollout,
    'value-differs web: apiVersion: apps/v1 / apiVersion: argoproj.io/v1alpha1',
  ],
  [
    'kind: Deployment, name: gateway',
    workload('Deployment', 'web', 'app: web', WEB),
    'value-differs web: name: gateway / name: web',
  ],
])('%s is near to what is there', (target, there, expected) => {
  expect(near('hpa-target-missing', scaling(target) + there)).toEqual([expected]);
});

test('a bare Pod is nothing to scale', () => {
  expect(near('hpa-target-missing', scaling('kind: Deployment, name: web') + pod('web', 'app: web'))).toEqual([]);
});
