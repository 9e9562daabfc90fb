import { Case, cronJob, deployment, pod, statefulSet } from './manifests';

const ANNOTATIONS: readonly [string, string][] = [
  ['with a prefix', '{ example.com/note: x }'],
  ['with capitals in the prefix', '{ Example.com/note: x }'],
  ['with two slashes', '{ example.com/note/more: x }'],
  ['with a space in the key', '{ "a note": x }'],
  ['with an empty key', '{ "": x }'],
  ['with a key of 63 characters', `{ ${'k'.repeat(63)}: x }`],
  ['with a key of 64 characters', `{ ${'k'.repeat(64)}: x }`],
  ['with any text as value', '{ note: "any text, of {any} length\\n" }'],
  ['with an empty value', '{ note: "" }'],
  ['with null as value', '{ note: null }'],
  ['with a number as value', '{ note: 8080 }'],
  ['with a boolean as value', '{ note: true }'],
  ['with a list as value', '{ note: [x] }'],
  ['as a list', '[note]'],
  ['as a text', 'note'],
  ['as null', 'null'],
];

const CLAIM = 'spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }';
const POD = '{ restartPolicy: Never, containers: [{ name: app, image: nginx }] }';

export const annotations: readonly Case[] = ANNOTATIONS.flatMap(([what, value]) => [
  { title: `annotations ${what} on a Pod`, manifest: pod({ metadata: `{ name: web, annotations: ${value} }` }) },
  {
    title: `annotations ${what} on the template of a Deployment`,
    manifest: deployment({ labels: `{ app: web }, annotations: ${value}` }),
  },
  {
    title: `annotations ${what} on the claim template of a StatefulSet`,
    manifest: statefulSet({
      more: `volumeClaimTemplates: [{ metadata: { name: data, annotations: ${value} }, ${CLAIM} }]`,
    }),
  },
  {
    title: `annotations ${what} on the Job template of a CronJob`,
    manifest: cronJob({ podSpec: POD }).replace(
      '  jobTemplate:\n',
      `  jobTemplate:\n    metadata: { annotations: ${value} }\n`,
    ),
  },
]);
