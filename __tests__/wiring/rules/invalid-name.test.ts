import { linesOf } from './fixture';
import { found, object } from './short-world';

const RULE = 'invalid-name';

test('each kind has its own rule for names; that of a custom resource is not known', () => {
  expect(linesOf(RULE, 'by-kind')).toEqual([
    '4 error metadata.name: Invalid name "1-web": lower-case letters, digits and "-" only, 1 to 63 of them, the first a letter, the last a letter or a digit (metadata.name of Service 1-web)',
    '17 error metadata.name: Invalid name "my.space": lower-case letters, digits and "-" only, 1 to 63 of them, the first and the last a letter or a digit (metadata.name of Namespace my.space)',
    '28 error metadata.name: Invalid name "a/b": at least one character, no "/" and no "%", and neither "." nor ".." (metadata.name of Role a/b)',
  ]);
});

test('a name leaves room for what is added to it', () => {
  expect(linesOf(RULE, 'names-that-others-are-made-of')).toEqual([
    '4 error metadata.name: Invalid name "a-name-of-53-characters-to-which-no-time-can-be-added": at most 52 characters, for the time is added to it for the names of its Jobs (metadata.name of CronJob a-name-of-53-characters-to-which-no-time-can-be-added)',
    '19 error metadata.name: Invalid name "web.one": with the index behind, it is the host name of a pod, "web.one-2": lower-case letters, digits and "-" only, at most 63 of them (metadata.name of Job web.one)',
  ]);
});

test('a generateName may end with a dash', () => {
  expect(linesOf(RULE, 'generate-name')).toEqual([
    '9 error metadata.generateName: Invalid generateName "Web-": lower-case letters, digits, "-" and "." only, 1 to 253 of them, each part between dots starting and ending with a letter or a digit (metadata.generateName of ConfigMap Web-)',
  ]);
});

test('containers and volumes have DNS labels that differ', () => {
  expect(linesOf(RULE, 'containers-and-volumes')).toEqual([
    '19 error spec.containers[1].name: No container name: lower-case letters, digits and "-" only, 1 to 63 of them, the first and the last a letter or a digit (spec.containers[1].name of Pod web)',
    '14 error spec.initContainers[0].name: The container name "app" is given twice: each must differ from the others (spec.initContainers[0].name of Pod web)',
    '7 error spec.volumes[0].name: Invalid volume name "my_data": lower-case letters, digits and "-" only, 1 to 63 of them, the first and the last a letter or a digit (spec.volumes[0].name of Pod web)',
    '11 error spec.volumes[2].name: The volume name "logs" is given twice: each must differ from the others (spec.volumes[2].name of Pod web)',
  ]);
});

test('the names of other objects are judged by how those are named', () => {
  expect(linesOf(RULE, 'references')).toEqual([
    '6 error spec.serviceName: Invalid serviceName "Web": lower-case letters, digits and "-" only, 1 to 63 of them, the first and the last a letter or a digit (spec.serviceName of StatefulSet web)',
    '15 error spec.template.spec.serviceAccountName: Invalid serviceAccountName "my_account": lower-case letters, digits, "-" and "." only, 1 to 253 of them, each part between dots starting and ending with a letter or a digit (spec.template.spec.serviceAccountName of StatefulSet web)',
    '22 error spec.template.spec.containers[0].envFrom[0].configMapRef.name: Invalid name "My-Config": lower-case letters, digits, "-" and "." only, 1 to 253 of them, each part between dots starting and ending with a letter or a digit (spec.template.spec.containers[0].envFrom[0].configMapRef.name of StatefulSet web)',
    '25 error spec.volumeClaimTemplates[0].metadata.name: Invalid volume name "Data": lower-case letters, digits and "-" only, 1 to 63 of them, the first and the last a letter or a digit (spec.volumeClaimTemplates[0].metadata.name of StatefulSet web)',
    '45 error spec.rules[0].http.paths[0].backend.service.name: Invalid name of a Service "web.other": lower-case letters, digits and "-" only, 1 to 63 of them, the first a letter, the last a letter or a digit (spec.rules[0].http.paths[0].backend.service.name of Ingress web)',
    '38 error spec.rules[0].host: Invalid host "*": a "*" only as the whole first part, such as "*.example.com" (spec.rules[0].host of Ingress web)',
  ]);
});

test('what the API server does not know it does not check: the pods of a custom resource', () => {
  const template = 'template: { spec: { containers: [{ name: A_B }] } }';
  expect(found('invalid-name', object('apps/v1 Deployment', 'name: web', template))).toHaveLength(1);
  expect(found('invalid-name', object('example.com/v1 Web', 'name: web', template))).toEqual([]);
});
