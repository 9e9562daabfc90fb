import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROGRAMS } from './contenders';
import type { Input } from './inputs';

/** A part of the check, and its share of the time, of 1. */
export interface Part {
  readonly name: string;
  readonly share: number;
}

/** What V8 writes with --cpu-prof. */
interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** The node that was running at each look, one every millisecond or so. */
  readonly samples: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  /** The line counts from 0. */
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

/** Parts by where the code stands. What is called from a part and is in none itself belongs to the part that called it. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/node_modules\/js-yaml\//, 'parsing (js-yaml)'],
  [/^lib\/wiring\/manifest\//, 'reading: files to manifests'],
  [/^lib\/wiring\/model\//, 'the model and its indexes'],
  [/^lib\/wiring\/(rules|near)\//, 'the rules'],
  [/^lib\/wiring\/report\//, 'the report'],
];
const GARBAGE = 'garbage collection';
const REST = 'starting Node.js, loading modules, the rest';

/** Where the time goes in one run of the check, the largest part first. */
export function profile(input: Input, scratch: string): Part[] {
  const folder = join(scratch, 'profile');
  rmSync(folder, { recursive: true, force: true });
  const command = readableCommand();
  const args = ['--cpu-prof', '--cpu-prof-dir', folder, command, 'check', input.folder, '--format', 'json'];
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  const [file] = readdirSync(folder);
  const taken = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
  return partsOf(taken, pathToFileURL(command).href, sourcesOf(readFileSync(command, 'utf8')));
}

/** The command as it is built, but not minified: so it tells where each line is from. */
function readableCommand(): string {
  const file = join(PROGRAMS, 'readable-command.js');
  execFileSync('npm', ['run', '--silent', 'build:command', '--', '--no-minify', `--outfile=${file}`]);
  return file;
}

/** The source file of each line of a bundle: esbuild writes its name above what it took from it. */
export function sourcesOf(bundle: string): string[] {
  let source = '';
  return bundle
    .split('\n')
    .map((line) => (source = /^\s*\/\/ ((?:lib|\S*node_modules)\/\S+)$/.exec(line)?.[1] ?? source));
}

/**
 * The share of each part of a profile, the largest first; `sources` are those of the lines of the script at `url`. Looks
 * are counted, not the time between them: it grows whenever another process has the processor.
 */
export function partsOf({ nodes, samples }: CpuProfile, url: string, sources: readonly string[]): Part[] {
  const placeOf = ({ callFrame }: ProfileNode) =>
    callFrame.url === url ? sources[callFrame.lineNumber] : callFrame.url;
  const parts = partOfEach(nodes, placeOf);
  const counts = new Map<string, number>();
  for (const id of samples) counts.set(parts.get(id)!, (counts.get(parts.get(id)!) ?? 0) + 1);
  return Array.from(counts, ([name, count]) => ({ name, share: count / samples.length })).sort(
    (a, b) => b.share - a.share,
  );
}

/** The part that each node belongs to: its own, or else its caller's. A caller stands before those that it calls. */
function partOfEach(nodes: readonly ProfileNode[], placeOf: (node: ProfileNode) => string): Map<number, string> {
  const parts = new Map<number, string>();
  for (const node of nodes) {
    const { id, callFrame, children = [] } = node;
    const own = callFrame.functionName === '(garbage collector)' ? GARBAGE : partAt(placeOf(node));
    const part = own ?? parts.get(id) ?? REST;
    parts.set(id, part);
    for (const child of children) parts.set(child, part);
  }
  return parts;
}

function partAt(place: string): string | undefined {
  return PARTS.find(([pattern]) => pattern.test(place))?.[1];
}
