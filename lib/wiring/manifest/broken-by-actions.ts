import { holdsAction } from './helm-template';
import { parseDocument } from './parse-document';

const ACTION = /\{\{.*?\}\}/gs;
/** Lines that hold actions and nothing else. */
const LINES_OF_ACTIONS = /^[ \t]*(?:\{\{(?:(?!\}\}).)*\}\}[ \t]*)+$/gms;

/** Whether it is for its template actions that a text is no YAML: without them it would be. */
export function isBrokenByActions(text: string, offset: number): boolean {
  if (!holdsAction(text)) return false;
  if (holdsAction(lineAt(text, offset))) return true;
  try {
    parseDocument(text.replace(LINES_OF_ACTIONS, '').replace(ACTION, 'x'));
    return true;
  } catch {
    return false;
  }
}

function lineAt(text: string, offset: number): string {
  const start = text.slice(0, offset).lastIndexOf('\n') + 1;
  return text.slice(start).split('\n', 1)[0];
}
