import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentError } from '../../../lib/wiring/manifest/document-error';
import type { Json } from '../../../lib/wiring/manifest/manifest';
import { parseDocument } from '../../../lib/wiring/manifest/parse-document';
import { readDocuments } from '../../../lib/wiring/manifest/read-documents';

/*
 * recorded/ holds what kubectl's own code answered. Numbers are compared as JavaScript holds them: an integer beyond
 * 2^53 is rounded to the nearest double, as JSON.parse rounds it; a key is a text and keeps every digit.
 */

interface Scalar {
  readonly text: string;
  readonly value?: string;
  readonly key?: string;
}

interface Structure {
  readonly text: string;
  readonly json?: string;
}

interface Stream {
  readonly text: string;
  readonly documents: readonly string[];
  readonly error?: string;
}

const scalars = recordedIn<Scalar>('scalars');
const structures = recordedIn<Structure>('structures');
const streams = recordedIn<Stream>('streams');

function recordedIn<Case>(name: string): readonly Case[] {
  const text = readFileSync(join(__dirname, 'recorded', `${name}.json`), 'utf8');
  return (JSON.parse(text) as { cases: readonly Case[] }).cases;
}

const REFUSED = 'refused';

/** Texts that are refused here although kubectl reads a part of them, and drops the rest without a word. */
const DROPPED_BY_KUBECTL = [
  '[? a : b]: v\n',
  '[]: v\n',
  '{}: v\n',
  '|\n  x\ny: 1\n',
  '[\na\n],\n',
  '{a: 1}\nb: 2\n',
  '{a: 1}\n{b: 2}\n',
  ' a: 1\nb: 2\n',
  '"a":1\n',
  "'a':1\n",
];

/** Texts that YAML 1.1 and 1.2 read otherwise, and that are therefore refused here. */
const REFUSED_HERE = [
  '{a: &x b, *x: c}\n',
  'a: &x1 1\n*x1: 2\n',
  'a: [b:]\n',
  'a: [b:, c]\n',
  'a: {b:, c}\n',
  '{a:,b: 1}\n',
  'a: [?b]\n',
  'a: {?b: c}\n',
];

/** Oddities of kubectl's parser that are not followed: no manifest is written so. */
const NOT_FOLLOWED = [
  '...',
  '...\na: 1\n',
  '|\nx\n',
  'm:\n  a: {\n\tb: 1\n\t}\n',
  'a: {b: c,\n\td: e\n\t}\n',
  'k:\n  a: [b,\n\tc\n\t]\n',
  '- ? a\n  : [\nb]\n',
  '? a\n:\tb\n# -\tc\n',
  'a:\n  !!str &x 1.0: v\n',
  `"${'x'.repeat(1023)}": 1\n`,
  `&x ${'x'.repeat(1022)}: 1\n`,
  `!!str ${'x'.repeat(1019)}: 1\n`,
];

function read(text: string): Json {
  try {
    return parseDocument(text).value;
  } catch (error) {
    if (error instanceof DocumentError) return REFUSED;
    throw error;
  }
}

function recorded(json: string | undefined): Json {
  return json === undefined ? REFUSED : (JSON.parse(json) as Json);
}

function disagreements(cases: readonly Structure[]): string[] {
  const set = new Set([...DROPPED_BY_KUBECTL, ...REFUSED_HERE, ...NOT_FOLLOWED]);
  return cases
    .filter(({ text }) => !set.has(text))
    .filter(({ text, json }) => JSON.stringify(sorted(read(text))) !== JSON.stringify(sorted(recorded(json))))
    .map(({ text }) => text);
}

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, part]) => [key, sorted(part ?? null)]);
}

test('every recorded scalar is, as a value, what kubectl makes of it', () => {
  const cases = scalars.map(({ text, value }) => ({
    text: `v: ${text}
`,
    json: value,
  }));
  expect(cases.length).toBeGreaterThan(900);
  expect(disagreements(cases)).toEqual([]);
});

test('every recorded scalar is, as a key, the string that kubectl makes of it', () => {
  const cases = scalars.map(({ text, key }) => ({
    text: `${text}: v
`,
    json: key,
  }));
  expect(disagreements(cases)).toEqual([]);
});

test('every recorded structure is read, or refused, as kubectl does', () => {
  expect(structures.length).toBeGreaterThan(350);
  expect(disagreements(structures)).toEqual([]);
});

test.each([...DROPPED_BY_KUBECTL, ...REFUSED_HERE])('%j is refused rather than read otherwise than kubectl', (text) => {
  expect(read(text)).toBe(REFUSED);
});

/** Files of which kubectl reads less or more than is read here: it stops at the first fault, and here it goes on. */
const OTHER_STREAMS = [
  '---#c\nb: 2\n',
  '...\n---\na: 1\n',
  'a: 1\n...\nb: 2\n---\nc: 3\n',
  '---\n{"a":1}{"b":2}\n',
  '{"a":1}null{"b":2}',
  '{"a":1}\n"b": 2\n',
  '{a: 1}{b: 2}',
  '[1][2]',
  '[1]\n[2]',
  'a: 1\n\ufeff---\nb: 2\n',
];

const streamCases = streams.filter(({ text }) => !OTHER_STREAMS.includes(text));

test.each(streamCases)('the file $text splits into the documents that kubectl reads', ({ text, documents, error }) => {
  const contents = readDocuments(text.replace(/^\ufeff/, '')).map(({ content }) => content);
  const fault = contents.findIndex((content) => content instanceof DocumentError);
  const values = contents.flatMap((content) => (content instanceof DocumentError ? [] : [content.value]));
  const given = values.filter((value) => value !== null).slice(0, error === undefined ? undefined : documents.length);
  expect(given).toEqual(documents.map((document) => JSON.parse(document) as Json));
  expect(fault !== -1).toBe(error !== undefined);
});
