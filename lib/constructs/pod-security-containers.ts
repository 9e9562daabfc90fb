import * as k8s from '../../imports/k8s';
import { contextViolations } from './pod-security-context';
import { isWindows } from './pod-security-defaults';
import { refused, Rules, Violation } from './pod-security-violation';

const BASELINE_CAPABILITIES = [
  ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD'],
  ...['NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
];
const RESTRICTED_CAPABILITIES = ['NET_BIND_SERVICE'];

/** What a level refuses of one container of a pod. */
export function containerViolations(container: k8s.Container, spec: k8s.PodSpec, rules: Rules): Violation[] {
  const of = ` of container "${container.name}"`;
  const restrictedOnly = rules.restricted && !isWindows(spec) ? escalation(container.securityContext, of) : [];
  return [
    ...privileges(container.securityContext, of),
    ...contextViolations(container.securityContext, of, rules),
    ...addedCapabilities(container.securityContext, of, rules),
    ...restrictedOnly,
    ...hostPorts(container, of),
    ...hosts(container, of, rules),
  ];
}

function privileges(context: k8s.SecurityContext | undefined, of: string): Violation[] {
  const { privileged, procMount } = context ?? {};
  const violations: Violation[] = [];
  if (privileged) {
    violations.push(refused(`securityContext.privileged${of}`, privileged, 'be false or left out'));
  }
  if (procMount !== undefined && procMount !== 'Default') {
    violations.push(refused(`securityContext.procMount${of}`, procMount, 'be "Default" or left out'));
  }
  return violations;
}

function addedCapabilities(context: k8s.SecurityContext | undefined, of: string, { restricted }: Rules): Violation[] {
  const allowed = restricted ? RESTRICTED_CAPABILITIES : BASELINE_CAPABILITIES;
  const added = context?.capabilities?.add ?? [];
  if (added.every((capability) => allowed.includes(capability))) return [];
  const field = `securityContext.capabilities.add${of}`;
  return [refused(field, added, `hold only ${allowed.join(', ')}, or be left out`)];
}

function escalation(context: k8s.SecurityContext | undefined, of: string): Violation[] {
  const { allowPrivilegeEscalation, capabilities } = context ?? {};
  const violations: Violation[] = [];
  if (allowPrivilegeEscalation !== false) {
    const field = `securityContext.allowPrivilegeEscalation${of}`;
    violations.push(refused(field, allowPrivilegeEscalation, 'be false or left out'));
  }
  if (!capabilities?.drop?.includes('ALL')) {
    const field = `securityContext.capabilities.drop${of}`;
    violations.push(refused(field, capabilities?.drop, 'hold "ALL" or be left out'));
  }
  return violations;
}

function hostPorts({ ports = [] }: k8s.Container, of: string): Violation[] {
  return ports.flatMap(({ hostPort, containerPort }) =>
    hostPort ? [refused(`hostPort of port ${containerPort}${of}`, hostPort, 'be left out')] : [],
  );
}

/** Since Kubernetes 1.34 a probe or a lifecycle handler may not ask another host than its own pod. */
function hosts(container: k8s.Container, of: string, { minor }: Rules): Violation[] {
  if (minor < 34) return [];
  const { livenessProbe, readinessProbe, startupProbe, lifecycle } = container;
  const handlers: Record<string, k8s.LifecycleHandler | k8s.Probe | undefined> = {
    livenessProbe,
    readinessProbe,
    startupProbe,
    'lifecycle.postStart': lifecycle?.postStart,
    'lifecycle.preStop': lifecycle?.preStop,
  };
  return Object.entries(handlers).flatMap(([name, handler]) => {
    const { httpGet, tcpSocket } = handler ?? {};
    return Object.entries({ httpGet, tcpSocket }).flatMap(([action, asked]) =>
      asked?.host ? [refused(`${name}.${action}.host${of}`, asked.host, 'be left out')] : [],
    );
  });
}
