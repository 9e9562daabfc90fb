import { Case, deployment, pod, statefulSet, text } from './manifests';

const PORT_NUMBERS: readonly [string, string][] = [
  ['1', '1'],
  ['65535', '65535'],
  ['0', '0'],
  ['65536', '65536'],
  ['-80', '-80'],
  ['the text "80"', '"80"'],
  ['80.5', '80.5'],
  ['null', 'null'],
];

const PORT_NAMES: readonly [string, string][] = [
  ['of 15 characters', 'n'.repeat(15)],
  ['of 16 characters', 'n'.repeat(16)],
  ['that is empty', ''],
  ['of digits alone', '8080'],
  ['that starts with a digit', '9p'],
  ['in capitals', 'HTTP'],
  ['with an underscore', 'my_port'],
  ['with a dot', 'http.web'],
  ['with two dashes', 'http--web'],
  ['with one dash', 'http-web'],
  ['that ends with a dash', 'http-'],
];

const PORT_LISTS: readonly [string, string][] = [
  ['two ports of one name', '[{ name: http, containerPort: 80 }, { name: http, containerPort: 81 }]'],
  [
    'two ports of one name and two protocols',
    '[{ name: dns, containerPort: 53 }, { name: dns, containerPort: 53, protocol: UDP }]',
  ],
  ['two ports of one number', '[{ containerPort: 80 }, { containerPort: 80 }]'],
  ['two ports of one number with two names', '[{ name: a, containerPort: 80 }, { name: b, containerPort: 80 }]'],
  ['two ports of one number and two protocols', '[{ containerPort: 53 }, { containerPort: 53, protocol: UDP }]'],
  ['a port without a number', '[{ name: http }]'],
  ['a port with the protocol tcp in lower case', '[{ containerPort: 80, protocol: tcp }]'],
  ['a port with the protocol SCTP', '[{ containerPort: 80, protocol: SCTP }]'],
  ['a port with an empty protocol', '[{ containerPort: 80, protocol: "" }]'],
  ['a port with a hostPort', '[{ containerPort: 80, hostPort: 8080 }]'],
  ['a port with a hostPort of 0', '[{ containerPort: 80, hostPort: 0 }]'],
  ['a port with a hostPort of 65536', '[{ containerPort: 80, hostPort: 65536 }]'],
  ['two ports of one hostPort', '[{ containerPort: 80, hostPort: 8080 }, { containerPort: 81, hostPort: 8080 }]'],
  [
    'two ports of one hostPort and two protocols',
    '[{ containerPort: 80, hostPort: 8080 }, { containerPort: 80, hostPort: 8080, protocol: UDP }]',
  ],
  [
    'two ports of one hostPort and two addresses',
    '[{ containerPort: 80, hostPort: 8080, hostIP: 127.0.0.1 }, { containerPort: 80, hostPort: 8080, hostIP: 127.0.0.2 }]',
  ],
];

const CONTAINER_NAMES: readonly [string, string][] = [
  ['of 63 characters', 'n'.repeat(63)],
  ['of 64 characters', 'n'.repeat(64)],
  ['that is empty', ''],
  ['in capitals', 'App'],
  ['with a dot', 'my.app'],
  ['with an underscore', 'my_app'],
  ['that starts with a digit', '1app'],
  ['of digits alone', '123'],
  ['that ends with a dash', 'app-'],
];

const VOLUME_NAMES = CONTAINER_NAMES;

