import { asList, asString, field } from '../manifest/fields';
import type { Refusal } from './refusal';
import type { Transition } from './transition';

/** Of an indexed Job, the completions follow the parallelism. */
export function jobRefusals({ live, merged }: Transition): Refusal[] {
  const [old, next] = [live, merged].map((object) => field(object, 'spec', 'completions'));
  const isIndexed = field(live, 'spec', 'completionMode') === 'Indexed';
  if (!isIndexed || old === next || next === field(merged, 'spec', 'parallelism')) return [];
  return [
    {
      path: ['spec', 'completions'],
      old,
      next,
      why: 'of an indexed Job, it may only change to what spec.parallelism is',
    },
  ];
}

/** What Kubernetes wrote into the strategy stays when only its type changes, and the two do not go together. */
export function statefulSetRefusals({ live, merged }: Transition): Refusal[] {
  const [old, next] = [live, merged].map((object) => field(object, 'spec', 'updateStrategy'));
  const isLeft = field(next, 'rollingUpdate') !== undefined && asString(field(next, 'type')) !== 'RollingUpdate';
  if (!isLeft || field(old, 'rollingUpdate') === undefined) return [];
  return [
    {
      path: ['spec', 'updateStrategy', 'type'],
      old: field(old, 'type'),
      next: field(next, 'type'),
      why: 'kubectl leaves the rollingUpdate that Kubernetes filled in, and only the type RollingUpdate may have one',
      help: 'Write "rollingUpdate: null" beside the type, so that kubectl takes it away.',
    },
  ];
}

/** A version in which objects are stored must stay. */
export function customResourceDefinitionRefusals({ live, merged }: Transition): Refusal[] {
  const [old, next] = [live, merged].map((object) => asList(field(object, 'spec', 'versions')) ?? []);
  const stored = old.filter((version) => field(version, 'storage') === true).map((version) => field(version, 'name'));
  const gone = stored.filter((name) => !next.some((version) => field(version, 'name') === name));
  return gone.map((name) => ({
    path: ['spec', 'versions'],
    old: name,
    why: 'objects are stored in that version, so it has to stay until they are migrated',
    help: `Keep the version in spec.versions, with "storage: false" and the new one with "storage: true"; it can go once every object is stored anew and status.storedVersions no longer names it.`,
  }));
}
