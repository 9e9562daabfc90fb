import { type Event, EVENT_ID, getScalarValue, type ScalarEvent, SCALAR_STYLE } from 'js-yaml';
import { DocumentError } from './document-error';
import { inOnePiece } from './in-one-piece';
import { plainKey, plainValue, ScalarError, taggedKey, taggedValue } from './kubectl-scalar';
import { sharedText } from './shared-text';

const ABSENT = -1;
const STANDARD_TAG = /^(?:!!|!<tag:yaml\.org,2002:)(.*?)>?$/;
const LONGEST_KEY = 1024;
const COLON = ':'.charCodeAt(0);
/** What follows a colon that makes a text a key: a blank, or the end of the line. */
const LAST_BLANK = ' '.charCodeAt(0);
const FLOW_INDICATORS = ',[]{}';
/** A tab before the first text of a block, of which nobody says how far it is indented. */
const LEADING_TAB = /^ *(?:\r?\n *)*\t/;
const HEADER_WITH_INDENT = /[|>][-+]?[1-9][-+]?\s*(?:#.*)?[\r\n]+$/;

/** What a scalar means to kubectl as a value. */
export function scalarValue(source: string, event: ScalarEvent): boolean | number | string | null {
  const text = sharedText(scalarText(source, event));
  if (event.tagStart === ABSENT && event.style !== SCALAR_STYLE.PLAIN) return text;
  try {
    return event.tagStart === ABSENT ? plainValue(text) : readTagged(source, event, text, taggedValue);
  } catch (error) {
    throw atOffset(error, offsetOf(event));
  }
}

/** What a scalar means to kubectl as a key. */
export function scalarKey(source: string, event: ScalarEvent): string {
  refuseOddKey(source, event);
  const text = scalarText(source, event);
  if (event.tagStart === ABSENT && event.style !== SCALAR_STYLE.PLAIN) return text;
  try {
    return event.tagStart === ABSENT ? plainKey(text) : readTagged(source, event, text, taggedKey);
  } catch (error) {
    throw atOffset(error, offsetOf(event));
  }
}

/** Whether a key is `<<`, which brings in the entries of another mapping. */
export function isMergeKey(source: string, event: ScalarEvent): boolean {
  if (event.valueEnd - event.valueStart !== 2 || !source.startsWith('<<', event.valueStart)) return false;
  if (event.tagStart === ABSENT) return event.style === SCALAR_STYLE.PLAIN;
  return isBare(source, event) || tagName(source, event) === 'merge';
}

/** Refuses a text without quotes that kubectl takes anywhere but between brackets. */
export function refuseInFlow(source: string, { style, valueStart, valueEnd }: ScalarEvent): void {
  if (style !== SCALAR_STYLE.PLAIN || valueStart === ABSENT) return;
  const text = source.slice(valueStart, valueEnd);
  if (!text.includes('?') && !text.startsWith(':')) return;
  const odd = text.includes('?') ? '"?"' : '":" in front';
  throw new DocumentError(`between brackets kubectl takes no ${odd} without quotes around it: ${text}`, valueStart);
}

/** Where an event begins in the source. */
export function offsetOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return Math.max(event.valueStart, event.tagStart, event.anchorStart, 0);
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return 'start' in event ? event.start : 0;
}

/** The error of a scalar, with the place that it is at; another error as it is. */
export function atOffset(error: unknown, offset: number): unknown {
  return error instanceof ScalarError ? new DocumentError(error.message, offset) : error;
}

function scalarText(source: string, event: ScalarEvent): string {
  if (event.fast || event.valueStart === ABSENT) return getScalarValue(source, event);
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) refuseJsonEscape(source, event);
  else if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK) {
    refuseLeadingTab(source, event);
  }
  return inOnePiece(getScalarValue(source, event));
}

function readTagged<T>(
  source: string,
  event: ScalarEvent,
  text: string,
  read: (text: string, tag: string | undefined) => T,
): T | string {
  const tag = tagName(source, event);
  if (tag === '') throw new DocumentError('"!!" names no tag', event.tagStart);
  return isBare(source, event) ? text : read(text, tag);
}

/** Whether a scalar's tag is a lone `!`, which makes it a text. */
function isBare(source: string, event: ScalarEvent): boolean {
  return source.slice(event.tagStart, event.tagEnd) === '!';
}

function tagName(source: string, event: ScalarEvent): string | undefined {
  return STANDARD_TAG.exec(source.slice(event.tagStart, event.tagEnd))?.[1];
}

/** kubectl's YAML has all escapes but two that JSON has. */
function refuseJsonEscape(source: string, event: ScalarEvent): void {
  for (let offset = event.valueStart; offset < event.valueEnd; offset++) {
    offset = source.indexOf('\\', offset);
    if (offset === -1 || offset >= event.valueEnd) return;
    const isSurrogate = /^u[dD][89a-fA-F]/.test(source.slice(offset + 1, offset + 4));
    if (source[offset + 1] === '/' || isSurrogate) {
      const escape = isSurrogate ? source.slice(offset, offset + 6) : '\\/';
      throw new DocumentError(`kubectl knows no escape "${escape}" in YAML`, offset);
    }
    offset++;
  }
}

function refuseLeadingTab(source: string, event: ScalarEvent): void {
  const first = source.slice(event.valueStart, event.valueStart + 200);
  if (!first.includes('\t') || !LEADING_TAB.test(first)) return;
  const headerStart = source.lastIndexOf('\n', event.valueStart - 2) + 1;
  if (HEADER_WITH_INDENT.test(source.slice(headerStart, event.valueStart))) return;
  const reason = 'a block of text may not begin with a tab: say how far it is indented, such as with `|2`';
  throw new DocumentError(reason, event.valueStart + first.indexOf('\t'));
}

function refuseOddKey(source: string, event: ScalarEvent): void {
  const { valueStart, valueEnd, style } = event;
  if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) return;
  const end = style === SCALAR_STYLE.PLAIN ? valueEnd : valueEnd + 1;
  const hasColon = source.charCodeAt(end) === COLON;
  if (!event.fast || !hasColon || end - valueStart > LONGEST_KEY) refuseStretchedKey(source, event, end);
  if (style !== SCALAR_STYLE.PLAIN || !hasColon || !(source.charCodeAt(end + 1) > LAST_BLANK)) return;
  if (!FLOW_INDICATORS.includes(source[end + 1])) return;
  const text = source.slice(valueStart, valueEnd);
  throw new DocumentError(`"${text}:" is a text to kubectl, not a key: write a blank after the colon`, valueStart);
}

/** A key without a question mark before it stands on one line with its colon, and is not longer than kubectl looks. */
function refuseStretchedKey(source: string, event: ScalarEvent, end: number): void {
  const start = event.valueStart;
  const before = [start, event.tagStart, event.anchorStart - 1].filter((offset) => offset >= 0);
  const colon = /^\s*:/.exec(source.slice(end, end + LONGEST_KEY));
  if (colon === null || /\?\s*["']?$/.test(source.slice(0, Math.min(...before)).slice(-LONGEST_KEY))) return;
  const key = source.slice(start, end + colon[0].length);
  if (/[\r\n]/.test(key)) throw new DocumentError('a key must stand on one line, with its colon', start);
  if (end - start <= LONGEST_KEY) return;
  throw new DocumentError(`a key is longer than the ${LONGEST_KEY} characters that kubectl takes`, start);
}
