import { linesOf } from './fixture';

const RULE = 'unknown-field';

test('a field in another case is none', () => {
  expect(linesOf(RULE, 'another-case')).toEqual([
    '6 error spec.Selector: Kubernetes knows no field spec.Selector of Service web: selector is meant',
    '10 error spec.ports[0].targetport: Kubernetes knows no field spec.ports[0].targetport of Service web: targetPort is meant',
  ]);
});

test('a field at another place is none', () => {
  expect(linesOf(RULE, 'another-place')).toEqual([
    '5 error selector: Kubernetes knows no field selector of Service web: only apiVersion, kind, metadata, spec, status stand there',
    '10 error spec.ports[0].containerPort: Kubernetes knows no field spec.ports[0].containerPort of Service web: only name, protocol, appProtocol, port, targetPort, nodePort stand there',
  ]);
});

test('what resembles no field may be one of a later version', () => {
  expect(linesOf(RULE, 'a-field-of-a-later-version')).toEqual([]);
});

test('a custom resource has fields of its own', () => {
  expect(linesOf(RULE, 'a-custom-resource')).toEqual([]);
});
