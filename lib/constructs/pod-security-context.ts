import * as k8s from '../../imports/k8s';
import { refused, Rules, Violation } from './pod-security-violation';

const SECCOMP = ['RuntimeDefault', 'Localhost'];

/** The SELinux types that may be set, and the minor version of Kubernetes since when. */
const SELINUX_TYPES: Record<string, number> = {
  container_t: 0,
  container_init_t: 0,
  container_kvm_t: 0,
  container_engine_t: 31,
};

/** What a level refuses of a securityContext, in the fields that pods and containers have in common. */
export function contextViolations(
  context: k8s.PodSecurityContext | k8s.SecurityContext | undefined,
  of: string,
  rules: Rules,
): Violation[] {
  const { seccompProfile, windowsOptions } = context ?? {};
  const violations = seLinuxViolations(context?.seLinuxOptions, of, rules);
  if (seccompProfile && !SECCOMP.includes(seccompProfile.type)) {
    const field = `securityContext.seccompProfile.type${of}`;
    violations.push(refused(field, seccompProfile.type, 'be "RuntimeDefault" or "Localhost"'));
  }
  if (windowsOptions?.hostProcess) {
    violations.push(refused(`securityContext.windowsOptions.hostProcess${of}`, true, 'be false or left out'));
  }
  return rules.restricted ? [...violations, ...rootViolations(context, of)] : violations;
}

function rootViolations(context: k8s.PodSecurityContext | undefined, of: string): Violation[] {
  const violations: Violation[] = [];
  if (context?.runAsNonRoot === false) {
    violations.push(refused(`securityContext.runAsNonRoot${of}`, false, 'be true or left out'));
  }
  if (context?.runAsUser === 0) {
    violations.push(refused(`securityContext.runAsUser${of}`, 0, 'be another user id or left out'));
  }
  return violations;
}

function seLinuxViolations(options: k8s.SeLinuxOptions | undefined, of: string, { minor }: Rules): Violation[] {
  const violations: Violation[] = [];
  const types = Object.keys(SELINUX_TYPES).filter((type) => SELINUX_TYPES[type] <= minor);
  if (options?.type && !types.includes(options.type)) {
    const field = `securityContext.seLinuxOptions.type${of}`;
    violations.push(refused(field, options.type, `be one of ${types.join(', ')}`));
  }
  const { user, role } = options ?? {};
  for (const [field, given] of Object.entries({ user, role })) {
    if (given) violations.push(refused(`securityContext.seLinuxOptions.${field}${of}`, given, 'be left out'));
  }
  return violations;
}
