import { isDeepStrictEqual } from 'node:util';
import { fieldAt } from '../manifest/fields';
import type { Json, Path } from '../manifest/manifest';
import { listed, nameOf } from '../naming';
import { formatPath } from '../path';
import type { Draft } from '../rules/rule';
import { deleteCommand, replaceInstead } from './commands';
import { isAtWork, type LeftBehind } from './left-behind';
import type { Loss } from './lost';
import type { Refusal } from './refusal';
import { remedy } from './remedies';
import type { Transition } from './transition';

/** Longer values are cut. */
const MOST = 120;

/** Refusals of one object for one reason. */
export function refused(transition: Transition, [first, ...others]: readonly Refusal[]): Draft {
  const { after } = transition;
  const more = others.length === 0 ? '' : `, nor ${listed(others, ({ path }) => formatPath(path))}`;
  const why = first.why === undefined ? '' : ` (${first.why})`;
  return {
    manifest: after,
    path: first.path,
    message: `${nameOf(after)} cannot change ${formatPath(first.path)}${more}: ${step(transition, first)}${why}`,
    severity: first.severity,
    help: first.help ?? remedy(transition),
  };
}

/** From what to what; the contents of a Secret are nobody's business. */
function step({ before, after, kind }: Transition, { path, old, next }: Refusal): string {
  const isSecret = kind === 'Secret' && path[0] === 'data' && !isDeepStrictEqual(next, {});
  if (isSecret) return 'it holds other data';
  const [was, is] = [asWritten(before.manifest.object, path, old), asWritten(after.object, path, next)];
  const from = was === undefined ? 'it was not written' : `it is ${shown(was)}`;
  return `${from}, and the new manifest ${is === undefined ? 'leaves it out' : `says ${shown(is)}`}`;
}

/** The value in the words of its manifest, where that has it: `1Gi`, not its number. */
function asWritten(object: Json, path: Path, value: Json | undefined): Json | undefined {
  return fieldAt(object, path) ?? value;
}

/** A change that is accepted and not done. */
export function lost(transition: Transition, loss: Loss): Draft {
  const { after, kind } = transition;
  const of = `${formatPath(loss.path)} of ${nameOf(after)}`;
  const value = kind === 'Secret' ? '' : ` ${shown(loss.has)}`;
  const draft = { manifest: after, path: loss.path };
  switch (loss.reason) {
    case 'merged':
      return { ...draft, message: `${of} is not what it says: ${mixedUp(loss)}`, help: replaceInstead(after) };
    case 'kept':
      return { ...draft, message: `${of} stays${value}, though it is no longer written`, severity: 'note', help: KEPT };
    case 'not-removed':
      return { ...draft, message: `${of} is no longer written, and stays${value}`, help: takeAway(transition, loss) };
    case 'ignored':
      return {
        ...draft,
        message: `${of} stays as it is: Kubernetes ignores what a new manifest says`,
        help: remedy(transition),
      };
    case 'computed-once':
      return {
        ...draft,
        message: `${of} stays${value}: Kubernetes filled it in when the object was made, and does not work it out again`,
        severity: doesHarm(loss) ? undefined : 'note',
        help: workOut(transition, loss),
      };
  }
}

/** Egress rules that do nothing, and a Job that ends with the first of its pods, are not what was meant. */
function doesHarm({ path }: Loss): boolean {
  return path.includes('policyTypes') || path.includes('completions');
}

function workOut(transition: Transition, { path, asked }: Loss): string {
  if (path.includes('rollingUpdate')) return 'Nothing needs to be done: it changes nothing.';
  const canBeWritten = asked !== undefined && transition.kind !== 'Pod';
  return canBeWritten ? `Write ${formatPath(path)} out: ${shown(asked)}.` : remedy(transition);
}

const KEPT = 'Nothing needs to be done: Kubernetes keeps what it would otherwise have to choose.';

/** An address is kept whatever the manifest says; all else goes when nothing is merged. */
function takeAway(transition: Transition, { path }: Loss): string {
  const isAddress = path.includes('clusterIP') || path.includes('clusterIPs');
  return isAddress ? remedy(transition) : replaceInstead(transition.after);
}

function mixedUp({ key, asked, has, list }: Loss): string {
  const merges = `kubectl apply merges ${formatPath(list ?? [])} by ${key} alone`;
  if (asked === undefined) return `${merges}, and ${shown(has)} stays`;
  return has === undefined
    ? `${merges}, and ${shown(asked)} is lost`
    : `${merges}, and it becomes ${shown(has)}, not ${shown(asked)}`;
}

/** An object that nobody takes away. */
export function left({ old, successor, path }: LeftBehind): Draft {
  if (!successor) {
    return {
      manifest: old,
      path,
      message: `${nameOf(old)} is no longer in the manifests, and stays: kubectl apply takes nothing away`,
      severity: 'note',
      help: `Delete it when nobody needs it: ${deleteCommand(old)}.`,
    };
  }
  return {
    manifest: successor,
    path,
    message: `${nameOf(successor)} is made beside ${nameOf(old)}, which stays: to kubectl apply they are two objects`,
    severity: isAtWork(old) ? 'warning' : 'note',
    help: `Delete the old one once the new one does its work: ${deleteCommand(old)}.`,
  };
}

function shown(value: Json | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
