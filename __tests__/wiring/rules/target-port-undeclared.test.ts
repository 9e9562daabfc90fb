import { ruleCases } from './rule-table';

const cases = ruleCases('target-port-undeclared', {
  faults: {
    'another-number': ['26 note[target-port-undeclared] Service hb-test/my-nodeport spec.ports[0].targetPort'],
    'the-target-is-left-out': ['28 note[target-port-undeclared] Service web spec.ports[0].port'],
    'the-protocol-differs': ['29 note[target-port-undeclared] Service dns spec.ports[0].port'],
    'the-second-of-two-ports': ['36 note[target-port-undeclared] Service api spec.ports[1].targetPort'],
  },
  healthy: ['pods-that-declare-no-ports', 'one-of-several-pods-declares-it', 'a-sidecar-declares-it'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});
