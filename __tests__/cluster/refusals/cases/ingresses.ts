import { Case, ingress, object, text } from './manifests';

const BACKENDS: readonly [string, string][] = [
  ['a port number', '{ service: { name: web, port: { number: 80 } } }'],
  ['a port name', '{ service: { name: web, port: { name: http } } }'],
  ['a port number and a port name', '{ service: { name: web, port: { number: 80, name: http } } }'],
  ['a port number and an empty port name', '{ service: { name: web, port: { number: 80, name: "" } } }'],
  ['no port', '{ service: { name: web } }'],
  ['an empty port', '{ service: { name: web, port: {} } }'],
  ['a port number of 0', '{ service: { name: web, port: { number: 0 } } }'],
  ['a port number of 65536', '{ service: { name: web, port: { number: 65536 } } }'],
  ['a port number that is a text', '{ service: { name: web, port: { number: "80" } } }'],
  ['a port that is a number', '{ service: { name: web, port: 80 } }'],
  ['a port name of digits', '{ service: { name: web, port: { name: "80" } } }'],
  ['a port name of 15 characters', `{ service: { name: web, port: { name: ${'n'.repeat(15)} } } }`],
  ['a port name of 16 characters', `{ service: { name: web, port: { name: ${'n'.repeat(16)} } } }`],
  ['a port name in capitals', '{ service: { name: web, port: { name: HTTP } } }'],
  ['no Service name', '{ service: { port: { number: 80 } } }'],
  ['an empty Service name', '{ service: { name: "", port: { number: 80 } } }'],
  ['a Service name in capitals', '{ service: { name: Web, port: { number: 80 } } }'],
  ['a Service name that starts with a digit', '{ service: { name: 1web, port: { number: 80 } } }'],
  ['a Service name with a dot', '{ service: { name: web.other, port: { number: 80 } } }'],
  ['nothing', '{}'],
  ['a resource', '{ resource: { apiGroup: example.com, kind: Bucket, name: files } }'],
  ['a resource without a name', '{ resource: { apiGroup: example.com, kind: Bucket } }'],
  [
    'a resource and a Service',
    '{ resource: { apiGroup: example.com, kind: Bucket, name: files }, service: { name: web, port: { number: 80 } } }',
  ],
  ['the fields of v1beta1', '{ serviceName: web, servicePort: 80 }'],
];

const HOSTS: readonly [string, string][] = [
  ['is a name', 'web.example.com'],
  ['is empty', ''],
  ['has a wildcard in front', '*.example.com'],
  ['is a wildcard alone', '*'],
  ['has a wildcard inside', 'web.*.example.com'],
  ['has a wildcard in front of letters', '*web.example.com'],
  ['is an address', '10.0.0.1'],
  ['has a port', 'web.example.com:80'],
  ['is in capitals', 'Web.example.com'],
  ['has an underscore', 'my_web.example.com'],
  ['ends with a dot', 'web.example.com.'],
];

const BACKEND = '{ service: { name: web, port: { number: 80 } } }';

const PATHS: readonly [string, string][] = [
  ['of the type Prefix', `{ path: /, pathType: Prefix, backend: ${BACKEND} }`],
  ['of the type Exact', `{ path: /a, pathType: Exact, backend: ${BACKEND} }`],
  ['of the type ImplementationSpecific without a path', `{ pathType: ImplementationSpecific, backend: ${BACKEND} }`],
  ['without a type', `{ path: /, backend: ${BACKEND} }`],
  ['of the type prefix in lower case', `{ path: /, pathType: prefix, backend: ${BACKEND} }`],
  ['without a slash', `{ path: a, pathType: Prefix, backend: ${BACKEND} }`],
  ['with two slashes', `{ path: /a//b, pathType: Prefix, backend: ${BACKEND} }`],
  ['with a part of two dots', `{ path: /a/../b, pathType: Exact, backend: ${BACKEND} }`],
  ['that ends with a dot', `{ path: /a/., pathType: Exact, backend: ${BACKEND} }`],
  ['with a part that starts with a dot', `{ path: /.well-known/a, pathType: Prefix, backend: ${BACKEND} }`],
  ['with a coded slash', `{ path: /a%2Fb, pathType: Prefix, backend: ${BACKEND} }`],
  ['with an expression', `{ path: "/a(/|$)(.*)//", pathType: ImplementationSpecific, backend: ${BACKEND} }`],
  ['without a backend', '{ path: /, pathType: Prefix }'],
];

function spec(...lines: string[]): string {
  return object('networking.k8s.io/v1', 'Ingress', '{ name: web }', 'spec:', ...lines.map((line) => `  ${line}`));
}

export const ingresses: readonly Case[] = [
  ...BACKENDS.map(([what, backend]) => ({ title: `an Ingress’s backend has ${what}`, manifest: ingress(backend) })),
  ...HOSTS.map(([what, host]) => ({ title: `an Ingress’s host ${what}`, manifest: ingress(BACKEND, host) })),
  ...PATHS.map(([what, path]) => ({
    title: `an Ingress has a path ${what}`,
    manifest: spec(`rules: [{ http: { paths: [${path}] } }]`),
  })),
  { title: 'an Ingress has a default backend', manifest: spec(`defaultBackend: ${BACKEND}`) },
  {
    title: 'an Ingress has a default backend without a port',
    manifest: spec('defaultBackend: { service: { name: web } }'),
  },
  { title: 'an Ingress has neither rules nor a default backend', manifest: spec('ingressClassName: nginx') },
  { title: 'an Ingress has an empty list of paths', manifest: spec('rules: [{ http: { paths: [] } }]') },
  { title: 'an Ingress has a rule with a host alone', manifest: spec('rules: [{ host: web.example.com }]') },
  {
    title: 'an Ingress names a class in capitals',
    manifest: spec('ingressClassName: Nginx', `defaultBackend: ${BACKEND}`),
  },
  {
    title: 'an Ingress’s TLS names a Secret in capitals',
    manifest: spec(`defaultBackend: ${BACKEND}`, 'tls: [{ secretName: Web, hosts: [web.example.com] }]'),
  },
  {
    title: 'an Ingress’s TLS is for an address',
    manifest: spec(`defaultBackend: ${BACKEND}`, 'tls: [{ secretName: web, hosts: [10.0.0.1] }]'),
  },
  {
    title: 'an Ingress’s TLS is for a host in capitals',
    manifest: spec(`defaultBackend: ${BACKEND}`, 'tls: [{ secretName: web, hosts: [Web.example.com] }]'),
  },
  {
    title: 'an Ingress’s TLS names a Secret of 253 characters',
    manifest: spec(`defaultBackend: ${BACKEND}`, `tls: [{ secretName: ${text('s'.repeat(253))} }]`),
  },
];
