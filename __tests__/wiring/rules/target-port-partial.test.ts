import { ruleCases } from './rule-table';

const cases = ruleCases('target-port-partial', {
  faults: {
    'a-canary-renamed-its-port': [
      '54 warning[target-port-partial] Service web spec.ports[0].targetPort',
      '  value-differs Deployment web-canary: name the port web = 8080/TCP http in spec.template.spec.containers of Deployment web-canary',
    ],
    'a-typo-on-one-of-two': [
      '52 warning[target-port-partial] Service web spec.ports[0].targetPort',
      '  port-name-typo ReplicationController web-v2: name the port htpt = 8080/TCP http in spec.template.spec.containers of ReplicationController web-v2',
    ],
    'one-declares-another-protocol': [
      '55 warning[target-port-partial] Service dns spec.ports[0].targetPort',
      '  value-differs Deployment dns-b: write protocol: UDP at the port dns = 53/TCP of Deployment dns-b, or TCP in spec.ports[0].protocol of Service dns',
    ],
    'one-declares-none': ['35 warning[target-port-partial] Service web spec.ports[0].targetPort'],
    'two-of-three-versions': [
      '74 warning[target-port-partial] Service ratings spec.ports[0].targetPort',
      '  value-differs Deployment ratings-v1: name the port 9080/TCP http in spec.template.spec.containers of Deployment ratings-v1',
      '  value-differs Deployment ratings-v2: name the port 9080/TCP http in spec.template.spec.containers of Deployment ratings-v2',
    ],
  },
  healthy: ['one-name-and-two-numbers', 'a-number-that-one-declares', 'a-job-with-the-labels-of-its-service'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});
