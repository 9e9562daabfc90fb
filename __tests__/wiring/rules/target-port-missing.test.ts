import { ruleCases } from './rule-table';

const cases = ruleCases('target-port-missing', {
  faults: {
    'a-typo-in-the-name': [
      '32 error[target-port-missing] Service web spec.ports[0].targetPort',
      '  port-name-typo Deployment web: write http in spec.ports[0].targetPort of Service web',
    ],
    'the-name-of-the-service-port-instead': [
      '31 error[target-port-missing] Service web spec.ports[0].targetPort',
      '  value-differs Deployment web: write http-web in spec.ports[0].targetPort of Service web',
    ],
    'the-pods-name-no-port': [
      '29 error[target-port-missing] Service web spec.ports[0].targetPort',
      '  value-differs Deployment web: write 8080 in spec.ports[0].targetPort of Service web',
    ],
    'the-pods-declare-no-port': ['27 error[target-port-missing] Service web spec.ports[0].targetPort'],
    'the-protocol-differs': [
      '30 error[target-port-missing] Service dns spec.ports[0].targetPort',
      '  value-differs Deployment dns: write protocol: UDP at the port dns = 53/TCP of Deployment dns, or TCP in spec.ports[0].protocol of Service dns',
    ],
    'one-of-two-ports': [
      '39 error[target-port-missing] Service api spec.ports[1].targetPort',
      '  value-differs Deployment api: write metrics in spec.ports[1].targetPort of Service api',
      '  value-differs Deployment api: write http in spec.ports[1].targetPort of Service api',
    ],
    'the-name-is-that-of-the-container': [
      '32 error[target-port-missing] Service db spec.ports[0].targetPort',
      '  port-name-typo StatefulSet db: write postgresql in spec.ports[0].targetPort of Service db',
    ],
    'an-init-container-has-it': ['33 error[target-port-missing] Service mesh spec.ports[0].targetPort'],
    'several-pods-and-none-has-it': [
      '54 error[target-port-missing] Service reviews spec.ports[0].targetPort',
      '  value-differs Deployment reviews-v1: write web in spec.ports[0].targetPort of Service reviews',
      '  value-differs Deployment reviews-v2: write web in spec.ports[0].targetPort of Service reviews',
    ],
  },
  healthy: [
    'a-number',
    'no-target-port',
    'a-second-container-has-it',
    'a-service-that-selects-nothing-here',
    'a-sidecar-that-is-injected-when-it-runs',
  ],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});
