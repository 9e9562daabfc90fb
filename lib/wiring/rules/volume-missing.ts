import { isAbsent, valuesAt, type Field } from '../../kubernetes/fields';
import { missingVolumes, volumeNames } from '../../kubernetes/volume-mounts';
import { bare, quote } from '../../kubernetes/quote';
import type { Near } from '../finding';
import type { Path } from '../manifest/manifest';
import { nameOf, referenceTo } from '../naming';
import { similarity } from '../near/similarity';
import { formatPath } from '../path';
import type { PodSpec } from './checked-object';
import { defineRule, type Draft } from './rule';

export const volumeMissing = defineRule({
  id: 'volume-missing',
  severity: 'error',
  title: 'A container mounts a volume that its pod does not have',
  help: 'Let the name be that of one of the volumes of the pod, or of a claim template of the StatefulSet.',
  checkObject({ podSpec }) {
    if (!podSpec) return [];
    const claims = claimNames(podSpec);
    return missingVolumes(podSpec.spec, claims).map((mount) => missing(podSpec, claims, mount));
  },
});

function missing(podSpec: PodSpec, claims: readonly unknown[], mount: Field): Draft {
  const { source, spec } = podSpec;
  const { manifest } = source;
  const volumes = [...volumeNames(spec), ...claims].filter((name) => typeof name === 'string');
  const path = [...podSpec.path, ...mount.path];
  return {
    manifest,
    path,
    message: `A container of ${nameOf(manifest)} mounts ${spoken(mount.value)}, and its pod has ${volumes.length === 0 ? 'none' : `only ${volumes.join(', ')}`}`,
    near: volumes.flatMap((name) => nearOf(podSpec, path, bare(mount.value), name)),
  };
}

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
