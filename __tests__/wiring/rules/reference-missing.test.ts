import { ruleCases } from './rule-table';

const cases = ruleCases('reference-missing', {
  faults: {
    'a-config-map-by-a-typo': [
      '26 warning[reference-missing] Deployment web spec.template.spec.containers[0].envFrom[0].configMapRef.name',
      '  typo ConfigMap web-settings: write web-settings in spec.template.spec.containers[0].envFrom[0].configMapRef.name of Deployment web',
    ],
    'a-secret-in-another-namespace': [
      '30 warning[reference-missing] Deployment shop/web spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.name',
      '  namespace-differs Secret vault/db-password: put both into one namespace: metadata.namespace of Deployment shop/web, or of Secret vault/db-password',
    ],
    'a-claim-by-a-typo': [
      '25 warning[reference-missing] Pod db spec.volumes[0].persistentVolumeClaim.claimName',
      '  typo PersistentVolumeClaim db-data: write db-data in spec.volumes[0].persistentVolumeClaim.claimName of Pod db',
    ],
    'a-service-account-by-a-typo': [
      '17 warning[reference-missing] Job deploy spec.template.spec.serviceAccountName',
      '  typo ServiceAccount deployer: write deployer in spec.template.spec.serviceAccountName of Job deploy',
    ],
    'a-volume-of-a-secret': [
      '27 warning[reference-missing] Deployment web spec.template.spec.volumes[0].secret.secretName',
      '  typo Secret tls-certificate: write tls-certificate in spec.template.spec.volumes[0].secret.secretName of Deployment web',
    ],
    'a-projected-config-map': [
      '29 warning[reference-missing] Deployment web spec.template.spec.volumes[0].projected.sources[0].configMap.name',
      '  typo ConfigMap web-settings: write web-settings in spec.template.spec.volumes[0].projected.sources[0].configMap.name of Deployment web',
    ],
    'a-cron-job': [
      '25 warning[reference-missing] CronJob report spec.jobTemplate.spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef.name',
      '  typo ConfigMap report-settings: write report-settings in spec.jobTemplate.spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef.name of CronJob report',
    ],
    'an-init-container': [
      '29 warning[reference-missing] Deployment web spec.template.spec.initContainers[0].envFrom[0].secretRef.name',
      '  typo Secret registry-login: write registry-login in spec.template.spec.initContainers[0].envFrom[0].secretRef.name of Deployment web',
    ],
    'a-separator-too-many': [
      '26 warning[reference-missing] Deployment web spec.template.spec.containers[0].envFrom[0].configMapRef.name',
      '  typo ConfigMap webconfig: write webconfig in spec.template.spec.containers[0].envFrom[0].configMapRef.name of Deployment web',
    ],
    'nothing-of-that-name': [
      '19 note[reference-missing] Deployment web spec.template.spec.containers[0].envFrom[0].configMapRef.name',
    ],
  },
  healthy: [
    'what-every-namespace-has',
    'optional',
    'claims-of-a-stateful-set',
    'a-typed-list',
    'an-ephemeral-claim',
    'made-elsewhere',
  ],
  doubtful: ['a-secret-that-is-made-at-run-time', 'one-application-in-two-namespaces', 'numbered-siblings'],
});

test.each(cases)('$name', ({ find, expected }) => {
  expect(find()).toEqual(expected);
});
