import { Case, object, pod, podDisruptionBudget, statefulSet } from './manifests';

const TARGETS: readonly [string, string | undefined][] = [
  ['all its fields', '{ apiVersion: apps/v1, kind: Deployment, name: web }'],
  ['no apiVersion', '{ kind: Deployment, name: web }'],
  ['the apiVersion v1', '{ apiVersion: v1, kind: ReplicationController, name: web }'],
  ['no kind', '{ apiVersion: apps/v1, name: web }'],
  ['no name', '{ apiVersion: apps/v1, kind: Deployment }'],
  ['an empty name', '{ apiVersion: apps/v1, kind: Deployment, name: "" }'],
  ['a name with a slash', '{ apiVersion: apps/v1, kind: Deployment, name: a/b }'],
  ['a name in capitals', '{ apiVersion: apps/v1, kind: Deployment, name: Web }'],
  ['an apiVersion with two slashes', '{ apiVersion: a/b/c, kind: Deployment, name: web }'],
  ['nothing', undefined],
];

function autoscaler(target: string | undefined): string {
  const lines = ['  maxReplicas: 2', ...(target === undefined ? [] : [`  scaleTargetRef: ${target}`])];
  return object('autoscaling/v2', 'HorizontalPodAutoscaler', '{ name: web }', 'spec:', ...lines);
}

/** What a container or a volume names. */
const NAMED: readonly [string, string][] = [
  ['a ServiceAccount', '{ serviceAccountName: NAME, containers: [{ name: a, image: a }] }'],
  [
    'a ConfigMap as a volume',
    '{ volumes: [{ name: v, configMap: { name: NAME } }], containers: [{ name: a, image: a }] }',
  ],
  [
    'a Secret as a volume',
    '{ volumes: [{ name: v, secret: { secretName: NAME } }], containers: [{ name: a, image: a }] }',
  ],
  [
    'a PersistentVolumeClaim',
    '{ volumes: [{ name: v, persistentVolumeClaim: { claimName: NAME } }], containers: [{ name: a, image: a }] }',
  ],
  [
    'a ConfigMap for its environment',
    '{ containers: [{ name: a, image: a, envFrom: [{ configMapRef: { name: NAME } }] }] }',
  ],
  [
    'a Secret for a variable',
    '{ containers: [{ name: a, image: a, env: [{ name: A, valueFrom: { secretKeyRef: { name: NAME, key: a } } }] }] }',
  ],
  ['a Secret for its image', '{ imagePullSecrets: [{ name: NAME }], containers: [{ name: a, image: a }] }'],
];

function named(podSpec: string, name: string): string {
  return pod({ podSpec: podSpec.replace('NAME', name) });
}

const SERVICE_NAMES: readonly [string, string | undefined][] = [
  ['a name', 'serviceName: web'],
  ['no name', undefined],
  ['an empty name', 'serviceName: ""'],
  ['a name in capitals', 'serviceName: Web'],
  ['a name with a dot', 'serviceName: web.other'],
  ['a name that starts with a digit', 'serviceName: 1web'],
];

const ROLE_REFS: readonly [string, string][] = [
  ['a Role', '{ apiGroup: rbac.authorization.k8s.io, kind: Role, name: wiring-none }'],
  ['a Role with a colon in its name', '{ apiGroup: rbac.authorization.k8s.io, kind: Role, name: "wiring:none" }'],
  ['a Role with a slash in its name', '{ apiGroup: rbac.authorization.k8s.io, kind: Role, name: wiring/none }'],
  ['a Role without a name', '{ apiGroup: rbac.authorization.k8s.io, kind: Role, name: "" }'],
  ['a ServiceAccount', '{ apiGroup: rbac.authorization.k8s.io, kind: ServiceAccount, name: web }'],
];

const SUBJECTS: readonly [string, string][] = [
  ['a ServiceAccount', '{ kind: ServiceAccount, name: web, namespace: default }'],
  ['a ServiceAccount without a namespace', '{ kind: ServiceAccount, name: web }'],
  ['a ServiceAccount in capitals', '{ kind: ServiceAccount, name: Web, namespace: default }'],
  ['a ServiceAccount without a name', '{ kind: ServiceAccount, namespace: default }'],
  ['a user with a colon', '{ kind: User, name: "system:anonymous", apiGroup: rbac.authorization.k8s.io }'],
];

export const references: readonly Case[] = [
  ...TARGETS.map(([what, target]) => ({
    title: `a HorizontalPodAutoscaler’s scaleTargetRef has ${what}`,
    manifest: autoscaler(target),
  })),
  ...NAMED.filter(([what]) => what !== 'a Secret for its image').flatMap(([what, podSpec]) => [
    { title: `a Pod names ${what} in capitals`, manifest: named(podSpec, 'Web') },
    { title: `a Pod names ${what} with an empty name`, manifest: named(podSpec, '""') },
    { title: `a Pod names ${what} with an underscore`, manifest: named(podSpec, 'my_web') },
  ]),
  ...NAMED.filter(([what]) => what !== 'a ServiceAccount').map(([what, podSpec]) => ({
    title: `a Pod names ${what} that is not there`,
    manifest: named(podSpec, 'web'),
  })),
  ...SERVICE_NAMES.map(([what, more]) => ({
    title: `a StatefulSet’s serviceName is ${what}`,
    manifest: statefulSet({ more }),
  })),
  ...ROLE_REFS.map(([what, roleRef]) => ({
    title: `a RoleBinding refers to ${what}`,
    manifest: object('rbac.authorization.k8s.io/v1', 'RoleBinding', '{ name: web }', `roleRef: ${roleRef}`),
  })),
  ...SUBJECTS.map(([what, subject]) => ({
    title: `a RoleBinding’s subject is ${what}`,
    manifest: object(
      'rbac.authorization.k8s.io/v1',
      'RoleBinding',
      '{ name: web }',
      `roleRef: ${ROLE_REFS[0][1]}`,
      `subjects: [${subject}]`,
    ),
  })),
  ...SUBJECTS.slice(0, 2).map(([what, subject]) => ({
    title: `a ClusterRoleBinding’s subject is ${what}`,
    manifest: object(
      'rbac.authorization.k8s.io/v1',
      'ClusterRoleBinding',
      '{ generateName: wiring- }',
      'roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: wiring-none }',
      `subjects: [${subject}]`,
    ),
  })),
  {
    title: 'a PodDisruptionBudget has minAvailable alone',
    manifest: podDisruptionBudget('minAvailable: 1', 'selector: { matchLabels: { app: web } }'),
  },
  {
    title: 'a PodDisruptionBudget has minAvailable and maxUnavailable',
    manifest: podDisruptionBudget('minAvailable: 1', 'maxUnavailable: 1', 'selector: { matchLabels: { app: web } }'),
  },
  {
    title: 'a PodDisruptionBudget has neither',
    manifest: podDisruptionBudget('selector: { matchLabels: { app: web } }'),
  },
  { title: 'a PodDisruptionBudget has no selector', manifest: podDisruptionBudget('minAvailable: 1') },
];
