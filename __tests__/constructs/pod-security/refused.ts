import { IntOrString } from '../../../imports/k8s';
import { PodProps } from '../../../lib';

/** One thing that a Pod Security level refuses: how a program asks for it, and what is said. */
export interface Refused {
  field: string;
  props: Partial<PodProps>;
  /** What the construct says. */
  message: string;
  /** What the API server says. */
  reason: string;
}

const app = { name: 'app', image: 'localhost/hello-app:v1' };
const port = IntOrString.fromNumber(80);

/** Props with one container that has this securityContext. */
export function container(securityContext: NonNullable<PodProps['containers'][0]['securityContext']>) {
  return { containers: [{ ...app, securityContext }] };
}

export const refusedByBoth: Refused[] = [
  {
    field: 'hostNetwork',
    props: { hostNetwork: true },
    message: 'hostNetwork is true: it must be false or left out',
    reason: 'host namespaces (hostNetwork=true)',
  },
  {
    field: 'hostPID',
    props: { hostPid: true },
    message: 'hostPID is true: it must be false or left out',
    reason: 'host namespaces (hostPID=true)',
  },
  {
    field: 'hostIPC',
    props: { hostIpc: true },
    message: 'hostIPC is true: it must be false or left out',
    reason: 'host namespaces (hostIPC=true)',
  },
  {
    field: 'hostPort',
    props: { containers: [{ ...app, ports: [{ containerPort: 80, hostPort: 8080 }] }] },
    message: 'hostPort of port 80 of container "app" is 8080: it must be left out',
    reason: 'hostPort (container "app" uses hostPort 8080)',
  },
  {
    field: 'privileged',
    props: container({ privileged: true }),
    message: 'securityContext.privileged of container "app" is true: it must be false or left out',
    reason: 'privileged (container "app" must not set securityContext.privileged=true)',
  },
  {
    field: 'privileged of an init container',
    props: { initContainers: [{ name: 'setup', image: 'setup', securityContext: { privileged: true } }] },
    message: 'securityContext.privileged of container "setup" is true: it must be false or left out',
    reason: 'privileged (container "setup" must not set securityContext.privileged=true)',
  },
  {
    field: 'procMount',
    props: { hostUsers: false, ...container({ procMount: 'Unmasked' }) },
    message: 'securityContext.procMount of container "app" is "Unmasked": it must be "Default" or left out',
    reason: 'procMount (container "app" must not set securityContext.procMount to "Unmasked")',
  },
  {
    field: 'the seccompProfile of a pod',
    props: { securityContext: { seccompProfile: { type: 'Unconfined' } } },
    message: 'securityContext.seccompProfile.type is "Unconfined": it must be "RuntimeDefault" or "Localhost"',
    reason: 'seccompProfile (pod must not set securityContext.seccompProfile.type to "Unconfined")',
  },
  {
    field: 'the seccompProfile of a container',
    props: container({ seccompProfile: { type: 'Unconfined' } }),
    message: 'securityContext.seccompProfile.type of container "app" is "Unconfined": it must be ',
    reason: 'seccompProfile (container "app" must not set securityContext.seccompProfile.type to "Unconfined")',
  },
  {
    field: 'the SELinux type',
    props: { securityContext: { seLinuxOptions: { type: 'spc_t' } } },
    message:
      'securityContext.seLinuxOptions.type is "spc_t": it must be one of container_t, container_init_t, container_kvm_t, container_engine_t',
    reason: 'seLinuxOptions (pod set forbidden securityContext.seLinuxOptions: type "spc_t")',
  },
  {
    field: 'the SELinux user',
    props: container({ seLinuxOptions: { user: 'root' } }),
    message: 'securityContext.seLinuxOptions.user of container "app" is "root": it must be left out',
    reason: 'seLinuxOptions (container "app" set forbidden securityContext.seLinuxOptions: user may not be set)',
  },
  {
    field: 'the SELinux role',
    props: container({ seLinuxOptions: { role: 'r' } }),
    message: 'securityContext.seLinuxOptions.role of container "app" is "r": it must be left out',
    reason: 'seLinuxOptions (container "app" set forbidden securityContext.seLinuxOptions: role may not be set)',
  },
  {
    field: 'hostProcess',
    props: {
      os: { name: 'windows' },
      hostNetwork: true,
      securityContext: { windowsOptions: { hostProcess: true } },
    },
    message: 'securityContext.windowsOptions.hostProcess is true: it must be false or left out',
    reason: 'hostProcess (pod must not set securityContext.windowsOptions.hostProcess=true)',
  },
  {
    field: 'a sysctl',
    props: { securityContext: { sysctls: [{ name: 'kernel.msgmax', value: '1' }] } },
    message: 'a name in securityContext.sysctls is "kernel.msgmax": it must be one of kernel.shm_rmid_forced, ',
    reason: 'forbidden sysctls (kernel.msgmax)',
  },
  {
    field: 'a hostPath volume',
    props: { volumes: [{ name: 'data', hostPath: { path: '/' } }] },
    message: 'the type of volume "data" is "hostPath": it must be ',
    reason: 'hostPath volumes (volume "data")',
  },
  {
    field: 'an added capability',
    props: container({ capabilities: { add: ['CHOWN', 'SYS_TIME'] } }),
    message: 'securityContext.capabilities.add of container "app" is ["CHOWN","SYS_TIME"]: it must hold only ',
    reason:
      'non-default capabilities (container "app" must not include "SYS_TIME" in securityContext.capabilities.add)',
  },
  {
    field: 'an AppArmor annotation',
    props: { annotations: { 'container.apparmor.security.beta.kubernetes.io/app': 'unconfined' } },
    message:
      'annotation container.apparmor.security.beta.kubernetes.io/app is "unconfined": it must be "runtime/default", "localhost/…" or left out',
    reason: 'forbidden AppArmor profile',
  },
  {
    field: 'the host of a probe',
    props: { containers: [{ ...app, livenessProbe: { tcpSocket: { port, host: '10.0.0.1' } } }] },
    message: 'livenessProbe.tcpSocket.host of container "app" is "10.0.0.1": it must be left out',
    reason: 'probe or lifecycle host (container "app" uses probe or lifecycle host "10.0.0.1")',
  },
  {
    field: 'the host of a lifecycle handler',
    props: { containers: [{ ...app, lifecycle: { preStop: { httpGet: { port, host: 'a.example' } } } }] },
    message: 'lifecycle.preStop.httpGet.host of container "app" is "a.example": it must be left out',
    reason: 'probe or lifecycle host (container "app" uses probe or lifecycle host "a.example")',
  },
];

