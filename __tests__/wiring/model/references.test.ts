import { referencesOf } from '../../../lib/wiring/model/references';
import { modelOf } from '../report/reading';

/** What the pods of a Deployment need by name, each as `kind name at path`, the spec of the pods given in one line. */
function namesIn(spec: string): string[] {
  const text = `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { ${spec} } } }\n`;
  return referencesOf(modelOf(text).podSources[0]).map(
    ({ kind, name, path }) => `${kind} ${name} at ${path.join('.')}`,
  );
}

const POD = 'spec.template.spec';

test.each([
  ['serviceAccountName: a', `ServiceAccount a at ${POD}.serviceAccountName`],
  [
    'containers: [{ envFrom: [{ configMapRef: { name: a } }] }]',
    `ConfigMap a at ${POD}.containers.0.envFrom.0.configMapRef.name`,
  ],
  [
    'initContainers: [{ envFrom: [{ secretRef: { name: a } }] }]',
    `Secret a at ${POD}.initContainers.0.envFrom.0.secretRef.name`,
  ],
  [
    'containers: [{ env: [{ valueFrom: { configMapKeyRef: { name: a } } }] }]',
    `ConfigMap a at ${POD}.containers.0.env.0.valueFrom.configMapKeyRef.name`,
  ],
  [
    'containers: [{ env: [{ valueFrom: { secretKeyRef: { name: a } } }] }]',
    `Secret a at ${POD}.containers.0.env.0.valueFrom.secretKeyRef.name`,
  ],
  ['volumes: [{ configMap: { name: a } }]', `ConfigMap a at ${POD}.volumes.0.configMap.name`],
  ['volumes: [{ secret: { secretName: a } }]', `Secret a at ${POD}.volumes.0.secret.secretName`],
  [
    'volumes: [{ persistentVolumeClaim: { claimName: a } }]',
    `PersistentVolumeClaim a at ${POD}.volumes.0.persistentVolumeClaim.claimName`,
  ],
  [
    'volumes: [{ projected: { sources: [{ configMap: { name: a } }] } }]',
    `ConfigMap a at ${POD}.volumes.0.projected.sources.0.configMap.name`,
  ],
  [
    'volumes: [{ projected: { sources: [{ secret: { name: a } }] } }]',
    `Secret a at ${POD}.volumes.0.projected.sources.0.secret.name`,
  ],
])('%s needs one', (spec, expected) => {
  expect(namesIn(spec)).toEqual([expected]);
});

test.each([
  'serviceAccountName: ""',
  'volumes: [{ configMap: { name: a, optional: true } }]',
  'containers: [{ envFrom: [{ secretRef: { name: a, optional: true } }] }]',
  'volumes: [{ secret: { name: a } }]',
  'volumes: [{ emptyDir: {} }]',
  'containers: [{ env: [{ name: a, value: b }] }]',
])('%s needs none', (spec) => {
  expect(namesIn(spec)).toEqual([]);
});

test('what is not optional is needed', () => {
  expect(namesIn('volumes: [{ configMap: { name: a, optional: false } }]')).toHaveLength(1);
});
