import { ruleCases } from './rule-table';
import { check } from '../../../lib/wiring/check';
import { readText } from '../../../lib/wiring/manifest/read-text';
import { found, near, object, service } from './short-world';

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

const rule = 'ingress-backend-missing';
const ingress = (spec: string, version = 'v1beta1'): string =>
  object(`networking.k8s.io/${version} Ingress`, 'name: front', spec);
const named = 'ports: [{ name: http, port: 80 }]';

test.each([
  ['backend: { serviceName: web, servicePort: 80 }', []],
  ['backend: { serviceName: web, servicePort: 81 }', ['error Ingress front: spec.backend.servicePort']],
  ['backend: { serviceName: wbe, servicePort: 80 }', ['error Ingress front: spec.backend.serviceName']],
  ['backend: { serviceName: x, servicePort: use-annotation }', []],
  [
    'rules: [{ http: { paths: [{ backend: { serviceName: wbe, servicePort: http } }] } }]',
    ['error Ingress front: spec.rules[0].http.paths[0].backend.serviceName'],
  ],
])('a beta Ingress with %s', (spec, expected) => {
  expect(found(rule, ingress(spec) + service(named))).toEqual(expected);
});

test('in a beta Ingress a number is written where the name stood', () => {
  const [finding] = check(
    readText(ingress('backend: { serviceName: web, servicePort: htp }') + service('ports: [{ port: 80 }]'), 'a.yaml'),
  ).findings.filter((each) => each.rule === rule);
  expect(finding.near[0].fix).toBe('write 80 in spec.backend.servicePort of Ingress front');
});

test.each([
  ['a Service without a port is an error of its own', 'name: web', named, 0],
  ['an ExternalName with ports has those alone', 'name: web, port: { number: 81 }', `type: ExternalName, ${named}`, 1],
  ['an ExternalName without ports has any', 'name: web, port: { number: 81 }', 'type: ExternalName', 0],
])('%s', (_, backend, spec, count) => {
  expect(found(rule, ingress(`defaultBackend: { service: { ${backend} } }`, 'v1') + service(spec))).toHaveLength(count);
});

test('a port without a number is none to lead to', () => {
  const asked = ingress('defaultBackend: { service: { name: web, port: { number: 81 } } }', 'v1');
  expect(near(rule, asked + service('ports: [{ name: a }, { name: b, port: 80 }]'))).toEqual([
    'value-differs web: port 81 / port b = 80',
  ]);
});