export const refusedByRestricted: Refused[] = [
  {
    field: 'runAsNonRoot: false of a pod',
    props: { securityContext: { runAsNonRoot: false } },
    message: 'securityContext.runAsNonRoot is false: it must be true or left out',
    reason: 'runAsNonRoot != true (pod must not set securityContext.runAsNonRoot=false)',
  },
  {
    field: 'runAsNonRoot: false of a container',
    props: container({ runAsNonRoot: false }),
    message: 'securityContext.runAsNonRoot of container "app" is false: it must be true or left out',
    reason: 'runAsNonRoot != true (container "app" must not set securityContext.runAsNonRoot=false)',
  },
  {
    field: 'the user 0 of a pod',
    props: { securityContext: { runAsUser: 0 } },
    message: 'securityContext.runAsUser is 0: it must be another user id or left out',
    reason: 'runAsUser=0 (pod must not set runAsUser=0)',
  },
  {
    field: 'the user 0 of a container',
    props: container({ runAsUser: 0 }),
    message: 'securityContext.runAsUser of container "app" is 0: it must be another user id or left out',
    reason: 'runAsUser=0 (container "app" must not set runAsUser=0)',
  },
  {
    field: 'allowPrivilegeEscalation: true',
    props: container({ allowPrivilegeEscalation: true }),
    message: 'securityContext.allowPrivilegeEscalation of container "app" is true: it must be false or left out',
    reason:
      'allowPrivilegeEscalation != false (container "app" must set securityContext.allowPrivilegeEscalation=false)',
  },
  {
    field: 'a list of dropped capabilities without ALL',
    props: container({ capabilities: { drop: ['NET_RAW'] } }),
    message: 'securityContext.capabilities.drop of container "app" is ["NET_RAW"]: it must hold "ALL" or be left out',
    reason: 'unrestricted capabilities (container "app" must set securityContext.capabilities.drop=["ALL"])',
  },
  {
    field: 'the capability CHOWN',
    props: container({ capabilities: { add: ['CHOWN'] } }),
    message:
      'securityContext.capabilities.add of container "app" is ["CHOWN"]: it must hold only NET_BIND_SERVICE, or be left out',
    reason: 'unrestricted capabilities (container "app" must not include "CHOWN" in securityContext.capabilities.add)',
  },
  {
    field: 'an nfs volume',
    props: { volumes: [{ name: 'data', nfs: { path: '/', server: 'nfs.example' } }] },
    message: 'the type of volume "data" is "nfs": it must be one of configMap, ',
    reason: 'restricted volume types (volume "data" uses restricted volume type "nfs")',
  },
];