/** Pod specs as a whole. */
const SPECS: readonly [string, string][] = [
  ['two containers of one name', '{ containers: [{ name: app, image: a }, { name: app, image: b }] }'],
  [
    'an init container with the name of a container',
    '{ initContainers: [{ name: app, image: a }], containers: [{ name: app, image: b }] }',
  ],
  [
    'two init containers of one name',
    '{ initContainers: [{ name: i, image: a }, { name: i, image: a }], containers: [{ name: app, image: b }] }',
  ],
  ['no containers', '{}'],
  ['an empty list of containers', '{ containers: [] }'],
  ['a container without a name', '{ containers: [{ image: a }] }'],
  [
    'two containers with a port of one name',
    '{ containers: [{ name: a, image: a, ports: [{ name: http, containerPort: 80 }] }, { name: b, image: b, ports: [{ name: http, containerPort: 81 }] }] }',
  ],
  [
    'two containers with one port',
    '{ containers: [{ name: a, image: a, ports: [{ containerPort: 80 }] }, { name: b, image: b, ports: [{ containerPort: 80 }] }] }',
  ],
  [
    'two containers with one hostPort',
    '{ containers: [{ name: a, image: a, ports: [{ containerPort: 80, hostPort: 8080 }] }, { name: b, image: b, ports: [{ containerPort: 80, hostPort: 8080 }] }] }',
  ],
  [
    'an init container with the hostPort of a container',
    '{ initContainers: [{ name: i, image: a, ports: [{ containerPort: 80, hostPort: 8080 }] }], containers: [{ name: b, image: b, ports: [{ containerPort: 80, hostPort: 8080 }] }] }',
  ],
  [
    'an init container with a port name in capitals',
    '{ initContainers: [{ name: i, image: a, ports: [{ name: HTTP, containerPort: 80 }] }], containers: [{ name: b, image: b }] }',
  ],
  [
    'hostNetwork and a hostPort that is its containerPort',
    '{ hostNetwork: true, containers: [{ name: a, image: a, ports: [{ containerPort: 8080, hostPort: 8080 }] }] }',
  ],
  [
    'hostNetwork and a hostPort that is not its containerPort',
    '{ hostNetwork: true, containers: [{ name: a, image: a, ports: [{ containerPort: 80, hostPort: 8080 }] }] }',
  ],
  [
    'hostNetwork and two containers with one containerPort',
    '{ hostNetwork: true, containers: [{ name: a, image: a, ports: [{ containerPort: 80 }] }, { name: b, image: b, ports: [{ containerPort: 80 }] }] }',
  ],
  [
    'two volumes of one name',
    '{ volumes: [{ name: v, emptyDir: {} }, { name: v, emptyDir: {} }], containers: [{ name: a, image: a }] }',
  ],
  [
    'a mount of a volume that it has',
    '{ volumes: [{ name: data, emptyDir: {} }], containers: [{ name: a, image: a, volumeMounts: [{ name: data, mountPath: /data }] }] }',
  ],
  [
    'a mount of a volume that it lacks',
    '{ volumes: [{ name: data, emptyDir: {} }], containers: [{ name: a, image: a, volumeMounts: [{ name: date, mountPath: /data }] }] }',
  ],
  [
    'a mount in an init container of a volume that it lacks',
    '{ initContainers: [{ name: i, image: a, volumeMounts: [{ name: date, mountPath: /data }] }], containers: [{ name: a, image: a }] }',
  ],
  [
    'a probe of a port that is named',
    '{ containers: [{ name: a, image: a, ports: [{ name: http, containerPort: 80 }], livenessProbe: { httpGet: { path: /, port: http } } }] }',
  ],
  [
    'a probe of a port name that it lacks',
    '{ containers: [{ name: a, image: a, livenessProbe: { httpGet: { path: /, port: nothing } } }] }',
  ],
  [
    'a probe of the port "80"',
    '{ containers: [{ name: a, image: a, readinessProbe: { tcpSocket: { port: "80" } } }] }',
  ],
  ['a probe of the port 0', '{ containers: [{ name: a, image: a, readinessProbe: { tcpSocket: { port: 0 } } }] }'],
  [
    'a probe of the port 65536',
    '{ containers: [{ name: a, image: a, startupProbe: { httpGet: { path: /, port: 65536 } } }] }',
  ],
  [
    'a probe of a port name in capitals',
    '{ containers: [{ name: a, image: a, livenessProbe: { httpGet: { path: /, port: HTTP } } }] }',
  ],
  ['a probe without a port', '{ containers: [{ name: a, image: a, livenessProbe: { httpGet: { path: / } } }] }'],
  [
    'a hook with a port name of 16 characters',
    `{ containers: [{ name: a, image: a, lifecycle: { preStop: { httpGet: { path: /, port: ${'n'.repeat(16)} } } } }] }`,
  ],
  ['a gRPC probe of the port 9000', '{ containers: [{ name: a, image: a, livenessProbe: { grpc: { port: 9000 } } }] }'],
  ['a gRPC probe of the port 0', '{ containers: [{ name: a, image: a, livenessProbe: { grpc: { port: 0 } } }] }'],
  ['a hostname', '{ hostname: web-1, containers: [{ name: a, image: a }] }'],
  ['a hostname with a dot', '{ hostname: web.1, containers: [{ name: a, image: a }] }'],
  ['a subdomain', '{ subdomain: web, containers: [{ name: a, image: a }] }'],
  ['a subdomain in capitals', '{ subdomain: Web, containers: [{ name: a, image: a }] }'],
];

const CLAIM_NAMES: readonly [string, string[]][] = [
  ['a name', ['data']],
  ['a name in capitals', ['Data']],
  ['a name with a dot', ['my.data']],
  ['a name with an underscore', ['my_data']],
  ['one name twice', ['data', 'data']],
  ['an empty name', ['""']],
];

function claim(name: string): string {
  return `{ metadata: { name: ${name} }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } }`;
}

function ports(list: string): string {
  return pod({ podSpec: `{ containers: [{ name: app, image: nginx, ports: ${list} }] }` });
}

export const containers: readonly Case[] = [
  ...PORT_NUMBERS.map(([what, number]) => ({
    title: `a containerPort is ${what}`,
    manifest: ports(`[{ containerPort: ${number} }]`),
  })),
  ...PORT_NAMES.map(([what, name]) => ({
    title: `a container’s port has a name ${what}`,
    manifest: ports(`[{ name: ${text(name)}, containerPort: 80 }]`),
  })),
  ...PORT_LISTS.map(([what, list]) => ({ title: `a container has ${what}`, manifest: ports(list) })),
  ...CONTAINER_NAMES.map(([what, name]) => ({
    title: `a container has a name ${what}`,
    manifest: pod({ podSpec: `{ containers: [{ name: ${text(name)}, image: nginx }] }` }),
  })),
  ...VOLUME_NAMES.map(([what, name]) => ({
    title: `a volume has a name ${what}`,
    manifest: pod({
      podSpec: `{ volumes: [{ name: ${text(name)}, emptyDir: {} }], containers: [{ name: app, image: nginx }] }`,
    }),
  })),
  ...SPECS.map(([what, podSpec]) => ({ title: `a Pod has ${what}`, manifest: pod({ podSpec }) })),
  ...SPECS.slice(0, 12).map(([what, podSpec]) => ({
    title: `a Deployment’s template has ${what}`,
    manifest: deployment({ podSpec }),
  })),
  {
    title: 'a StatefulSet’s template mounts its volume claim template',
    manifest: statefulSet({
      more: 'volumeClaimTemplates: [{ metadata: { name: data }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } }]',
      podSpec: '{ containers: [{ name: a, image: a, volumeMounts: [{ name: data, mountPath: /data }] }] }',
    }),
  },
  ...CLAIM_NAMES.map(([what, names]) => ({
    title: `a StatefulSet has volume claim templates with ${what}`,
    manifest: statefulSet({ more: `volumeClaimTemplates: [${names.map(claim).join(', ')}]` }),
  })),
];
