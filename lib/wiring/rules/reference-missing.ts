import { isNamedByCustomResource } from '../model/custom-resources';
import type { Model } from '../model/model';
import type { PodSource } from '../model/pod-source';
import { referencesOf, type Reference } from '../model/references';
import { nameOf } from '../naming';
import { nearNames } from '../near/near-names';
import { defineRule, type Draft } from './rule';

/** What every namespace has without anybody writing it. */
const BUILT_IN: ReadonlySet<string> = new Set(['ConfigMap/kube-root-ca.crt', 'ServiceAccount/default']);

export const referenceMissing = defineRule({
  id: 'reference-missing',
  severity: 'warning',
  title: 'A pod needs a ConfigMap, Secret, PersistentVolumeClaim or ServiceAccount that is not there',
  help: 'Name one of the same namespace, or make it before the pods: until then they do not start.',
  *checkObject({ source, model }) {
    if (!source) return;
    const told = new Set<string>();
    for (const reference of referencesOf(source)) {
      const id = `${reference.kind}/${reference.name}`;
      if (told.has(id) || BUILT_IN.has(id)) continue;
      told.add(id);
      const draft = checkReference(source, reference, model);
      if (draft) yield draft;
    }
  },
});

function checkReference(source: PodSource, { kind, name, path }: Reference, model: Model): Draft | undefined {
  const { manifest, isBarePod } = source;
  const namespace = model.namespaceOf(manifest);
  if (model.find(kind, namespace, name) || manifest.madeElsewhere !== undefined) return undefined;
  if (model.mayBeUnread([kind, name])) return undefined;
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
