import { asList, field } from '../manifest/fields';
import type { Refusal } from './refusal';
import type { Transition } from './transition';

/** A range stays what it is; one of the other family may be added. */
export function serviceCidrRefusals({ live, merged }: Transition): Refusal[] {
  const [old, next] = [live, merged].map((object) => asList(field(object, 'spec', 'cidrs')) ?? []);
  if (old.every((range, index) => range === next[index])) return [];
  return [{ path: ['spec', 'cidrs'], why: 'a range may only be added' }];
}
