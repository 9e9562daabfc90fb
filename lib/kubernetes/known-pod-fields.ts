import { FieldTree } from './field-tree';
import type { FieldPath } from './fields';
import { all, some, type Known } from './known-names';

const CONTAINER = some(
  'name image command args workingDir ports envFrom env resources resizePolicy restartPolicy restartPolicyRules ' +
    'volumeMounts volumeDevices livenessProbe readinessProbe startupProbe lifecycle terminationMessagePath ' +
    'terminationMessagePolicy imagePullPolicy securityContext stdin stdinOnce tty',
);

const POD = some(
  'volumes initContainers containers ephemeralContainers restartPolicy terminationGracePeriodSeconds ' +
    'activeDeadlineSeconds dnsPolicy nodeSelector serviceAccountName serviceAccount automountServiceAccountToken ' +
    'nodeName hostNetwork hostPID hostIPC shareProcessNamespace securityContext imagePullSecrets hostname subdomain ' +
    'affinity schedulerName tolerations hostAliases priorityClassName priority dnsConfig readinessGates ' +
    'runtimeClassName enableServiceLinks preemptionPolicy overhead topologySpreadConstraints setHostnameAsFQDN os ' +
    'hostUsers schedulingGates resourceClaims resources hostnameOverride',
);
const TERM = some('labelSelector namespaces topologyKey namespaceSelector matchLabelKeys mismatchLabelKeys');
const CONSTRAINT = some(
  'maxSkew topologyKey whenUnsatisfiable labelSelector minDomains nodeAffinityPolicy nodeTaintsPolicy matchLabelKeys',
);
const SOURCES = some('fieldRef resourceFieldRef configMapKeyRef secretKeyRef fileKeyRef');
const PROBE = some(
  'exec httpGet tcpSocket grpc initialDelaySeconds timeoutSeconds periodSeconds successThreshold failureThreshold ' +
    'terminationGracePeriodSeconds',
);
const VOLUME = some(
  'name hostPath emptyDir gcePersistentDisk awsElasticBlockStore gitRepo secret nfs iscsi glusterfs ' +
    'persistentVolumeClaim rbd flexVolume cinder cephfs flocker downwardAPI fc azureFile configMap vsphereVolume ' +
    'quobyte azureDisk photonPersistentDisk projected portworxVolume scaleIO storageos csi ephemeral image',
);
const PROJECTION = some('secret downwardAPI configMap serviceAccountToken clusterTrustBundle podCertificate');
const MOUNT = some('name readOnly recursiveReadOnly mountPath subPath mountPropagation subPathExpr');
const NODE_TERM = some('matchExpressions matchFields');
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** What is known of the mappings in a pod's spec. */
export const KNOWN_OF_POD = new FieldTree<Known>([
  [[], POD],
  [['affinity'], some('nodeAffinity podAffinity podAntiAffinity')],
  ...['podAffinity', 'podAntiAffinity', 'nodeAffinity'].map((affinity): [FieldPath, Known] => [
    ['affinity', affinity],
    some(`${REQUIRED} ${PREFERRED}`),
  ]),
  ...['podAffinity', 'podAntiAffinity'].flatMap((affinity): [FieldPath, Known][] => [
    [['affinity', affinity, REQUIRED, '*'], TERM],
    [['affinity', affinity, PREFERRED, '*'], some('weight podAffinityTerm')],
    [['affinity', affinity, PREFERRED, '*', 'podAffinityTerm'], TERM],
  ]),
  [['affinity', 'nodeAffinity', REQUIRED], some('nodeSelectorTerms')],
  [['affinity', 'nodeAffinity', REQUIRED, 'nodeSelectorTerms', '*'], NODE_TERM],
  [['affinity', 'nodeAffinity', PREFERRED, '*'], some('weight preference')],
  [['affinity', 'nodeAffinity', PREFERRED, '*', 'preference'], NODE_TERM],
  [['topologySpreadConstraints', '*'], CONSTRAINT],
  [['imagePullSecrets', '*'], all('name')],
  [['volumes', '*'], VOLUME],
  [['volumes', '*', 'configMap'], some('name items defaultMode optional')],
  [['volumes', '*', 'secret'], some('secretName items defaultMode optional')],
  [['volumes', '*', 'persistentVolumeClaim'], some('claimName readOnly')],
  [['volumes', '*', 'projected'], some('sources defaultMode')],
  [['volumes', '*', 'projected', 'sources', '*'], PROJECTION],
  ...['configMap', 'secret'].map((source): [FieldPath, Known] => [
    ['volumes', '*', source, 'items', '*'],
    some('key path mode'),
  ]),
  ...['configMap', 'secret'].map((source): [FieldPath, Known] => [
    ['volumes', '*', 'projected', 'sources', '*', source],
    some('name items optional'),
  ]),
  ...['containers', 'initContainers'].flatMap((key): [FieldPath, Known][] => [
    [[key, '*'], CONTAINER],
    [[key, '*', 'ports', '*'], all('name hostPort containerPort protocol hostIP')],
    [[key, '*', 'envFrom', '*'], some('prefix configMapRef secretRef')],
    [[key, '*', 'env', '*'], some('name value valueFrom')],
    [[key, '*', 'env', '*', 'valueFrom'], SOURCES],
    ...['configMapKeyRef', 'secretKeyRef'].map((source): [FieldPath, Known] => [
      [key, '*', 'env', '*', 'valueFrom', source],
      some('name key optional'),
    ]),
    [[key, '*', 'env', '*', 'valueFrom', 'fieldRef'], some('apiVersion fieldPath')],
    [[key, '*', 'volumeMounts', '*'], MOUNT],
    [[key, '*', 'volumeDevices', '*'], some('name devicePath')],
    [[key, '*', 'lifecycle'], some('postStart preStop stopSignal')],
    ...['postStart', 'preStop'].map((hook): [FieldPath, Known] => [
      [key, '*', 'lifecycle', hook],
      some('exec httpGet tcpSocket sleep'),
    ]),
    ...[
      ['livenessProbe'],
      ['readinessProbe'],
      ['startupProbe'],
      ['lifecycle', 'postStart'],
      ['lifecycle', 'preStop'],
    ].flatMap((handler): [FieldPath, Known][] => [
      [[key, '*', ...handler, 'httpGet'], some('path port host scheme httpHeaders')],
      [[key, '*', ...handler, 'tcpSocket'], some('port host')],
    ]),
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].map((probe): [FieldPath, Known] => [
      [key, '*', probe],
      PROBE,
    ]),
  ]),
]);
