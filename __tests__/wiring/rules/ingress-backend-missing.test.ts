import { ruleCases } from './rule-table';

const cases = ruleCases('ingress-backend-missing', {
  faults: {
    'a-typo-in-the-service': [
      '46 error[ingress-backend-missing] Ingress shop spec.rules[0].http.paths[0].backend.service.name',
      '  typo Service web: write web in spec.rules[0].http.paths[0].backend.service.name of Ingress shop',
    ],
    'the-name-of-the-deployment-instead': [
      '41 error[ingress-backend-missing] Ingress shop spec.rules[0].http.paths[0].backend.service.name',
      '  typo Service storefront-svc: write storefront-svc in spec.rules[0].http.paths[0].backend.service.name of Ingress shop',
    ],
    'a-port-number-that-the-service-lacks': [
      '48 error[ingress-backend-missing] Ingress shop spec.rules[0].http.paths[0].backend.service.port.number',
      '  value-differs Service web: write 80 in spec.rules[0].http.paths[0].backend.service.port.number of Ingress shop',
    ],
    'a-port-name-that-the-service-lacks': [
      '48 error[ingress-backend-missing] Ingress shop spec.rules[0].http.paths[0].backend.service.port.name',
      '  port-name-typo Service web: write http in spec.rules[0].http.paths[0].backend.service.port.name of Ingress shop',
    ],
    'a-port-name-of-the-pods-instead': [
      '48 error[ingress-backend-missing] Ingress shop spec.rules[0].http.paths[0].backend.service.port.name',
      '  value-differs Service api: write web in spec.rules[0].http.paths[0].backend.service.port.name of Ingress shop',
    ],
    'a-port-name-where-the-service-names-none': [
      '44 error[ingress-backend-missing] Ingress shop spec.rules[0].http.paths[0].backend.service.port.name',
      '  value-differs Service api: write number: 80 in the place of name: http in spec.rules[0].http.paths[0].backend.service.port of Ingress shop',
    ],
    'the-service-is-in-another-namespace': [
      '44 error[ingress-backend-missing] Ingress edge/web spec.rules[0].http.paths[0].backend.service.name',
      '  namespace-differs Service shop/web: put both into one namespace: metadata.namespace of Ingress edge/web, or of Service shop/web',
    ],
    'the-second-of-two-paths': [
      '83 error[ingress-backend-missing] Ingress shop spec.rules[0].http.paths[1].backend.service.port.number',
      '  value-differs Service api: write 80 in spec.rules[0].http.paths[1].backend.service.port.number of Ingress shop',
    ],
    'the-default-backend': [
      '35 error[ingress-backend-missing] Ingress shop spec.defaultBackend.service.name',
      '  typo Service fallback: write fallback in spec.defaultBackend.service.name of Ingress shop',
    ],
    'a-beta-ingress': [
      '44 error[ingress-backend-missing] Ingress web spec.rules[0].http.paths[0].backend.servicePort',
      '  value-differs Service web: write 80 in spec.rules[0].http.paths[0].backend.servicePort of Ingress web',
    ],
  },
  closed: {
    'nothing-of-that-name': [
      '53 error[ingress-backend-missing] Ingress shop spec.rules[0].http.paths[1].backend.service.name',
    ],
  },
  healthy: ['use-annotation', 'a-resource-backend', 'made-elsewhere', 'an-external-name'],
  doubtful: ['a-service-of-another-chart'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});
