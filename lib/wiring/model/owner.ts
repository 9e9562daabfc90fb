import { asList, asString, field } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';

/** What names a controller. */
export interface Owner {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

/**
 * The controller that made an object and counts it as its own; undefined for an orphan.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/
 */
export function controllerOf({ object }: Manifest): Owner | undefined {
  const owners = asList(field(object, 'metadata', 'ownerReferences')) ?? [];
  const owner = owners.find((each) => field(each, 'controller') === true);
  if (owner === undefined) return undefined;
  const [apiVersion = '', kind = '', name = ''] = ['apiVersion', 'kind', 'name'].map((key) =>
    asString(field(owner, key)),
  );
  return { apiVersion, kind, name };
}
