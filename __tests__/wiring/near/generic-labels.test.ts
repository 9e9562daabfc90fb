import type { Operator } from '../../../lib/wiring/model/selector';
import { areNameKeys, isDistinctive, isGeneric, isSetAtRunTime } from '../../../lib/wiring/near/generic-labels';

test.each<[string, Operator, boolean]>([
  ['app', 'Equals', true],
  ['app', 'In', true],
  ['app', 'NotIn', false],
  ['app', 'Exists', false],
  ['app', 'DoesNotExist', false],
  ['tier', 'Equals', false],
  ['app.kubernetes.io/part-of', 'In', false],
  ['tier', 'NotIn', false],
])('%s with %s says which pods are meant: %s', (key, operator, expected) => {
  expect(isDistinctive({ key, operator, values: ['a'], path: [] })).toBe(expected);
});

test.each([
  ['version', true],
  ['app.kubernetes.io/instance', true],
  ['app', false],
  ['app.kubernetes.io/name', false],
])('%s is shared by things that have nothing else in common: %s', (key, expected) => {
  expect(isGeneric(key)).toBe(expected);
});

test.each([
  'role',
  'spilo-role',
  'vault-active',
  'cockroachdb.com/Leader',
  'is-primary',
  'kafka-broker-id',
  'nodeName',
])('%s is set when the pods run', (key) => {
  expect(isSetAtRunTime(key)).toBe(true);
});

test.each(['app', 'roles', 'role-of', 'active-since', 'broker', 'kafka-broker-idle', 'id'])(
  '%s is written beforehand',
  (key) => {
    expect(isSetAtRunTime(key)).toBe(false);
  },
);

test.each([
  ['app', 'app.kubernetes.io/name', true],
  ['k8s-app', 'name', true],
  ['app', 'team', false],
  ['team', 'app', false],
  ['team', 'zone', false],
])('%s and %s are two keys for the name of an application: %s', (a, b, expected) => {
  expect(areNameKeys(a, b)).toBe(expected);
});
