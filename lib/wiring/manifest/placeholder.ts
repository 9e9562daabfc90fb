import type { Json } from './manifest';

/** What is said of a manifest whose name or labels are still to be put in. */
export const UNFILLED =
  'a template, not a manifest: put its values in first, such as with `envsubst < FILE | cdk8s-wiring check -`';

const PLACEHOLDER = /\$[{(A-Za-z_]/;

/** Whether a text holds a value that is put in before it is applied: `${NAME}` or `$NAME` of envsubst, `$(NAME)` of kustomize. */
export function holdsPlaceholder(text: string): boolean {
  return text.includes('$') && PLACEHOLDER.test(text);
}

/** Whether a value is for Kubernetes to see only when something else has been put in its place. */
export function isUnfilled(value: Json | undefined): boolean {
  return typeof value === 'string' && (value.includes('{{') || holdsPlaceholder(value));
}
