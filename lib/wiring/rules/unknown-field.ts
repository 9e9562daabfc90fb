import { unknownFields, unknownPodFields, type UnknownField } from '../../kubernetes/known-fields';
import type { Manifest } from '../manifest/manifest';
import { nameOf } from '../naming';
import { similarity } from '../near/similarity';
import { formatPath } from '../path';
import { podSpecs } from './refused-fields';
import { defineRule, type Draft } from './rule';

export const unknownField = defineRule({
  id: 'unknown-field',
  severity: 'error',
  title: 'A field of the wiring is none that Kubernetes knows',
  help: 'Write the field as Kubernetes names it, upper and lower case included: kubectl refuses others, and without its check they are dropped in silence.',
  *check(model) {
    const specs = podSpecs(model);
    for (const manifest of model.manifests) {
      // The versions before v1 name some of these fields otherwise.
      if (manifest.apiVersion.includes('beta')) continue;
      const podSpec = specs.get(manifest);
      const ofPod = podSpec
        ? unknownPodFields(podSpec.spec).map((each) => ({ ...each, path: [...podSpec.path, ...each.path] }))
        : [];
      for (const each of [...unknownFields(manifest.groupKind, manifest.object), ...ofPod])
        yield* unknown(manifest, each);
    }
  },
});

function* unknown(manifest: Manifest, { path, known, mayGrow }: UnknownField): Generator<Draft> {
  const key = String(path.at(-1));
  const meant = known.find((each) => similarity(key, each) !== undefined);
  if (meant === undefined && mayGrow) return;
  const what = meant === undefined ? `only ${known.join(', ')} stand there` : `${meant} is meant`;
  yield { manifest, path, message: `Kubernetes knows no field ${formatPath(path)} of ${nameOf(manifest)}: ${what}` };
}
