import { parseDocument } from './parse-document';

/** What is said of a Helm template that is given instead of what it makes. */
export const HELM_TEMPLATE =
  'a Helm template, not a manifest: render it first, such as with `helm template . | cdk8s-wiring check -`';

const ACTION = /\{\{.*?\}\}/gs;

/** Whether a text holds an action of a Go template. */
export function holdsAction(text: string): boolean {
  return text.includes('{{');
}

/** Whether it is for its template actions that a text is no YAML: without them it would be. */
export function isBrokenByActions(text: string, offset: number): boolean {
  if (!holdsAction(text)) return false;
  if (holdsAction(lineAt(text, offset))) return true;
  try {
    parseDocument(text.replace(ACTION, (action, at: number) => (standsAlone(text, at, action) ? '' : 'x')));
    return true;
  } catch {
    return false;
  }
}

function standsAlone(text: string, at: number, action: string): boolean {
  const lineStart = text.lastIndexOf('\n', at) + 1;
  const lineEnd = text.indexOf('\n', at + action.length);
  const around = text.slice(lineStart, at) + text.slice(at + action.length, lineEnd === -1 ? text.length : lineEnd);
  return around.replace(ACTION, '').trim() === '';
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1, end === -1 ? text.length : end);
}
