import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '../../../lib/wiring/check';
import type { Finding } from '../../../lib/wiring/finding';
import { joinReadings } from '../../../lib/wiring/manifest/expand-object';
import { readText } from '../../../lib/wiring/manifest/read-text';
import type { World } from '../../../lib/wiring/model/model';
import { nameOf } from '../../../lib/wiring/naming';

/** What a rule finds in each of its fixtures, `fixtures/<rule>/<behaviour>.yaml`, or a folder of that name. */
export interface RuleTable {
  /**
   * All errors and warnings, and the rule's own notes: `line severity[rule] object path`, and below each what was nearly
   * reached: `  reason object: fix`. Beside the fixture stands `<behaviour>.healthy.yaml`, the same without the fault.
   */
  readonly faults: Readonly<Record<string, readonly string[]>>;
  /** The same, where the manifests are all that runs. */
  readonly closed?: RuleTable['faults'];
  /** Fixtures in which nothing is to be found. */
  readonly healthy?: readonly string[];
  /** Fixtures of which nobody can tell: the rule has notes, and no rule has more. */
  readonly doubtful?: readonly string[];
}

/** One thing to test. */
export interface RuleCase {
  /** What is tested, in words. */
  readonly name: string;
  readonly find: () => readonly string[];
  readonly expected: readonly string[];
}

const TWIN = '.healthy';

/** What is to be tested of a rule; the last case fails when there is a fixture that no other uses. */
export function ruleCases(rule: string, { faults, closed = {}, healthy = [], doubtful = [] }: RuleTable): RuleCase[] {
  const faulty = Object.keys({ ...faults, ...closed });
  const used = [...faulty, ...faulty.map((name) => `${name}${TWIN}`), ...healthy, ...doubtful];
  return [
    ...faultCases(rule, faults, 'open'),
    ...faultCases(rule, closed, 'closed'),
    ...healthy.map((name) => healthyCase(rule, name, 'open')),
    ...doubtful.map((name) => doubtfulCase(rule, name)),
    { name: 'every fixture is used', find: () => fixturesOf(rule), expected: used.sort() },
  ];
}

function faultCases(rule: string, faults: RuleTable['faults'], world: World): RuleCase[] {
  return Object.entries(faults).flatMap(([name, expected]) => [
    { name: `${rule}: ${sentence(name)}`, find: () => linesOf(rule, name, world), expected },
    healthyCase(rule, `${name}${TWIN}`, world),
  ]);
}

function healthyCase(rule: string, name: string, world: World): RuleCase {
  return { name: `nothing is wrong: ${sentence(name)}`, find: () => linesOf(rule, name, world), expected: [] };
}

function doubtfulCase(rule: string, name: string): RuleCase {
  const find = (): string[] => [...new Set(findingsOf(rule, name, 'open').map(({ severity }) => severity))];
  return { name: `only notes: ${sentence(name)}`, find, expected: ['note'] };
}

function sentence(name: string): string {
  return name.replace(TWIN, ' (mended)').replaceAll('-', ' ');
}

function linesOf(rule: string, name: string, world: World): string[] {
  return findingsOf(rule, name, world).flatMap((finding) => [findingLine(finding), ...nearLines(finding)]);
}

/** All errors and warnings, and the notes of the rule. Throws when something could not be checked. */
function findingsOf(rule: string, name: string, world: World): Finding[] {
  const { findings, unchecked } = check(read(join(fixtures(rule), name)), { world });
  if (unchecked.length > 0) throw new Error(`${name} is not checked as a whole: ${unchecked[0].reason}`);
  return findings.filter((finding) => finding.severity !== 'note' || finding.rule === rule);
}

function read(path: string) {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const files = isFolder ? readdirSync(path).map((file) => join(path, file)) : [`${path}.yaml`];
  return joinReadings(files.map((file) => readText(readFileSync(file, 'utf8'), basename(file))));
}

function findingLine({ rule, severity, object, path, location }: Finding): string {
  return `${location.line} ${severity}[${rule}] ${nameOf(object)} ${path}`;
}

function nearLines({ near }: Finding): string[] {
  return near.map(({ reason, object, fix }) => `  ${reason} ${nameOf(object)}: ${fix}`);
}

function fixtures(rule: string): string {
  return join(__dirname, 'fixtures', rule);
}

function fixturesOf(rule: string): string[] {
  return readdirSync(fixtures(rule))
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}
