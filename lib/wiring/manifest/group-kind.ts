import type { Manifest } from './manifest';

/** The group of an API version: `apps` of `apps/v1`, empty for the core `v1`. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** Where kinds of the group that is gone live today. */
const OF_EXTENSIONS: Readonly<Record<string, string>> = {
  DaemonSet: 'apps',
  Deployment: 'apps',
  ReplicaSet: 'apps',
  Ingress: 'networking.k8s.io',
  NetworkPolicy: 'networking.k8s.io',
};

/** The few texts that there are, by API version and kind: it is asked for each object many times. */
const known = new Map<string, Map<string, string>>();

/** What an object is, whatever its API version: `Service`, or `apps/Deployment` where the kind has a group. */
export function groupKind({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): string {
  let kinds = known.get(apiVersion);
  if (!kinds) known.set(apiVersion, (kinds = new Map<string, string>()));
  let text = kinds.get(kind);
  if (text === undefined) kinds.set(kind, (text = textOf(apiVersion, kind)));
  return text;
}

function textOf(apiVersion: string, kind: string): string {
  const written = groupOf(apiVersion);
  const group = written === 'extensions' && Object.hasOwn(OF_EXTENSIONS, kind) ? OF_EXTENSIONS[kind] : written;
  return group === '' ? kind : `${group}/${kind}`;
}

/** The kinds that live in no namespace. */
const CLUSTER_SCOPED: ReadonlySet<string> = new Set([
  'Namespace',
  'Node',
  'PersistentVolume',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'certificates.k8s.io/CertificateSigningRequest',
  'flowcontrol.apiserver.k8s.io/FlowSchema',
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
  'networking.k8s.io/IngressClass',
  'node.k8s.io/RuntimeClass',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/CSIDriver',
  'storage.k8s.io/CSINode',
  'storage.k8s.io/StorageClass',
  'storage.k8s.io/VolumeAttachment',
]);

/** Whether objects of the kind live in no namespace. */
export function isClusterScoped(kind: string): boolean {
  return CLUSTER_SCOPED.has(kind);
}
