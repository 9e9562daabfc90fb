import { asString, field, fieldAt } from '../manifest/fields';
import type { Near } from '../finding';
import type { Manifest, Path } from '../manifest/manifest';
import { groupKind } from '../manifest/group-kind';
import type { Model } from '../model/model';
import type { PodSource } from '../model/pod-source';
import { nameOf, referenceTo } from '../naming';
import { nearNames } from '../near/near-names';
import { similarity } from '../near/similarity';
import { formatPath } from '../path';
import { defineRule, type Draft } from './rule';
import { severityOfNothing } from './selects-nothing';

/** What a HorizontalPodAutoscaler is to scale. */
interface Target {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

export const hpaTargetMissing = defineRule({
  id: 'hpa-target-missing',
  severity: 'error',
  title: 'A HorizontalPodAutoscaler scales something that is not there',
  help: 'Let spec.scaleTargetRef give the apiVersion, kind and name of a workload of the same namespace.',
  *check(model) {
    for (const manifest of model.ofKind('autoscaling/HorizontalPodAutoscaler')) {
      const target = targetOf(manifest);
      if (target === undefined || manifest.madeElsewhere !== undefined) continue;
      const { kind, name } = target;
      if (model.find(groupKind(target), model.namespaceOf(manifest), name) || model.mayBeUnread([kind, name])) continue;
      yield notThere(manifest, target, model);
    }
  },
});

const TARGET: Path = ['spec', 'scaleTargetRef'];

function targetOf({ object }: Manifest): Target | undefined {
  const target = fieldAt(object, TARGET);
  const kind = asString(field(target, 'kind'));
  const name = asString(field(target, 'name'));
  if (!kind || !name) return undefined;
  const implied = kind === 'ReplicationController' ? 'v1' : 'apps/v1';
  return { apiVersion: asString(field(target, 'apiVersion')) || implied, kind, name };
}

function notThere(manifest: Manifest, target: Target, model: Model): Draft {
  const { apiVersion, kind, name } = target;
  const namespace = model.namespaceOf(manifest);
  const workloads = model.podsIn(namespace).sources.filter(({ isBarePod }) => !isBarePod);
  const ofAnotherKind = workloads.filter((source) => source.manifest.name === name);
  const ofTheKind = workloads.filter((source) => source.manifest.groupKind === groupKind(target));
  const near = [
    ...ofAnotherKind.map((source) => anotherKind(manifest, target, source)),
    ...nearNames({ manifest, path: [...TARGET, 'name'], kind: groupKind(target), namespace, name }, model),
    ...ofTheKind
      .filter((source) => source.manifest.name === manifest.name && !similarity(name, manifest.name))
      .map((source) => ownName(manifest, target, source)),
  ];
  const isSameKind = ofAnotherKind[0]?.manifest.kind === kind;
  return {
    manifest,
    path: [...TARGET, ofAnotherKind.length === 0 ? 'name' : isSameKind ? 'apiVersion' : 'kind'],
    message: `${nameOf(manifest)} scales nothing: namespace ${namespace} has no ${kind} ${name} of ${apiVersion}`,
    severity: severityOfNothing(near.length > 0, model),
    near,
  };
}

/** A workload of that very name, of another kind or of a kind of another group. */
function anotherKind(manifest: Manifest, target: Target, { manifest: found }: PodSource): Near {
  const place = `${formatPath(TARGET)} of ${nameOf(manifest)}`;
  const isSameKind = found.kind === target.kind;
  return {
    object: referenceTo(found),
    reason: similarity(target.kind, found.kind) ?? 'value-differs',
    expected: isSameKind ? `apiVersion: ${target.apiVersion}` : `kind: ${target.kind}`,
    actual: isSameKind ? `apiVersion: ${found.apiVersion}` : `kind: ${found.kind}`,
    fix: `write apiVersion: ${found.apiVersion} and kind: ${found.kind} in ${place}`,
  };
}

/** A workload of the name that the autoscaler has itself. */
function ownName(manifest: Manifest, { name }: Target, { manifest: found }: PodSource): Near {
  return {
    object: referenceTo(found),
    reason: 'value-differs',
    expected: `name: ${name}`,
    actual: `name: ${found.name}`,
    fix: `write ${found.name} in ${formatPath([...TARGET, 'name'])} of ${nameOf(manifest)}`,
  };
}
