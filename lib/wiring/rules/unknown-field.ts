import { unknownFields, unknownPodFields, type UnknownField } from '../../kubernetes/known-fields';
import type { Manifest } from '../manifest/manifest';
import { nameOf } from '../naming';
import { similarity } from '../near/similarity';
import { formatPath } from '../path';
import type { PodSpec } from './checked-object';
import { defineRule, NO_DRAFTS, type Draft } from './rule';

/** Fields of the wiring that stand in one place each: later versions of Kubernetes will not know them in another one. */
const MISPLACED: ReadonlySet<string> = new Set(
  (
    'labels matchLabels matchExpressions selector podSelector template ports targetPort nodePort containerPort hostPort ' +
    'clusterIP externalName serviceName servicePort namespace scaleTargetRef configMapRef secretRef configMapKeyRef ' +
    'secretKeyRef claimName'
  ).split(' '),
);

export const unknownField = defineRule({
  id: 'unknown-field',
  severity: 'error',
  title: 'A field of the wiring is none that Kubernetes knows',
  help: 'Write the field as Kubernetes names it, upper and lower case included: kubectl refuses others, and without its check they are dropped in silence.',
  checkObject({ manifest, podSpec }) {
    // The versions before v1 name some of these fields otherwise.
    if (manifest.apiVersion.includes('beta')) return NO_DRAFTS;
    const own = unknownFields(manifest.groupKind, manifest.object);
    const ofPod = podSpec ? unknownOfPod(podSpec) : [];
    if (own.length === 0 && ofPod.length === 0) return NO_DRAFTS;
    return [...own, ...ofPod].flatMap((each) => unknown(manifest, each));
  },
});

function unknownOfPod({ path, spec }: PodSpec): UnknownField[] {
  return unknownPodFields(spec).map((each) => ({ ...each, path: [...path, ...each.path] }));
}

function unknown(manifest: Manifest, { path, known, mayGrow }: UnknownField): Draft[] {
  const key = String(path.at(-1));
  const meant = known.find((each) => similarity(key, each) !== undefined);
  if (meant === undefined && mayGrow && !MISPLACED.has(key)) return [];
  const others = mayGrow ? 'it belongs elsewhere' : `only ${known.join(', ')} stand there`;
  const what = meant === undefined ? others : `${meant} is meant`;
  return [{ manifest, path, message: `Kubernetes knows no field ${formatPath(path)} of ${nameOf(manifest)}: ${what}` }];
}
