import { seenBefore } from '../../kubernetes/fields';
import { isNamedByCustomResource } from '../model/custom-resources';
import type { Model } from '../model/model';
import type { PodSource } from '../model/pod-source';
import { referencesOf, type Reference } from '../model/references';
import { nameOf } from '../naming';
import { nearNames } from '../near/near-names';
import { defineRule, NO_DRAFTS, type Draft } from './rule';

/** What every namespace has without anybody writing it. */
const BUILT_IN: ReadonlySet<string> = new Set(['ConfigMap/kube-root-ca.crt', 'ServiceAccount/default']);

export const referenceMissing = defineRule({
  id: 'reference-missing',
  severity: 'warning',
  title: 'A pod needs a ConfigMap, Secret, PersistentVolumeClaim or ServiceAccount that is not there',
  help: 'Name one of the same namespace, or make it before the pods: until then they do not start.',
  checkObject({ source, model }) {
    if (!source || source.manifest.madeElsewhere !== undefined) return NO_DRAFTS;
    const missing = referencesOf(source).filter((reference) => isMissing(source, reference, model));
    if (missing.length === 0) return NO_DRAFTS;
    const isTold = seenBefore();
    const untold = missing.filter(({ kind, name }) => !isTold(`${kind}/${name}`));
    return untold.map((reference) => draftOf(source, reference, model));
  },
});

function isMissing({ namespace }: PodSource, { kind, name }: Reference, model: Model): boolean {
  if (model.find(kind, namespace, name) || BUILT_IN.has(`${kind}/${name}`)) return false;
  return !model.mayBeUnread([kind, name]);
}

function draftOf({ manifest, namespace, isBarePod }: PodSource, { kind, name, path }: Reference, model: Model): Draft {
  const mayBeMade = isNamedByCustomResource(namespace, name, model);
  const near = mayBeMade ? [] : nearNames({ manifest, path, kind, namespace, name }, model);
  return {
    manifest,
    path,
    message: `${isBarePod ? `${nameOf(manifest)} needs` : `The pods of ${nameOf(manifest)} need`} a ${kind} that is not there: namespace ${namespace} has no ${kind} ${name}`,
    severity: near.length > 0 ? 'warning' : 'note',
    near,
  };
}
