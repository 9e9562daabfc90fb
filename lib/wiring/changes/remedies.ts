import { asObject, field } from '../manifest/fields';
import type { JsonObject } from '../manifest/manifest';
import { applyCommand, deleteCommand } from './commands';
import type { Transition } from './transition';

type Remedy = (transition: Transition) => string;

const deleteAndApply = ({ after }: Transition): string => `${deleteCommand(after)}, then ${applyCommand(after)}`;

const inOrder =
  (consequence: string): Remedy =>
  (transition) =>
    `Delete it and make it anew, in this order: ${deleteAndApply(transition)}. ${consequence}`;

const anotherName: Remedy = (transition) =>
  `Give the new one another name, also where it is referred to. Or delete it and make it anew, in this order: ${deleteAndApply(transition)}.`;

/** Whether the new selector still chooses the pods that run: then they can stay. */
function choosesOldPods({ before, live, merged }: Transition): boolean {
  const labels = asObject(field(before.manifest.object, 'spec', 'template', 'metadata', 'labels')) ?? {};
  const chosen = asObject(field(merged, 'spec', 'selector', 'matchLabels')) ?? {};
  const same = JSON.stringify(field(live, 'spec', 'selector')) === JSON.stringify(field(merged, 'spec', 'selector'));
  return same || (isPlain(merged) && Object.entries(chosen).every(([key, value]) => labels[key] === value));
}

function isPlain(merged: JsonObject): boolean {
  return field(merged, 'spec', 'selector', 'matchExpressions') === undefined;
}

/** The pods stay, and what is made anew takes them over. */
const keepPods = ({ after }: Transition): string =>
  `Delete it without its pods and make it anew, in this order: ${deleteCommand(after, '--cascade=orphan')}, then ${applyCommand(after)}. The pods run on, and the new one takes them over.`;

const deployment: Remedy = (transition) =>
  choosesOldPods(transition)
    ? keepPods(transition)
    : `Give the new one another name, and delete the old one once it runs: ${deleteCommand(transition.before.manifest)}. Or, with a gap, in this order: ${deleteAndApply(transition)}.`;

const statefulSet: Remedy = (transition) =>
  choosesOldPods(transition)
    ? `${keepPods(transition)} Claims that exist stay as they are.`
    : inOrder('Its claims stay.')(transition);

/** What to do about a refused change, by kind; each was tried on a cluster. */
const OF_KIND: Readonly<Record<string, Remedy>> = {
  'apps/Deployment': deployment,
  'apps/StatefulSet': statefulSet,
  'batch/Job': inOrder('It runs again from the beginning.'),
  Pod: inOrder('A Deployment would do that by itself.'),
  Service: inOrder('It gets another address, unless clusterIP says which.'),
  Secret: anotherName,
  ConfigMap: anotherName,
  PersistentVolumeClaim: () =>
    'Make a claim of another name, copy the data, and let the pods use it: deleting a claim may delete what it holds.',
  PersistentVolume: () => 'Make a volume of another name, and leave this one to the claim that it is bound to.',
  'storage.k8s.io/StorageClass': inOrder('Volumes that exist are not touched.'),
  'apiextensions.k8s.io/CustomResourceDefinition': () =>
    'Take it back, or make a definition of another group or name: deleting a CustomResourceDefinition deletes every object of its kind.',
};

/** What to do when the API server refuses the change. */
export function remedy(transition: Transition): string {
  const known = Object.hasOwn(OF_KIND, transition.kind)
    ? OF_KIND[transition.kind]
    : inOrder('Or give the new one another name.');
  return known(transition);
}
