import { isDeepStrictEqual } from 'node:util';
import { asList, fieldAt } from '../manifest/fields';
import type { Json, Path } from '../manifest/manifest';
import { isGiven } from './default';
import { differences, type Difference } from './differences';
import { ruleOf, type MergeRule } from './merge-rules';
import type { Transition } from './transition';

/** A change that is accepted and not done, or not as it is written. */
export interface Loss {
  /** The field of the new manifest. */
  readonly path: Path;
  /** What the new manifest asks for; undefined when it asks for nothing to be there. */
  readonly asked?: Json;
  /** What the object has then. */
  readonly has?: Json;
  /**
   * merged: a list merges by less than what tells its items apart. not-removed: it stays though it is no longer written.
   * kept: so does a value that Kubernetes would otherwise choose, which does no harm. computed-once: Kubernetes filled it in.
   * ignored: a new value does nothing.
   */
  readonly reason: 'merged' | 'not-removed' | 'kept' | 'computed-once' | 'ignored';
  /** The list that is merged, and by what. */
  readonly list?: Path;
  readonly key?: string;
}

/** What Kubernetes works out from other fields when nobody writes it, and does not work out again. */
const COMPUTED_ONCE: Readonly<Record<string, readonly string[]>> = {
  ReplicationController: ['metadata.labels'],
  Service: ['spec.ipFamilyPolicy'],
  'apps/Deployment': ['spec.strategy.rollingUpdate'],
  'apps/DaemonSet': ['spec.updateStrategy.rollingUpdate'],
  'apps/StatefulSet': ['spec.updateStrategy.rollingUpdate'],
  'batch/Job': ['spec.completions', 'metadata.labels'],
  'networking.k8s.io/NetworkPolicy': ['spec.policyTypes'],
};

/** A selector that asks for more than it says chooses other pods. */
const SELECTOR: Path = ['spec', 'selector'];

/** What Kubernetes chooses where nobody does. */
const CHOSEN = ['clusterIP', 'clusterIPs', 'healthCheckNodePort', 'ipFamilies', 'ipFamilyPolicy', 'nodePort'];

/** What of the new manifest `kubectl apply` does not do. */
export function losses(transition: Transition): Loss[] {
  const { before, after, fresh, merged } = transition;
  if (before.manifest.apiVersion !== after.apiVersion) return [];
  const found = differences(fresh, merged);
  return [
    ...computedOnce(found, transition),
    ...found
      .filter((difference) => isChange(difference, transition))
      .map((difference) => lossAt(difference, transition)),
  ];
}

/** What a fresh object would have otherwise, though neither manifest says anything of it. */
function computedOnce(found: readonly Difference[], transition: Transition): Loss[] {
  const { before, fresh, merged, kind, rule } = transition;
  const policies = rule.fields ? found.map(({ path }) => path).filter(isPullPolicy) : [];
  const others = Object.hasOwn(COMPUTED_ONCE, kind) ? COMPUTED_ONCE[kind] : [];
  return [...others.map((path) => path.split('.')), ...policies].flatMap((path): Loss[] => {
    const [asked, has] = [fresh, merged].map((object) => fieldAt(object, path));
    if (isDeepStrictEqual(asked, has) || has === undefined || !isLeftToServer(path, transition)) return [];
    return [{ path, asked, has, reason: isWritten(before.written, path) ? 'kept' : 'computed-once' }];
  });
}

/** Labels that were filled in stay beside those that are written now; those that a cluster tells of may be anybody's. */
function isLeftToServer(path: Path, { before, after }: Transition): boolean {
  if (path[0] !== 'metadata') return !isWritten(after.object, path);
  return before.written === before.manifest.object && !isWritten(before.written, path);
}

function isPullPolicy(path: Path): boolean {
  return path.at(-1) === 'imagePullPolicy';
}

/** Whether the new manifest asked for it: by writing it, or by no longer writing it. */
function isChange({ path, old, next }: Difference, { before, after }: Transition): boolean {
  if (isFirstFamily(path, next)) return false;
  if (old !== undefined) return isWritten(after.object, path);
  if (isInSelector(path) && isWritten(after.object, SELECTOR)) return true;
  return isWritten(before.written, path) && (!isWritten(after.object, path) || isEmpty(fieldAt(after.object, path)));
}

/** IPv4 is what clusters choose for a Service, but for a few. */
function isFirstFamily(path: Path, has: Json | undefined): boolean {
  return path.includes('ipFamilies') && asList(has)?.[0] === 'IPv4';
}

function isInSelector(path: Path): boolean {
  return SELECTOR.every((step, index) => step === path[index]);
}

/** What is written only to say that nothing is there. */
function isEmpty(value: Json | undefined): boolean {
  return !isGiven(value) || isDeepStrictEqual(value, {});
}

/** Of a Secret, data may be written as stringData. */
function isWritten(object: Json, path: Path): boolean {
  if (fieldAt(object, path) !== undefined) return true;
  return path[0] === 'data' && fieldAt(object, ['stringData', ...path.slice(1)]) !== undefined;
}

function lossAt({ path, old: asked, next: has }: Difference, { rule }: Transition): Loss {
  const isChosen = CHOSEN.some((name) => path.includes(name));
  if (asked === undefined && has !== 'None' && isChosen) return { path, has, reason: 'kept' };
  const list = mergedList(path, rule);
  if (list) return { path, asked, has, reason: 'merged', list: list.path, key: list.key };
  return { path, asked, has, reason: asked === undefined ? 'not-removed' : 'ignored' };
}

/** The innermost list on the way that kubectl merges by a key. */
function mergedList(path: Path, rule: MergeRule): { path: Path; key: string } | undefined {
  let [current, found]: [MergeRule, { path: Path; key: string } | undefined] = [rule, undefined];
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') continue;
    current = ruleOf(current, step);
    if (current.key !== undefined) found = { path: path.slice(0, index + 1), key: current.key };
  }
  return found;
}
