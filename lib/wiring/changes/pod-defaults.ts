import { asList, asObject, asString } from '../manifest/fields';
import type { Json, JsonObject } from '../manifest/manifest';
import { below, type Default } from './default';

/** `Always` for the image that has neither version nor digest, or the version `latest`. */
const imagePullPolicy = ({ image }: JsonObject): Json => {
  const [name, digest] = (asString(image) ?? '').split('@');
  const [, tag = digest === undefined ? 'latest' : ''] = name.slice(name.lastIndexOf('/') + 1).split(':');
  return tag === 'latest' ? 'Always' : 'IfNotPresent';
};

const HTTP_GET: readonly Default[] = [
  ['httpGet.path', '/'],
  ['httpGet.scheme', 'HTTP'],
];

const PROBE: readonly Default[] = [
  ...HTTP_GET,
  ['grpc.service', ''],
  ['timeoutSeconds', 1],
  ['periodSeconds', 10],
  ['successThreshold', 1],
  ['failureThreshold', 3],
];

const CONTAINER: readonly Default[] = [
  ['imagePullPolicy', imagePullPolicy],
  ['terminationMessagePath', '/dev/termination-log'],
  ['terminationMessagePolicy', 'File'],
  ['ports.*.protocol', 'TCP'],
  ['env.*.valueFrom.fieldRef.apiVersion', 'v1'],
  ['env.*.valueFrom.resourceFieldRef.divisor', '0'],
  ...['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe) => below(probe, PROBE)),
  ...['lifecycle.postStart', 'lifecycle.preStop'].flatMap((handler) => below(handler, HTTP_GET)),
];

/** A mode that everybody may read: 0644. */
const READABLE = 420;

const DOWNWARD_ITEMS: readonly Default[] = [
  ['items.*.fieldRef.apiVersion', 'v1'],
  ['items.*.resourceFieldRef.divisor', '0'],
];

const VOLUME: readonly Default[] = [
  ['emptyDir', (volume) => (Object.keys(volume).length <= 1 ? {} : undefined)],
  ['configMap.defaultMode', READABLE],
  ['secret.defaultMode', READABLE],
  ['downwardAPI.defaultMode', READABLE],
  ...below('downwardAPI', DOWNWARD_ITEMS),
  ['projected.defaultMode', READABLE],
  ['projected.sources.*.serviceAccountToken.expirationSeconds', 3600],
  ...below('projected.sources.*.downwardAPI', DOWNWARD_ITEMS),
  ['ephemeral.volumeClaimTemplate.spec.volumeMode', 'Filesystem'],
];

/** What holds for a volume of a pod and for a PersistentVolume. */
const SOURCE: readonly Default[] = [
  ['hostPath.type', ''],
  ['iscsi.iscsiInterface', 'default'],
  ['rbd.pool', 'rbd'],
  ['rbd.user', 'admin'],
  ['rbd.keyring', '/etc/ceph/keyring'],
  ['azureDisk.cachingMode', 'ReadWrite'],
  ['azureDisk.fsType', 'ext4'],
  ['azureDisk.readOnly', false],
  ['azureDisk.kind', 'Shared'],
  ['scaleIO.storageMode', 'ThinProvisioned'],
  ['scaleIO.fsType', 'xfs'],
];

const POD_SPEC: readonly Default[] = [
  ['dnsPolicy', 'ClusterFirst'],
  ['restartPolicy', 'Always'],
  ['securityContext', {}],
  ['terminationGracePeriodSeconds', 30],
  ['schedulerName', 'default-scheduler'],
  ['serviceAccountName', ({ serviceAccount }) => serviceAccount ?? undefined],
  ['serviceAccount', ({ serviceAccountName }) => serviceAccountName, 'always'],
  ...['containers.*', 'initContainers.*', 'ephemeralContainers.*'].flatMap((list) => below(list, CONTAINER)),
  ...below('volumes.*', [...SOURCE, ...VOLUME]),
];

/** Of the pods that a workload makes. */
export const TEMPLATE_DEFAULTS: readonly Default[] = below('spec', POD_SPEC);

/** Of a Pod itself; the last ones are written when it is admitted, and where there is a class they are those of the class. */
export const POD_DEFAULTS: readonly Default[] = below('spec', [
  ['serviceAccountName', ({ serviceAccount }) => serviceAccount ?? 'default'],
  ...POD_SPEC,
  ['enableServiceLinks', true],
  ['priority', ({ priorityClassName, priority }) => (priorityClassName ? null : (priority ?? 0)), 'always'],
  [
    'preemptionPolicy',
    ({ priorityClassName, preemptionPolicy }) =>
      priorityClassName ? null : (preemptionPolicy ?? 'PreemptLowerPriority'),
    'always',
  ],
]);

/** Of a PersistentVolume. */
export const PERSISTENT_VOLUME_DEFAULTS: readonly Default[] = below('spec', [
  ...SOURCE,
  ['persistentVolumeReclaimPolicy', 'Retain'],
  ['volumeMode', 'Filesystem'],
]);

/** What of a Pod depends on more than the fields beside it: a limit is a request, and on the node's network a port is its own. */
export function settledPodSpec(spec: JsonObject): JsonObject {
  const settle = (container: JsonObject): JsonObject =>
    withHostPorts(withRequests(container), spec.hostNetwork === true);
  const lists = ['containers', 'initContainers'].flatMap((name): [string, Json][] => {
    const list = asList(spec[name]);
    return list ? [[name, list.map((item) => settle(asObject(item) ?? {}))]] : [];
  });
  return { ...spec, ...Object.fromEntries(lists) };
}

function withRequests(container: JsonObject): JsonObject {
  const resources = asObject(container.resources);
  const limits = asObject(resources?.limits);
  if (!resources || !limits) return container;
  return { ...container, resources: { ...resources, requests: { ...limits, ...asObject(resources.requests) } } };
}

function withHostPorts(container: JsonObject, isOnHost: boolean): JsonObject {
  const ports = asList(container.ports);
  if (!isOnHost || !ports) return container;
  return { ...container, ports: ports.map((port) => ({ hostPort: asObject(port)?.containerPort, ...asObject(port) })) };
}
