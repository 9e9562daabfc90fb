import { asString, field, fieldAt } from '../manifest/fields';
import type { JsonObject } from '../manifest/manifest';
import { amountOf } from './quantity';
import type { Refusal } from './refusal';
import type { Transition } from './transition';

/** Finds a StorageClass by its name among all manifests; undefined when none of them is it. */
export type FindClass = (name: string) => JsonObject | undefined;

const SIZE = ['spec', 'resources', 'requests', 'storage'];
const VOLUME = ['spec', 'volumeName'];
const ATTRIBUTES = ['spec', 'volumeAttributesClassName'];

/** What of a claim depends on whether it is bound, and on its class. */
export function claimRefusals(transition: Transition, findClass: FindClass): Refusal[] {
  return [...sizeRefusals(transition, findClass), ...volumeRefusals(transition), ...attributesRefusals(transition)];
}

/** A claim may grow when it is bound and its class says so, and never shrink. */
function sizeRefusals({ before, after, merged, live }: Transition, findClass: FindClass): Refusal[] {
  const [old, next] = [live, merged].map((object) => amountOf(fieldAt(object, SIZE)));
  if (old === undefined || next === undefined || old === next) return [];
  const change = { path: SIZE, old: fieldAt(before.manifest.object, SIZE), next: fieldAt(after.object, SIZE) };
  if (next < old) return [{ ...change, why: 'a claim never shrinks' }];
  const name = asString(field(merged, 'spec', 'storageClassName'));
  const known = name === undefined ? undefined : findClass(name);
  if (known?.allowVolumeExpansion === true) return [];
  if (known) return [{ ...change, why: `its StorageClass ${name} does not have allowVolumeExpansion: true` }];
  const unless = 'unless it is bound, and its StorageClass has allowVolumeExpansion: true';
  return [{ ...change, why: unless, severity: 'warning', help: GROW }];
}

const GROW =
  'Look with "kubectl get pvc" whether the claim is Bound, and with "kubectl get storageclass" whether its class allows expansion; otherwise make a claim of another name and copy the data.';

/** Who bound an unbound claim to a volume may be the author or the controller, and only once. */
function volumeRefusals({ live, merged }: Transition): Refusal[] {
  const [old, next] = [live, merged].map((object) => fieldAt(object, VOLUME));
  if (old !== undefined || next === undefined) return [];
  return [
    { path: VOLUME, next, why: 'unless the claim is unbound, or bound to that very volume', severity: 'warning' },
  ];
}

/** The class of a volume's attributes may change, but not before there is a volume. */
function attributesRefusals({ live, merged }: Transition): Refusal[] {
  const [old, next] = [live, merged].map((object) => fieldAt(object, ATTRIBUTES));
  if (old === next) return [];
  const help = 'Look with "kubectl get pvc" whether the claim is Bound, and change it then.';
  return [{ path: ATTRIBUTES, old, next, why: 'unless the claim is bound', severity: 'warning', help }];
}

/** A volume whose attributes have a class may get another one, and not lose it. */
export function persistentVolumeRefusals({ live, merged }: Transition): Refusal[] {
  const [old, next] = [live, merged].map((object) => fieldAt(object, ATTRIBUTES));
  return old === undefined || next !== undefined ? [] : [{ path: ATTRIBUTES, old, why: 'it may change, and not go' }];
}
