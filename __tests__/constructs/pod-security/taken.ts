import { Quantity } from '../../../imports/k8s';
import { PodProps } from '../../../lib';

const app = { name: 'app', image: 'localhost/hello-app:v1' };
const sysctls = [
  ...['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.tcp_syncookies'],
  ...['net.ipv4.ping_group_range', 'net.ipv4.ip_unprivileged_port_start', 'net.ipv4.ip_local_reserved_ports'],
  ...['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl'],
  ...['net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'],
];
const capabilities = [
  ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD'],
  ...['NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
];
const seLinuxTypes = ['container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];

/** Each value that baseline takes in a field that it looks at. */
export const allThatBaselineTakes: Partial<PodProps> = {
  annotations: { 'container.apparmor.security.beta.kubernetes.io/app': 'runtime/default' },
  securityContext: {
    runAsUser: 0,
    seccompProfile: { type: 'Localhost', localhostProfile: 'a.json' },
    sysctls: sysctls.map((name) => ({ name, value: '1' })),
  },
  containers: seLinuxTypes.map((type, index) => ({
    ...app,
    name: index === 0 ? 'app' : `app-${index}`,
    ports: [{ containerPort: 80 + index, hostPort: 0 }],
    securityContext: {
      privileged: false,
      procMount: 'Default',
      capabilities: { add: capabilities },
      seLinuxOptions: { type, level: 's0' },
    },
  })),
  volumes: [{ name: 'data', nfs: { path: '/', server: 'nfs.example' } }],
};

/** Each value that restricted takes in a field that it looks at beyond baseline. */
export const allThatRestrictedTakes: Partial<PodProps> = {
  securityContext: { runAsUser: 1000, seccompProfile: { type: 'Localhost', localhostProfile: 'a.json' } },
  containers: [
    {
      ...app,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 1,
        allowPrivilegeEscalation: false,
        seccompProfile: { type: 'RuntimeDefault' },
        capabilities: { add: ['NET_BIND_SERVICE'], drop: ['KILL', 'ALL'] },
      },
    },
  ],
  volumes: [
    { name: 'a', configMap: { name: 'a' } },
    { name: 'b', csi: { driver: 'csi.example.com' } },
    { name: 'c', downwardApi: {} },
    { name: 'd', emptyDir: {} },
    { name: 'e', persistentVolumeClaim: { claimName: 'a' } },
    { name: 'f', projected: { sources: [{ secret: { name: 'a' } }] } },
    { name: 'g', secret: { secretName: 'a' } },
    { name: 'h' },
    {
      name: 'i',
      ephemeral: {
        volumeClaimTemplate: {
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: Quantity.fromString('1Gi') } } },
        },
      },
    },
  ],
};
