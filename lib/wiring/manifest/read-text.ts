import { isBrokenByActions } from './broken-by-actions';
import type { Constructed } from './construct';
import { DocumentError } from './document-error';
import { expandObject, joinReadings } from './expand-object';
import { HELM_TEMPLATE } from './helm-template';
import type { Reading } from './manifest';
import { type Document, readDocuments } from './read-documents';
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
  return joinReadings(
    readDocuments(source.text).map((document) =>
      document.content instanceof DocumentError
        ? refuse(source, document, document.content)
        : expand(source, document, document.content),
    ),
  );
}

function expand(source: SourceFile, document: Document, { value, hasDuplicateKeys }: Constructed): Reading {
  const origin = new YamlOrigin(source, document.start, document.end);
  const text = source.text.slice(document.start, document.end);
  return expandObject({ value, origin, text, ...(hasDuplicateKeys ? { duplicateKeys: origin.duplicateKeys() } : {}) });
}

function refuse(source: SourceFile, { start, end }: Document, { reason, offset }: DocumentError): Reading {
  const text = source.text.slice(start, end);
  const location = source.locate(start + offset);
  const isTemplate = isBrokenByActions(text, offset);
  return { manifests: [], unchecked: [{ reason: isTemplate ? HELM_TEMPLATE : `not YAML: ${reason}`, location, text }] };
}
