import type { Constructed } from './construct';
import { DocumentError } from './document-error';
import { type DocumentSpan, splitDocuments } from './documents';
import { readJsonObject, skipBlanks } from './json-stream';
import { parseDocument } from './parse-document';

/** A document of a text: where it stands, and what it holds or why that cannot be read. */
export interface Document extends DocumentSpan {
  readonly content: Constructed | DocumentError;
}

/** The JSON objects that a text begins with, and where the YAML begins; undefined when there is none. */
interface JsonPart {
  readonly documents: readonly Document[];
  readonly end: number | undefined;
}

/**
 * The documents of a text as kubectl reads them: JSON objects one after the other, or YAML between lines `---`. One that
 * cannot be read does not keep the others from being read. Offsets of errors count from where the document starts.
 */
export function readDocuments(text: string): Document[] {
  const json = readJsonPart(text);
  if (json.end === undefined) return [...json.documents];
  return [...json.documents, ...splitDocuments(text, json.end).map((span) => readSpan(text, span))];
}

/** Like kubectl: after one JSON object YAML may follow, after a second one only JSON. */
function readJsonPart(text: string): JsonPart {
  const documents: Document[] = [];
  let start = skipBlanks(text, 0);
  while (start < text.length) {
    const document = readJson(text, start);
    if (document === undefined) {
      if (documents.length < 2) return { documents, end: documents.length === 0 ? 0 : start };
      const refusal = new DocumentError('after two JSON objects kubectl reads nothing but JSON, and this is none', 0);
      documents.push({ start, end: text.length, content: refusal });
      break;
    }
    documents.push(document);
    start = skipBlanks(text, document.end);
  }
  return { documents, end: undefined };
}

function readJson(text: string, start: number): Document | undefined {
  const content = attempt(() => readJsonObject(text, start));
  if (content === undefined) return undefined;
  return { start, end: content instanceof DocumentError ? text.length : content.end, content };
}

function readSpan(text: string, span: DocumentSpan): Document {
  const { start, end, refusal } = span;
  if (refusal !== undefined) return { start, end, content: new DocumentError(refusal, 0) };
  return { start, end, content: attempt(() => parseDocument(text.slice(start, end))) };
}

function attempt<T>(read: () => T): T | DocumentError {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
}
