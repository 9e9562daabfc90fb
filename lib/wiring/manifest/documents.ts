import { describe } from './describe';

/** One document of a file: where it begins and ends, and why kubectl reads none, when it does not. */
export interface DocumentSpan {
  readonly start: number;
  readonly end: number;
  readonly refusal?: string;
}

const SEPARATOR = '---';
const END_OF_DOCUMENT = /^\.\.\.(?=\s|$)/m;
const CONTENT = /^[ \t]*[^#\s]/m;

/**
 * Splits a text where kubectl does: at each line that begins with `---`, whatever holds it, a block of text included.
 * After the three dashes kubectl takes only a comment, and after a line `...` it reads nothing up to the next `---`.
 */
export function splitDocuments(text: string, from = 0): DocumentSpan[] {
  const spans: DocumentSpan[] = [];
  let start = from;
  let refusal: string | undefined;
  for (;;) {
    const separator = nextSeparator(text, start, refusal === undefined);
    const end = separator === -1 ? text.length : separator;
    if (refusal === undefined) spans.push(...splitAtEnd(text, start, end));
    else spans.push({ start, end, refusal });
    if (separator === -1) return spans;
    const newline = text.indexOf('\n', separator);
    const lineEnd = newline === -1 ? text.length : newline;
    refusal = refusalOf(text.slice(separator, lineEnd));
    start = refusal === undefined ? Math.min(lineEnd + 1, text.length) : separator;
  }
}

/** The next line that begins with `---`; a document that is refused begins with such a line itself. */
function nextSeparator(text: string, start: number, countsFirstLine: boolean): number {
  if (countsFirstLine && text.startsWith(SEPARATOR, start)) return start;
  const before = text.indexOf(`\n${SEPARATOR}`, start);
  return before === -1 ? -1 : before + 1;
}

function refusalOf(line: string): string | undefined {
  const rest = line.slice(SEPARATOR.length).trim();
  if (rest === '' || rest.startsWith('#')) return undefined;
  return `kubectl takes nothing but a comment after "---" on its line, and here is ${describe(rest)}`;
}

function splitAtEnd(text: string, start: number, end: number): DocumentSpan[] {
  const document = text.slice(start, end);
  const mark = document.includes('...') ? document.search(END_OF_DOCUMENT) : -1;
  if (mark === -1) return [{ start, end }];
  const first = { start, end: start + mark };
  if (!CONTENT.test(document.slice(mark + 3))) return [first];
  const refusal = 'kubectl reads nothing from a line "..." up to the next "---"';
  return [first, { start: start + mark, end, refusal }];
}
