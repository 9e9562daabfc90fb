import { Case, cronJob, deployment, job, namedService, object, pod, service, statefulSet, text } from './manifests';

/** Where labels stand, and how a case puts its own there. */
const PLACES: readonly [string, (labels: string) => string][] = [
  ['on a Pod', (labels) => pod({ metadata: `{ name: web, labels: ${labels} }` })],
  ['in a Service’s selector', (labels) => service('ports: [{ port: 80 }]', `selector: ${labels}`)],
  [
    'in a Deployment’s matchLabels and template',
    (labels) => deployment({ selector: `{ matchLabels: ${labels} }`, labels }),
  ],
];

/** What may stand for a value, as YAML, and what is said about it. */
const VALUES: readonly [string, string][] = [
  ['of 63 characters', text('v'.repeat(63))],
  ['of 64 characters', text('v'.repeat(64))],
  ['that is empty', '""'],
  ['with dots, dashes and underscores inside', '"a.b-c_d"'],
  ['in capitals', '"ABC"'],
  ['with a space', '"hello App"'],
  ['with a space at its end', '"app "'],
  ['that starts with a dash', '"-app"'],
  ['that ends with a dot', '"app."'],
  ['that starts with an underscore', '"_app"'],
  ['with a slash', '"a/b"'],
  ['with a colon', '"echo:v1"'],
  ['with a plus', '"1.0+build"'],
  ['with a letter beyond ASCII', '"café"'],
  ['in Hangul', '"앱"'],
  ['with a new line at its end', '"app\\n"'],
  ['with an at sign', '"me@example.com"'],
  ['that is a number', '1'],
  ['that is a number in quotes', '"1"'],
  ['that is a number with an exponent', '1e3'],
  ['that is an octal number', '0777'],
  ['that is true', 'true'],
  ['that is a bare yes', 'yes'],
  ['that is a yes in quotes', '"yes"'],
  ['that is null', 'null'],
  ['that is a bare date', '2024-01-01'],
  ['that is a list', '[a]'],
  ['that is a mapping', '{ a: b }'],
];

const KEYS: readonly [string, string][] = [
  ['of 63 characters', 'k'.repeat(63)],
  ['of 64 characters', 'k'.repeat(64)],
  ['that is empty', ''],
  ['in capitals', 'App'],
  ['with a space', 'my app'],
  ['that starts with a dash', '-app'],
  ['that ends with an underscore', 'app_'],
  ['with a letter beyond ASCII', 'appé'],
  ['with a prefix', 'example.com/app'],
  ['with a prefix of 253 characters', `${'p'.repeat(249)}.com/app`],
  ['with a prefix of 254 characters', `${'p'.repeat(250)}.com/app`],
  ['with an empty prefix', '/app'],
  ['with a prefix and no name', 'example.com/'],
  ['with two slashes', 'example.com/a/b'],
  ['with a prefix in capitals', 'Example.com/app'],
  ['with an underscore in the prefix', 'my_example.com/app'],
  ['with a prefix without a dot', 'example/app'],
  ['with a prefix that ends with a dot', 'example.com./app'],
  ['with a prefix that is a number', '1/app'],
  ['with a colon', 'a:b'],
];

/** Objects that carry a label of their own, or give one to their pods. */
const CARRIERS: readonly [string, (labels: string) => string][] = [
  ['on a Namespace', (labels) => object('v1', 'Namespace', `{ generateName: wiring-, labels: ${labels} }`)],
  ['on a Service', (labels) => namedService(`{ name: web, labels: ${labels} }`, 'ports: [{ port: 80 }]')],
  ['on a ConfigMap', (labels) => object('v1', 'ConfigMap', `{ name: web, labels: ${labels} }`)],
  ['on a Deployment', (labels) => deployment({ metadata: `{ name: web, labels: ${labels} }` })],
  ['on a Deployment’s template beside its selector’s', (labels) => deployment({ labels: beside(labels) })],
  ['on a StatefulSet’s template beside its selector’s', (labels) => statefulSet({ labels: beside(labels) })],
  ['on a Job’s template', (labels) => job({ labels })],
  ['on a CronJob’s template', (labels) => cronJob({ labels })],
  [
    'on a volume claim template',
    (labels) =>
      statefulSet({
        more: `volumeClaimTemplates: [{ metadata: { name: data, labels: ${labels} }, spec: ${CLAIM} }]`,
      }),
  ],
  ['in a Pod’s nodeSelector', (labels) => pod({ podSpec: `{ nodeSelector: ${labels}, containers: [${CONTAINER}] }` })],
];

const CONTAINER = '{ name: app, image: nginx }';
const CLAIM = '{ accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }';

function beside(labels: string): string {
  return labels.replace('{ ', '{ app: web, ');
}

export const labels: readonly Case[] = [
  ...PLACES.flatMap(([place, manifest]) => [
    ...VALUES.map(([what, value]) => ({
      title: `a label value ${what} ${place}`,
      manifest: manifest(`{ app: ${value} }`),
    })),
    ...KEYS.map(([what, key]) => ({
      title: `a label key ${what} ${place}`,
      manifest: manifest(`{ ${text(key)}: web }`),
    })),
  ]),
  ...CARRIERS.flatMap(([place, manifest]) => [
    { title: `a label with an empty value ${place}`, manifest: manifest('{ tier: "" }') },
    { title: `a label value with a space ${place}`, manifest: manifest('{ tier: "back end" }') },
    { title: `a label key with two slashes ${place}`, manifest: manifest('{ example.com/a/b: web }') },
    { title: `a label value that is a number ${place}`, manifest: manifest('{ tier: 1 }') },
  ]),
  {
    title: 'a label key that is a bare number on a Pod',
    manifest: pod({ metadata: '{ name: web, labels: { 1: a } }' }),
  },
  {
    title: 'a label key that is a bare true on a Pod',
    manifest: pod({ metadata: '{ name: web, labels: { true: a } }' }),
  },
  { title: 'an annotation key in capitals', manifest: pod({ metadata: '{ name: web, annotations: { APP: "a b" } }' }) },
  { title: 'an annotation value with spaces', manifest: pod({ metadata: '{ name: web, annotations: { a: "a b" } }' }) },
];
