/** What is said of a Helm template that is given instead of what it makes. */
export const HELM_TEMPLATE =
  'a Helm template, not a manifest: render it first, such as with `helm template . | cdk8s-wiring check -`';

/** Whether a text holds an action of a Go template. */
export function holdsAction(text: string): boolean {
  return text.includes('{{');
}
