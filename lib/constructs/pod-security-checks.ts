import * as k8s from '../../imports/k8s';
import { Labels } from './checks';
import { containerViolations } from './pod-security-containers';
import { contextViolations } from './pod-security-context';
import { refused, Rules, Violation } from './pod-security-violation';

/** The sysctls that may be set, and the minor version of Kubernetes since when. */
const SYSCTLS: Record<string, number> = {
  'kernel.shm_rmid_forced': 0,
  'net.ipv4.ip_local_port_range': 0,
  'net.ipv4.tcp_syncookies': 0,
  'net.ipv4.ping_group_range': 0,
  'net.ipv4.ip_unprivileged_port_start': 0,
  'net.ipv4.ip_local_reserved_ports': 27,
  'net.ipv4.tcp_keepalive_time': 29,
  'net.ipv4.tcp_fin_timeout': 29,
  'net.ipv4.tcp_keepalive_intvl': 29,
  'net.ipv4.tcp_keepalive_probes': 29,
  'net.ipv4.tcp_rmem': 32,
  'net.ipv4.tcp_wmem': 32,
};

const RESTRICTED_VOLUMES = [
  ...['configMap', 'csi', 'downwardApi', 'emptyDir', 'ephemeral', 'image'],
  ...['persistentVolumeClaim', 'projected', 'secret'],
];
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';

/**
 * What a level refuses of pods, field by field as the API server's admission reads it: every check of the levels
 * "baseline" and "restricted", but for what cannot come here:
 *
 * - appArmorProfile is no field of the typed API 1.27, which does not write it; its older annotation is checked;
 * - ephemeral containers, which no pod can be created with;
 * - the seccomp annotations, which count no more since Kubernetes 1.19;
 * - what the feature gate UserNamespacesPodSecurityStandards lets pods with `hostUsers: false` do; it is off unless a
 *   cluster turns it on.
 */
export function podSecurityViolations(spec: k8s.PodSpec, annotations: Labels | undefined, rules: Rules): Violation[] {
  return [
    ...hostNamespaces(spec),
    ...contextViolations(spec.securityContext, '', rules),
    ...sysctls(spec, rules),
    ...volumes(spec, rules),
    ...appArmorAnnotations(annotations),
    ...(spec.initContainers ?? []).flatMap((container) => containerViolations(container, spec, rules)),
    ...spec.containers.flatMap((container) => containerViolations(container, spec, rules)),
  ];
}

function hostNamespaces({ hostNetwork, hostPid: hostPID, hostIpc: hostIPC }: k8s.PodSpec): Violation[] {
  return Object.entries({ hostNetwork, hostPID, hostIPC })
    .filter(([, given]) => given)
    .map(([field, given]) => refused(field, given, 'be false or left out'));
}

function sysctls(spec: k8s.PodSpec, { minor }: Rules): Violation[] {
  const allowed = Object.keys(SYSCTLS).filter((name) => SYSCTLS[name] <= minor);
  return (spec.securityContext?.sysctls ?? [])
    .filter(({ name }) => !allowed.includes(name))
    .map(({ name }) => refused('a name in securityContext.sysctls', name, `be one of ${allowed.join(', ')}`));
}

function volumes(spec: k8s.PodSpec, { restricted }: Rules): Violation[] {
  const right = restricted ? `be one of ${RESTRICTED_VOLUMES.join(', ')}` : 'be another';
  return (spec.volumes ?? []).flatMap(({ name, ...sources }) =>
    Object.entries(sources)
      .filter(([, source]) => source !== undefined)
      .filter(([type]) => (restricted ? !RESTRICTED_VOLUMES.includes(type) : type === 'hostPath'))
      .map(([type]) => refused(`the type of volume "${name}"`, type, right)),
  );
}

function appArmorAnnotations(annotations: Labels | undefined): Violation[] {
  return Object.entries(annotations ?? {})
    .filter(([key, value]) => key.startsWith(APPARMOR) && !/^($|runtime\/default$|localhost\/)/.test(value))
    .map(([key, value]) => refused(`annotation ${key}`, value, 'be "runtime/default", "localhost/…" or left out'));
}
