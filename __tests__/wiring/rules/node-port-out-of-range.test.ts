import { linesOf } from './fixture';

const RULE = 'node-port-out-of-range';

test('a nodePort outside 30000 to 32767 is an error', () => {
  expect(linesOf(RULE, 'outside')).toEqual([
    '10 error spec.ports[0].nodePort: Invalid nodePort 80 (a number): a whole number from 30000 to 32767 (spec.ports[0].nodePort of Service web)',
    '13 error spec.ports[1].nodePort: Invalid nodePort 32768 (a number): a whole number from 30000 to 32767 (spec.ports[1].nodePort of Service web)',
  ]);
});

test('the borders are inside, and 0 leaves it to the cluster', () => {
  expect(linesOf(RULE, 'inside')).toEqual([]);
});

test('an ExternalName takes no port of the nodes', () => {
  expect(linesOf(RULE, 'not-allocated')).toEqual([]);
});

test('the port for health checks is one of the same range', () => {
  expect(linesOf(RULE, 'health-check')).toEqual([
    '8 error spec.healthCheckNodePort: Invalid healthCheckNodePort 80 (a number): a whole number from 30000 to 32767 (spec.healthCheckNodePort of Service web)',
  ]);
});
