import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { construct, type Constructed } from './construct';
import { adaptDialect, strayTabIn } from './dialect';
import { DocumentError } from './document-error';

/** How deep mappings and lists may nest: far deeper than any manifest, and no danger to the stack of who reads them. */
export const MAX_DEPTH = 500;

/** What the parser reports of a text: events that point into `source`, whose offsets `original` turns into the text's. */
export interface Parsed {
  readonly source: string;
  readonly events: readonly Event[];
  readonly original: (offset: number) => number;
}

const CONTROL_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
const ODD_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]/;
const ODD_LINE_BREAK = /[\x85\u2028\u2029]/g;

/**
 * Reads one document, without its separators, as kubectl does.
 * @throws DocumentError where kubectl refuses it, and nothing else
 */
export function parseDocument(text: string): Constructed {
  if (ODD_CHARACTER.test(text)) refuseOddCharacters(text);
  const tab = strayTabIn(text);
  if (tab !== -1) throw new DocumentError('a tab stands where only blanks may, before a key or an item', tab);
  return constructFrom(eventsOf(text));
}

/**
 * What the parser finds in a document.
 * @throws DocumentError where it is no YAML
 */
export function eventsOf(text: string): Parsed {
  try {
    return { source: text, events: parseEvents(text, { maxDepth: MAX_DEPTH }), original: (offset) => offset };
  } catch (error) {
    const adapted = adaptDialect(text);
    if (adapted === undefined) throw toDocumentError(error);
    return adaptedEvents(adapted.text, adapted.original);
  }
}

function adaptedEvents(source: string, original: Parsed['original']): Parsed {
  try {
    return { source, events: parseEvents(source, { maxDepth: MAX_DEPTH }), original };
  } catch (error) {
    throw toDocumentError(error, original);
  }
}

function constructFrom({ source, events, original }: Parsed): Constructed {
  try {
    return construct(source, events);
  } catch (error) {
    throw toDocumentError(error, original);
  }
}

function refuseOddCharacters(text: string): void {
  const control = text.search(CONTROL_CHARACTER);
  if (control !== -1) {
    const code = text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0');
    throw new DocumentError(`the character U+${code} stands in no text`, control);
  }
  // To kubectl these end a line, as they did in YAML 1.1; what they are within quotes is no matter of structure.
  constructFrom(eventsOf(text.replace(ODD_LINE_BREAK, '\n')));
}

function toDocumentError(error: unknown, original: Parsed['original'] = (offset) => offset): DocumentError {
  if (error instanceof DocumentError) return new DocumentError(error.reason, original(error.offset));
  if (error instanceof YAMLException) return new DocumentError(reasonOf(error), original(error.mark?.position ?? 0));
  if (error instanceof RangeError) return new DocumentError('it is nested too deep', 0);
  throw error;
}

function reasonOf(error: YAMLException): string {
  if (error.reason.startsWith('nesting exceeded')) return `it is nested deeper than ${MAX_DEPTH} levels`;
  if (error.reason.startsWith('end of the stream or'))
    return 'the document ends here, and kubectl reads nothing of what follows';
  return error.reason.split('\n', 1)[0] ?? '';
}
