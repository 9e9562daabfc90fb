import type { Manifest, ObjectReference } from './manifest/manifest';

/** What names an object, without the rest of it. */
export function referenceTo({ apiVersion, kind, namespace, name }: Manifest): ObjectReference {
  return namespace === undefined ? { apiVersion, kind, name } : { apiVersion, kind, namespace, name };
}

/** An object as a message names it: `Service hb-test/my-nodeport`. */
export function nameOf({ kind, namespace, name }: ObjectReference): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** The first of a list in words: `a, b and c`, or `a, b, c and 4 more`. */
export function listed<T>(items: readonly T[], textOf: (item: T) => string = String, most = 3): string {
  const shown = items.slice(0, most).map(textOf);
  const rest = items.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** What makes pods, as a message names it. */
export function nameOfSource({ manifest }: { readonly manifest: Manifest }): string {
  return nameOf(manifest);
}
