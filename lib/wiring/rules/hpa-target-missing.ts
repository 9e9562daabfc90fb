import { asString, field } from '../manifest/fields';
import type { Near } from '../finding';
import type { Manifest, Path } from '../manifest/manifest';
import { groupKind } from '../model/group-kind';
import type { Model } from '../model/model';
import { nameOf, referenceTo } from '../naming';
import { nearNames } from '../near/near-names';
import { formatPath } from '../path';
import { defineRule } from './rule';
import { severityOfNothing } from './selects-nothing';

export const hpaTargetMissing = defineRule({
  id: 'hpa-target-missing',
  severity: 'error',
  title: 'A HorizontalPodAutoscaler scales something that is not there',
  help: 'Let spec.scaleTargetRef give the apiVersion, kind and name of a workload of the same namespace.',
  *check(model) {
    for (const manifest of model.ofKind('autoscaling/HorizontalPodAutoscaler')) {
      const target = field(manifest.object, 'spec', 'scaleTargetRef');
      const kind = asString(field(target, 'kind'));
      const name = asString(field(target, 'name'));
      if (kind === undefined || name === undefined || manifest.madeElsewhere !== undefined) continue;
      const namespace = model.namespaceOf(manifest);
      const wanted = groupKind({ apiVersion: asString(field(target, 'apiVersion')) ?? groupOfKind(kind), kind });
      if (model.find(wanted, namespace, name) || model.mayBeUnread([kind, name])) continue;
      const path = ['spec', 'scaleTargetRef', 'name'];
      const near = [
        ...nearNames({ manifest, path, kind: wanted, namespace, name }, model),
        ...ofAnotherKind(manifest, kind, name, model),
      ];
      yield {
        manifest,
        path: near[0]?.reason === 'value-differs' ? ['spec', 'scaleTargetRef', 'kind'] : path,
        message: `${nameOf(manifest)} scales nothing: namespace ${namespace} has no ${kind} ${name}`,
        severity: severityOfNothing(near.length > 0, model),
        near,
      };
    }
  },
});

/** The API version that is meant when only the kind is given. */
function groupOfKind(kind: string): string {
  return kind === 'ReplicationController' ? 'v1' : 'apps/v1';
}

/** The workloads of that very name, of another kind. */
function ofAnotherKind(manifest: Manifest, kind: string, name: string, model: Model): Near[] {
  const path: Path = ['spec', 'scaleTargetRef', 'kind'];
  return model
    .podsIn(model.namespaceOf(manifest))
    .sources.filter((source) => source.manifest.name === name && !source.isBarePod)
    .map((source) => ({
      object: referenceTo(source.manifest),
      reason: 'value-differs',
      expected: `kind: ${kind}`,
      actual: `kind: ${source.manifest.kind} (${source.manifest.apiVersion})`,
      fix: `write ${source.manifest.kind} in ${formatPath(path)} of ${nameOf(manifest)}, and its apiVersion beside it`,
    }));
}
