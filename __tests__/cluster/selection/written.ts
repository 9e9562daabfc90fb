import { EVERY_MINUTE } from './apply';
import type { KubernetesObject, Labels, World } from './world';

const POD_NAME = 'statefulset.kubernetes.io/pod-name';
const POD_INDEX = 'apps.kubernetes.io/pod-index';
const JOB_NAME = 'batch.kubernetes.io/job-name';
const COMPLETION_INDEX = 'batch.kubernetes.io/job-completion-index';

const PORTS = [{ name: 'http', containerPort: 8080 }];
const CONTAINERS = [{ name: 'app', image: 'none', ports: PORTS }];

/** Cases that a generator seldom meets, by hand: labels that controllers write, and the order in which a name is looked up. */
export const WRITTEN: World = {
  objects: [
    statefulSet('pair', { replicas: 3 }),
    statefulSet('late', { replicas: 2, ordinals: { start: 3 } }),
    statefulSet('liar', {}, { [POD_NAME]: 'pair-0', [POD_INDEX]: '7' }),
    job('numbered', { completionMode: 'Indexed', completions: 2, parallelism: 2 }),
    job('plain', {}),
    job('manual', { manualSelector: true, selector: { matchLabels: { app: 'manual' } } }),
    service('one-pod-of-a-set', { [POD_NAME]: 'pair-2' }),
    service('one-pod-more-than-there-are', { [POD_NAME]: 'pair-3' }),
    service('one-pod-by-name-and-index', { [POD_NAME]: 'pair-1', [POD_INDEX]: '1' }),
    service('two-pods-mixed-up', { [POD_NAME]: 'pair-1', [POD_INDEX]: '2' }),
    service('first-pods-of-all-sets', { [POD_INDEX]: '0' }),
    service('first-pod-of-a-set-that-starts-late', { [POD_NAME]: 'late-0' }),
    service('third-pod-of-a-set-that-starts-late', { [POD_NAME]: 'late-3' }),
    service('index-with-a-leading-zero', { [POD_INDEX]: '00' }),
    service('name-that-the-template-claims', { app: 'liar', [POD_NAME]: 'pair-0' }),
    service('index-that-the-template-claims', { [POD_INDEX]: '7' }),
    service('name-of-a-set', { [POD_NAME]: 'pair' }),
    service('job-by-name', { [JOB_NAME]: 'plain' }),
    service('job-by-old-name', { 'job-name': 'plain' }),
    service('job-by-both-names', { 'job-name': 'plain', [JOB_NAME]: 'plain' }),
    service('job-by-two-names', { 'job-name': 'plain', [JOB_NAME]: 'numbered' }),
    service('job-with-its-own-selector', { [JOB_NAME]: 'manual', app: 'manual' }),
    service('second-pod-of-a-job', { [JOB_NAME]: 'numbered', [COMPLETION_INDEX]: '1' }),
    service('third-pod-of-a-job', { [JOB_NAME]: 'numbered', [COMPLETION_INDEX]: '2' }),
    service('number-in-a-job-without-numbers', { [JOB_NAME]: 'plain', [COMPLETION_INDEX]: '0' }),
    pod('orders', {
      containers: [container('a', [{ name: 'http', containerPort: 1, protocol: 'UDP' }]), container('b', PORTS)],
      initContainers: [
        container('once', [{ name: 'once', containerPort: 2 }]),
        { ...container('beside', [{ name: 'http', containerPort: 3 }]), restartPolicy: 'Always' },
        { ...container('beside-too', [{ name: 'beside', containerPort: 4 }]), restartPolicy: 'Always' },
        { ...container('beside-last', [{ name: 'beside', containerPort: 5 }]), restartPolicy: 'Always' },
      ],
    }),
    pod('blank', { containers: [container('a', [{ name: 'http', containerPort: 7, protocol: '' }])] }),
    pod('hosted', { hostNetwork: true, containers: CONTAINERS }),
    service('each-look-up', { app: 'orders' }, [
      { name: 'tcp', port: 1, targetPort: 'http' },
      { name: 'udp', port: 1, targetPort: 'http', protocol: 'UDP' },
      { name: 'sctp', port: 1, targetPort: 'http', protocol: 'SCTP' },
      { name: 'once', port: 2, targetPort: 'once' },
      { name: 'beside', port: 3, targetPort: 'beside' },
      { name: 'same', port: 4, targetPort: 8080 },
      { name: 'undeclared', port: 5, targetPort: 9999, protocol: 'UDP' },
      { name: 'zero', port: 6, targetPort: 0 },
      { name: 'empty', port: 7, targetPort: '' },
      { name: 'null', port: 8, targetPort: null },
    ]),
    service('a-protocol-that-is-left-blank', { app: 'blank' }, [{ port: 80, targetPort: 'http', protocol: '' }]),
    service('on-the-network-of-the-host', { app: 'hosted' }, [{ port: 80, targetPort: 'http' }]),
  ],
};

/** A CronJob that makes a Job within a minute, and a Service for each place where it has labels. */
export const SCHEDULED: World = {
  objects: [
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'soon', labels: { on: 'cron-job' } },
      spec: {
        schedule: EVERY_MINUTE,
        jobTemplate: { metadata: { labels: { on: 'job' } }, spec: job('soon', {}).spec },
      },
    },
    service('label-of-the-pods', { app: 'soon' }),
    service('label-of-the-jobs', { on: 'job' }),
    service('label-of-the-cron-job', { on: 'cron-job' }),
  ],
};

type Fields = Record<string, unknown>;

function container(name: string, ports: Fields[]): Fields {
  return { name, image: 'none', ports };
}

function pod(name: string, spec: Fields): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, labels: { app: name } }, spec };
}

function statefulSet(name: string, more: Fields, labels: Labels = {}): KubernetesObject {
  const template = { metadata: { labels: { app: name, ...labels } }, spec: { containers: CONTAINERS } };
  const spec = { serviceName: name, selector: { matchLabels: { app: name } }, template, ...more };
  return { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name }, spec };
}

function job(name: string, more: Fields): KubernetesObject {
  const template = { metadata: { labels: { app: name } }, spec: { containers: CONTAINERS, restartPolicy: 'Never' } };
  return { apiVersion: 'batch/v1', kind: 'Job', metadata: { name }, spec: { template, ...more } };
}

function service(name: string, selector: Labels, ports: Fields[] = [{ port: 80, targetPort: 8080 }]): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { selector, ports } };
}
