import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { construct, type Constructed } from './construct';
import { DocumentError } from './document-error';

/** How deep mappings and lists may nest: far deeper than any manifest, and no danger to the stack of who reads them. */
export const MAX_DEPTH = 500;

/** What a parser reports of a text. */
export interface Parsed {
  readonly source: string;
  readonly events: readonly Event[];
}

const CONTROL_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/**
 * Reads one document, without its separators, as kubectl does.
 * @throws DocumentError where kubectl refuses it, and nothing else
 */
export function parseDocument(text: string): Constructed {
  try {
    const { source, events } = eventsOf(text);
    return construct(source, events);
  } catch (error) {
    throw toDocumentError(error);
  }
}

/** What the parser finds in a document. */
export function eventsOf(text: string): Parsed {
  return { source: text, events: parseEvents(text, { maxDepth: MAX_DEPTH }) };
}

/** The offset of a character that kubectl takes nowhere in a file, not even in a comment; -1 when there is none. */
export function controlCharacterIn(text: string): number {
  return text.search(CONTROL_CHARACTER);
}

function toDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  if (error instanceof YAMLException) return new DocumentError(reasonOf(error), error.mark?.position ?? 0);
  if (error instanceof RangeError) return new DocumentError('it is nested too deep', 0);
  throw error;
}

function reasonOf(error: YAMLException): string {
  if (error.reason.startsWith('nesting exceeded')) return `it is nested deeper than ${MAX_DEPTH} levels`;
  return error.reason.split('\n', 1)[0] ?? '';
}
