import type { Constructed } from './construct';
import { DocumentError } from './document-error';
import { type DocumentSpan, splitDocuments } from './documents';
import { expandObject, joinReadings } from './expand-object';
import { HELM_TEMPLATE, isBrokenByActions } from './helm-template';
import { readJsonObject, skipBlanks } from './json-stream';
import type { Reading } from './manifest';
import { controlCharacterIn, parseDocument } from './parse-document';
import { SourceFile } from './source-file';
import { YamlOrigin } from './yaml-origin';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The manifests in a text, read as kubectl reads it: YAML documents between lines `---`, or JSON objects one after the
 * other. A document that cannot be read is unchecked, and the others are read all the same.
 * @param file what locations show, such as `<stdin>`
 */
export function readText(text: string, file: string): Reading {
  const source = new SourceFile(file, text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  const jsonEnd: JsonPart = readJsonPart(source);
  const spans = jsonEnd.end === undefined ? [] : splitDocuments(source.text, jsonEnd.end);
  const hasControlCharacter = controlCharacterIn(source.text) !== -1;
  return joinReadings([...jsonEnd.readings, ...spans.map((span) => readDocument(source, span, hasControlCharacter))]);
}

/** What a text gives that begins as JSON does, and where the YAML begins; undefined when there is none. */
interface JsonPart {
  readonly readings: readonly Reading[];
  readonly end: number | undefined;
}

/** Like kubectl: after one JSON object YAML may follow, after a second one only JSON. */
function readJsonPart(source: SourceFile): JsonPart {
  const readings: Reading[] = [];
  let start = skipBlanks(source.text, 0);
  for (let count = 0; start < source.text.length; count++) {
    const document = readJsonObject(source.text, start);
    if (document === undefined) return count > 1 ? endOfJson(source, readings, start) : { readings, end: start };
    readings.push(expand(source, { start, end: document.end }, document));
    start = skipBlanks(source.text, document.end);
  }
  return { readings, end: undefined };
}

function endOfJson(source: SourceFile, readings: readonly Reading[], start: number): JsonPart {
  const reason = 'after two JSON objects kubectl reads nothing but JSON, and this is none';
  return { readings: [...readings, refuse(source, { start, end: source.text.length }, reason, start)], end: undefined };
}

function readDocument(source: SourceFile, span: DocumentSpan, hasControlCharacter: boolean): Reading {
  const { start, end, refusal } = span;
  if (refusal !== undefined) return refuse(source, span, refusal, start);
  const text = source.text.slice(start, end);
  const control = hasControlCharacter ? controlCharacterIn(text) : -1;
  if (control !== -1) return refuse(source, span, controlReason(text, control), start + control);
  try {
    return expand(source, span, parseDocument(text));
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const reason = isBrokenByActions(text, error.offset) ? HELM_TEMPLATE : `not YAML: ${error.reason}`;
    return refuse(source, span, reason, start + error.offset);
  }
}

function expand(source: SourceFile, span: DocumentSpan, { value, hasDuplicateKeys }: Constructed): Reading {
  const origin = new YamlOrigin(source, span);
  const text = source.text.slice(span.start, span.end);
  return expandObject({ value, origin, text, ...(hasDuplicateKeys ? { duplicateKeys: origin.duplicateKeys() } : {}) });
}

function refuse(source: SourceFile, span: DocumentSpan, reason: string, offset: number): Reading {
  const text = source.text.slice(span.start, span.end);
  return { manifests: [], unchecked: [{ reason, location: source.locate(offset), text }] };
}

function controlReason(text: string, offset: number): string {
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  return `not YAML: the character U+${code} stands in no text file`;
}
