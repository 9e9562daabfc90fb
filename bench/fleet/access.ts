import { type App, objectOf } from './app';
import type { KubeObject } from './kube-object';

const RBAC = 'rbac.authorization.k8s.io';

export function serviceAccount(app: App): KubeObject {
  return objectOf(app, ['v1', 'ServiceAccount'], { automountServiceAccountToken: false });
}

export function role(app: App): KubeObject {
  return objectOf(app, [`${RBAC}/v1`, 'Role'], {
    rules: [
      { apiGroups: [''], resources: ['configmaps'], resourceNames: [app.name], verbs: ['get', 'watch'] },
      { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['get', 'create', 'update'] },
    ],
  });
}

export function roleBinding(app: App): KubeObject {
  return objectOf(app, [`${RBAC}/v1`, 'RoleBinding'], {
    roleRef: { apiGroup: RBAC, kind: 'Role', name: app.name },
    subjects: [{ kind: 'ServiceAccount', name: app.name, namespace: app.namespace }],
  });
}
