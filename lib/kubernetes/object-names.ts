import { asMapping, isAbsent, joined, problemAt, type FieldProblem, valueAt } from './fields';
import { dnsLabelProblem, dnsSubdomainProblem, pathSegmentProblem, serviceNameProblem } from './names';
import { quote } from './quote';

type NameRule = (name: unknown) => string | undefined;

/** How objects are named, by kind, with the group in front where there is one. A kind that is not here may have a rule of its own. */
const NAME_RULES: ReadonlyMap<string, NameRule> = new Map([
  ...rules(dnsLabelProblem, ['Namespace', 'apps/StatefulSet']),
  ...rules(serviceNameProblem, ['Service']),
  ...rules(pathSegmentProblem, [
    'policy/PodDisruptionBudget',
    ...['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding'].map((kind) => `rbac.authorization.k8s.io/${kind}`),
  ]),
  ...rules(dnsSubdomainProblem, [
    ...['ConfigMap', 'Endpoints', 'LimitRange', 'Node', 'PersistentVolume', 'PersistentVolumeClaim', 'Pod'],
    ...['PodTemplate', 'ReplicationController', 'ResourceQuota', 'Secret', 'ServiceAccount'],
    ...['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet'].map((kind) => `apps/${kind}`),
    ...['batch/Job', 'batch/CronJob', 'autoscaling/HorizontalPodAutoscaler', 'discovery.k8s.io/EndpointSlice'],
    ...['Ingress', 'IngressClass', 'NetworkPolicy'].map((kind) => `networking.k8s.io/${kind}`),
    ...['coordination.k8s.io/Lease', 'node.k8s.io/RuntimeClass', 'scheduling.k8s.io/PriorityClass'],
    ...['storage.k8s.io/StorageClass', 'storage.k8s.io/VolumeAttachment'],
  ]),
]);

const LONGEST_CRON_JOB = 52;
const LONGEST_LABEL = 63;
/** What the API server puts behind a `generateName`, and how much of that it keeps. */
const SUFFIX = 'xxxxx';
const LONGEST_BASE = 58;

/**
 * What is wrong with the names in an object's metadata, as fields of the object.
 * @param kind such as `Service`, or `apps/Deployment` for a kind with a group
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
 */
export function objectNameProblems(kind: string, object: unknown): readonly FieldProblem[] {
  const { name, generateName, namespace } = asMapping(valueAt(object, 'metadata')) ?? {};
  const rule = NAME_RULES.get(kind) ?? (() => undefined);
  const nameOrMade = isAbsent(name) ? madeName(generateName) : name;
  const nameProblem = isAbsent(name) ? undefined : rule(name);
  return joined(
    problemAt(
      ['metadata', 'generateName'],
      isAbsent(generateName) ? undefined : generateNameProblem(rule, generateName),
    ),
    problemAt(['metadata', 'name'], nameProblem ?? podNameProblem(kind, nameOrMade, object)),
    problemAt(['metadata', 'namespace'], isAbsent(namespace) ? undefined : dnsLabelProblem(namespace)),
  );
}

function rules(rule: NameRule, kinds: readonly string[]): [string, NameRule][] {
  return kinds.map((kind) => [kind, rule]);
}

function generateNameProblem(rule: NameRule, prefix: unknown): string | undefined {
  return rule(maskTrailingDash(prefix)) && rule(prefix);
}

/** A name from which others are made must leave room for what is added. */
function podNameProblem(kind: string, name: unknown, object: unknown): string | undefined {
  if (typeof name !== 'string') return undefined;
  if (kind === 'batch/CronJob') {
    const reason = 'the time is added to it for the names of its Jobs';
    return name.length > LONGEST_CRON_JOB ? tooLong(name, LONGEST_CRON_JOB, reason) : undefined;
  }
  if (kind !== 'batch/Job') return undefined;
  const spec = asMapping(valueAt(object, 'spec')) ?? {};
  if (spec.manualSelector !== true && name.length > LONGEST_LABEL) {
    return tooLong(name, LONGEST_LABEL, 'its pods carry it as a label');
  }
  return spec.completionMode === 'Indexed' ? indexedNameProblem(name, spec.completions) : undefined;
}

function indexedNameProblem(name: string, completions: unknown): string | undefined {
  if (typeof completions !== 'number' || completions <= 0) return undefined;
  const host = `${name}-${completions - 1}`;
  return (
    dnsLabelProblem(host) &&
    `${quote(name)}: with the index behind, it is the host name of a pod, ${quote(host)}: ${hostRule}`
  );
}

const hostRule = 'lower-case letters, digits and "-" only, at most 63 of them';

function tooLong(name: string, most: number, reason: string): string {
  return `${quote(name)}: at most ${most} characters, for ${reason}`;
}

function madeName(generateName: unknown): string | undefined {
  return typeof generateName === 'string' ? generateName.slice(0, LONGEST_BASE) + SUFFIX : undefined;
}

/** A `generateName` may end with a dash, for something is added to it. */
function maskTrailingDash(name: unknown): unknown {
  return typeof name === 'string' && name.length > 1 && name.endsWith('-') ? `${name.slice(0, -2)}a` : name;
}
