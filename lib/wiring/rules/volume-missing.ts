import { isAbsent, valuesAt } from '../../kubernetes/fields';
import { missingVolumes, volumeNames } from '../../kubernetes/volume-mounts';
import { bare, quote } from '../../kubernetes/quote';
import type { Near } from '../finding';
import type { Path } from '../manifest/manifest';
import { nameOf, referenceTo } from '../naming';
import { similarity } from '../near/similarity';
import { formatPath } from '../path';
import { podSpecs, type PodSpec } from './refused-fields';
import { defineRule } from './rule';

export const volumeMissing = defineRule({
  id: 'volume-missing',
  severity: 'error',
  title: 'A container mounts a volume that its pod does not have',
  help: 'Let the name be that of one of the volumes of the pod, or of a claim template of the StatefulSet.',
  *check(model) {
    for (const podSpec of podSpecs(model).values()) {
      const { source, path, spec } = podSpec;
      const { manifest } = source;
      const claims = claimNames(podSpec);
      for (const mount of missingVolumes(spec, claims)) {
        const volumes = [...volumeNames(spec), ...claims].filter((name) => typeof name === 'string');
        const place = [...path, ...mount.path];
        yield {
          manifest,
          path: place,
          message: `A container of ${nameOf(manifest)} mounts ${spoken(mount.value)}, and its pod has ${volumes.length === 0 ? 'none' : `only ${volumes.join(', ')}`}`,
          near: volumes.flatMap((name) => nearOf(podSpec, place, bare(mount.value), name)),
        };
      }
    }
  },
});

function spoken(name: unknown): string {
  return isAbsent(name) ? 'a volume without saying which' : `the volume ${quote(name)}`;
}

function claimNames({ source }: PodSpec): unknown[] {
  const way = ['spec', 'volumeClaimTemplates', '*', 'metadata', 'name'];
  return source.manifest.kind === 'StatefulSet' ? valuesAt(source.manifest.object, way).map(({ value }) => value) : [];
}

function nearOf({ source }: PodSpec, path: Path, wanted: string, name: string): Near[] {
  const reason = similarity(wanted, name);
  if (!reason) return [];
  return [
    {
      object: referenceTo(source.manifest),
      reason,
      expected: `name: ${wanted}`,
      actual: `name: ${name}`,
      fix: `write ${name} in ${formatPath(path)} of ${nameOf(source.manifest)}`,
    },
  ];
}
