import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORST_CASES, type WorstCase } from '../fleet/worst-cases';
import { type Limits, type Measurement, measureInTurn } from '../harness/measure';
import {
  type Contender,
  type Missing,
  nearContenders,
  OURS,
  ourCommand,
  ownAndJsYaml,
  ownProgram,
  peers,
} from './contenders';
import { type Input, makeInput } from './inputs';
import { type Part, profile } from './profile';

export interface CheckBenchOptions {
  /** How many objects, rising. */
  readonly sizes: readonly number[];
  /** How many objects stand in one file. */
  readonly oneFileSize: number;
  /** The sizes of the worst cases. */
  readonly worstSizes: readonly number[];
  readonly limits: Limits;
  /** Where inputs and outputs go. */
  readonly scratch: string;
  /** Where the others' tools are built; without it, they are left out. */
  readonly cache?: string;
}

export interface CheckBench {
  readonly contenders: readonly Contender[];
  readonly missing: readonly Missing[];
  readonly sizes: readonly Sized[];
  /** Ours and js-yaml on objects that stand in one file. */
  readonly oneFile: Sized;
  readonly worst: readonly Worst[];
  readonly startUp: readonly Measurement[];
  /** Where the time of the largest input goes. */
  readonly parts: readonly Part[];
}

export interface Sized {
  readonly input: Input;
  readonly measurements: readonly Measurement[];
}

export interface Worst {
  readonly name: WorstCase;
  readonly objects: number;
  /** undefined when it was stopped before it told. */
  readonly findings?: number;
  readonly measurement: Measurement;
  /** js-yaml on the same files. */
  readonly parsing: Measurement;
}

/** Measures the check: against others over size, on worst cases, from a standing start, and part by part. */
export async function benchCheck(options: CheckBenchOptions): Promise<CheckBench> {
  const all = [
    ...nearContenders(),
    ...(options.cache === undefined ? [] : peers(options.cache, makeInput(options.scratch, 1))),
  ];
  const contenders = all.filter((one): one is Contender => 'entrant' in one);
  const missing = all.filter((one): one is Missing => 'reason' in one);
  const sizes = await inTurn(options.sizes, (objects) =>
    measureOn(makeInput(options.scratch, objects), contenders, options),
  );
  const inOneFile = makeInput(options.scratch, options.oneFileSize, { oneFile: true });
  const oneFile = await measureOn(inOneFile, ownAndJsYaml(), options);
  const cases = options.worstSizes.flatMap((objects) => WORST_CASES.map((name) => ({ name, objects })));
  const worst = await inTurn(cases, ({ name, objects }) => measureWorst(name, objects, options));
  const startUp = await measureStartUp(options);
  const parts = profile(sizes.at(-1)!.input, options.scratch);
  return { contenders, missing, sizes, oneFile, worst, startUp, parts };
}

async function measureOn(input: Input, contenders: readonly Contender[], options: CheckBenchOptions): Promise<Sized> {
  const { objects, files } = input;
  const entrants = contenders.filter(({ atMost = objects }) => objects <= atMost).map((one) => one.entrant(input));
  console.error(`${objects} objects, files: ${files.length}: ${entrants.map(({ id }) => id).join(', ')}`);
  return { input, measurements: await measureInTurn(entrants, outputIn(options), options.limits) };
}

async function measureWorst(name: WorstCase, objects: number, options: CheckBenchOptions): Promise<Worst> {
  const input = makeInput(options.scratch, objects, { worst: name });
  console.error(`${objects} objects, the worst case ${name}`);
  // Ours is the last, so that what it told is there to be read.
  const [ours, jsYaml] = ownAndJsYaml();
  const output = outputIn(options);
  const entrants = [jsYaml, ours].map((one) => one.entrant(input));
  const [parsing, measurement] = await measureInTurn(entrants, output, options.limits);
  const findings = measurement.seconds === undefined ? undefined : findingsIn(output);
  return { name, objects, findings, measurement, parsing };
}

function measureStartUp(options: CheckBenchOptions): Promise<Measurement[]> {
  const { folder } = makeInput(options.scratch, 1);
  const exitCodes = [0];
  const entrants = [
    { id: 'an empty Node.js program', command: ownProgram('empty'), exitCodes },
    { id: `${OURS} --version`, command: ourCommand('--version'), exitCodes },
    { id: `${OURS} check, one object`, command: ourCommand('check', folder, '--format', 'json'), exitCodes },
  ];
  console.error('Start-up');
  return measureInTurn(entrants, outputIn(options), options.limits);
}

function outputIn({ scratch }: CheckBenchOptions): string {
  return join(scratch, 'output');
}

function findingsIn(output: string): number {
  const { findings } = JSON.parse(readFileSync(output, 'utf8')) as { findings: unknown[] };
  return findings.length;
}

async function inTurn<In, Out>(items: readonly In[], step: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  for (const item of items) results.push(await step(item));
  return results;
}
