import { isDeepStrictEqual } from 'node:util';
import { toBeWired, toSelect } from '../../../lib/testing/matchers';
import { check, type CheckResult } from '../../../lib/wiring/check';
import type { Finding } from '../../../lib/wiring/finding';
import type { JsonObject, Location, Reading } from '../../../lib/wiring/manifest/manifest';
import { Model, type ModelOptions } from '../../../lib/wiring/model/model';
import { checkJson, mapJson } from '../../../lib/wiring/report/json';
import { mapText } from '../../../lib/wiring/report/map-text';
import { mapMermaid } from '../../../lib/wiring/report/mermaid';
import { coloured, plain } from '../../../lib/wiring/report/paint';
import { checkSarif } from '../../../lib/wiring/report/sarif';
import { checkText } from '../../../lib/wiring/report/text';

/** What slips into a message when a value is shown that is not what the code takes it for. */
const NO_WORDS = /\[object |\bundefined\b|\bNaN\b|native code/;
/** A check says at most so much for each letter that it reads, and this much anyway. */
const MOST_PER_LETTER = 200;
const MOST_ANYWAY = 200_000;
/** So often it is asked again. */
const TWICE_EACH = 8;

type Report = (result: CheckResult, model: () => Model) => string;

const REPORTS: readonly Report[] = [
  (result) => checkText(result, coloured),
  (result) => checked(checkJson(result)),
  (result) => checked(checkSarif(result, { version: '1', homepage: 'https://example.com', folder: '/' })),
  (_, model) => mapText(model(), plain),
  (_, model) => checked(mapJson(model())),
  (_, model) => mapMermaid(model()),
];

/**
 * What is wrong with how a reading is checked, and mapped or reported; undefined when nothing is.
 * @param turn which of the reports it is this time
 */
export function problemWith(reading: Reading, options: ModelOptions, turn: number): string | undefined {
  for (const { object } of [...reading.manifests, ...(options.against?.manifests ?? [])]) deepFreeze(object);
  const result = check(reading, options);
  const report = REPORTS[turn % REPORTS.length](result, () => new Model(reading, options));
  const size = JSON.stringify(reading.manifests.map(({ object }) => object)).length;
  if (report.length > MOST_ANYWAY + MOST_PER_LETTER * size) return `${report.length} letters on a text of ${size}`;
  return (
    badFinding(result) ??
    badUnchecked(result) ??
    (turn % TWICE_EACH === 0 ? unsteady(result, reading, options) : undefined)
  );
}

function unsteady(first: CheckResult, reading: Reading, options: ModelOptions): string | undefined {
  const isSame = isDeepStrictEqual(check(reading, options).findings, first.findings);
  return isSame ? undefined : 'it says one thing now and another then';
}

/** A text that is JSON; it throws on another. */
function checked(text: string): string {
  JSON.parse(text);
  return text;
}

/** Whether Jest's matchers take objects, whatever they are; only what they say they need may be thrown. */
export function problemWithMatchers(objects: readonly JsonObject[]): string | undefined {
  deepFreeze(objects);
  const message = toBeWired(objects).message();
  try {
    return wordsOf([message, toSelect(objects, objects).message()]);
  } catch (error) {
    const isAsked = error instanceof Error && /^One (Service|Pod or workload) is needed/.test(error.message);
    if (!isAsked) throw error;
    return wordsOf([message]);
  }
}

function badFinding({ findings, origins }: CheckResult): string | undefined {
  for (const finding of findings) {
    const source = origins.get(finding)?.sourceLine(finding.location.line ?? 0);
    const isPlaced = finding.location.constructPath !== undefined || source !== undefined;
    if (!isPlaced) return `no such place: ${JSON.stringify(finding)}`;
    const bad = wordsOf(saidBy(finding));
    if (bad !== undefined) return bad;
  }
  return undefined;
}

function saidBy({ message, help, path, near }: Finding): string[] {
  return [message, help, path, ...near.flatMap(({ expected, actual, fix }) => [expected, actual, fix])];
}

function badUnchecked({ unchecked }: CheckResult): string | undefined {
  const isPlaced = ({ constructPath, line }: Location): boolean => constructPath !== undefined || Number(line) >= 1;
  const lost = unchecked.find(({ location }) => !isPlaced(location));
  return lost ? `no place: ${JSON.stringify(lost)}` : wordsOf(unchecked.map(({ reason }) => reason));
}

/** The first of some texts that says nothing, or nonsense. */
export function wordsOf(texts: readonly string[]): string | undefined {
  return texts.find((text) => NO_WORDS.test(text) || text.trim() === '');
}

/** Makes every change an error, as modules are strict. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}
