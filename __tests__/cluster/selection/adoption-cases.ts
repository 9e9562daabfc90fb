import type { KubernetesObject, Labels } from './world';

/** A bare object that is there first, a controller that comes later, and whether the one takes over the other. */
export interface AdoptionCase {
  behaviour: string;
  bare: KubernetesObject;
  controller: KubernetesObject;
  isAdopted: boolean;
}

type Fields = Record<string, unknown>;

const SPEC = { containers: [{ name: 'app', image: 'none' }] };
const SAME_LABELS = { selector: { matchLabels: { app: 'web' } } };

function pod(labels: Labels, name = 'bare'): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, labels }, spec: SPEC };
}

/** A controller whose pods have the label `app: web`. */
function controller(kind: string, spec: Fields, podSpec: Fields = SPEC): KubernetesObject {
  const apiVersion = { ReplicationController: 'v1', Job: 'batch/v1' }[kind] ?? 'apps/v1';
  const template = { metadata: { labels: { app: 'web' } }, spec: podSpec };
  return { apiVersion, kind, metadata: { name: 'web' }, spec: { template, ...spec } };
}

function replicaSet(labels: Labels, app: string): KubernetesObject {
  const template = { metadata: { labels: { app } }, spec: SPEC };
  const spec = { selector: { matchLabels: { app } }, template };
  return { apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata: { name: 'bare', labels }, spec };
}

function adopted(behaviour: string, bare: KubernetesObject, by: KubernetesObject): AdoptionCase {
  return { behaviour, bare, controller: by, isAdopted: true };
}

function spared(behaviour: string, bare: KubernetesObject, by: KubernetesObject): AdoptionCase {
  return { behaviour, bare, controller: by, isAdopted: false };
}

const web = pod({ app: 'web' });
const deployment = controller('Deployment', SAME_LABELS);
const statefulSet = controller('StatefulSet', { ...SAME_LABELS, serviceName: 'web' });
const never = { ...SPEC, restartPolicy: 'Never' };

export const ADOPTION_CASES: AdoptionCase[] = [
  adopted('a ReplicaSet takes over a Pod that its selector reaches', web, controller('ReplicaSet', SAME_LABELS)),
  adopted(
    'a ReplicaSet takes over a Pod that has more labels than its own',
    pod({ app: 'web', tier: 'front' }),
    controller('ReplicaSet', SAME_LABELS),
  ),
  adopted(
    'a ReplicaSet takes over a Pod that its expressions reach',
    web,
    controller('ReplicaSet', {
      selector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'api'] }] },
    }),
  ),
  spared('a ReplicaSet spares a Pod of another label', pod({ app: 'Web' }), controller('ReplicaSet', SAME_LABELS)),
  spared(
    'a ReplicaSet spares a Pod of another namespace',
    { ...web, metadata: { ...web.metadata, namespace: 'elsewhere' } },
    controller('ReplicaSet', SAME_LABELS),
  ),
  adopted(
    'a ReplicationController takes over a Pod that its selector reaches',
    web,
    controller('ReplicationController', { selector: { app: 'web' } }),
  ),
  adopted(
    'a ReplicationController without a selector takes over a Pod with the labels of its template',
    web,
    controller('ReplicationController', {}),
  ),
  adopted('a DaemonSet takes over a Pod that its selector reaches', web, controller('DaemonSet', SAME_LABELS)),
  spared('a StatefulSet spares a Pod that does not bear the name of one of its pods', web, statefulSet),
  adopted(
    'a StatefulSet takes over a Pod that bears the name of one of its pods',
    pod({ app: 'web' }, 'web-0'),
    statefulSet,
  ),
  adopted(
    'a StatefulSet takes over a Pod that bears the name of none it needs',
    pod({ app: 'web' }, 'web-7'),
    statefulSet,
  ),
  spared('a StatefulSet spares a Pod of that name with other labels', pod({ app: 'api' }, 'web-1'), statefulSet),
  spared('a StatefulSet spares a Pod whose name goes on', pod({ app: 'web' }, 'web-0-debug'), statefulSet),
  spared('a Job spares a Pod with the labels of its template', web, controller('Job', {}, never)),
  adopted(
    'a Job with a selector of its own takes over a Pod that the selector reaches',
    web,
    controller('Job', { ...SAME_LABELS, manualSelector: true }, never),
  ),
  spared('a Deployment spares a Pod, for its ReplicaSet asks for a hash too', web, deployment),
  spared('a Deployment spares a Pod with some hash', pod({ app: 'web', 'pod-template-hash': '5d4f8c7b9' }), deployment),
  adopted(
    'a Deployment takes over a ReplicaSet that carries its labels itself',
    replicaSet({ app: 'web' }, 'web'),
    deployment,
  ),
  adopted(
    'a Deployment takes over a ReplicaSet that carries its labels, though its pods do not',
    replicaSet({ app: 'web' }, 'api'),
    deployment,
  ),
  spared('a Deployment spares a ReplicaSet of which only the pods carry its labels', replicaSet({}, 'web'), deployment),
];
