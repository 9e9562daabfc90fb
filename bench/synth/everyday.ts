import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Yaml } from 'cdk8s';
import { type Entrant, type Measurement, measureInTurn } from '../harness/measure';
import { makeEmptyProgram, makeStarter } from './starter';
import { copyProject, copyProjectWithoutCheck } from './this-project';

export interface EverydayOptions {
  /** Where folders and outputs go. */
  readonly scratch: string;
  /** Where the starter's packages stay installed. */
  readonly cache: string;
  readonly rounds: number;
}

export interface Everyday {
  readonly measurements: readonly Omit<Measurement, 'peak'>[];
  /** The time of `npm run synth` as a part of the starter's, with its check for a newer version, as by default. */
  readonly toStarter: number;
  /** And of the same command with an empty program. */
  readonly toEmptyProgram: number;
  /** What part of `npm run synth` the check adds to it. */
  readonly addedByCheck: number;
  /** And to the first after a change of the program. */
  readonly addedAfterChange: number;
}

export const OURS = 'npm run synth';
const CHANGED = 'npm run synth, after a change of main.ts';
const UNCHECKED = 'npm run synth, without the wiring check';
const CHANGED_UNCHECKED = 'npm run synth, without the wiring check, after a change of main.ts';
const OURS_BY_COMMAND = 'cdk8s synth';
const STARTER = 'cdk8s synth in the starter';
const STARTER_UNCHECKED = 'cdk8s synth in the starter, without the check for a newer version';
const EMPTY = 'cdk8s synth of an empty program';

const SYNTH = 'npm run --silent synth';
const AFTER_CHANGE = `echo "// $$" >> main.ts && ${SYNTH}`;

/** What the check adds is a few hundredths: it takes many runs to tell it from what the machine adds. */
const TIMES_ROUNDS = 4;

/** Measures the synth that one waits for while writing: of the tutorial, here and in the starter of cdk8s. */
export async function measureEveryday({ scratch, cache, rounds }: EverydayOptions): Promise<Everyday> {
  const [here, unchecked, empty, starter] = [
    join(scratch, 'here'),
    join(scratch, 'without-check'),
    join(scratch, 'empty'),
    join(cache, 'starter'),
  ];
  copyProject(here);
  copyProjectWithoutCheck(unchecked);
  makeEmptyProgram(empty);
  makeStarter(starter, tutorialDocuments());
  const entrants = [
    entrant(CHANGED, here, AFTER_CHANGE),
    entrant(OURS, here, SYNTH),
    entrant(CHANGED_UNCHECKED, unchecked, AFTER_CHANGE),
    entrant(UNCHECKED, unchecked, SYNTH),
    entrant(OURS_BY_COMMAND, here, withoutVersionCheck(cdk8sSynth())),
    entrant(STARTER, starter, cdk8sSynth()),
    entrant(STARTER_UNCHECKED, starter, withoutVersionCheck(cdk8sSynth())),
    entrant(EMPTY, empty, withoutVersionCheck(cdk8sSynth())),
  ];
  const limits = { rounds: rounds * TIMES_ROUNDS, timeoutSeconds: 300, onceAboveSeconds: 300 };
  const measured = await measureInTurn(entrants, join(scratch, 'output'), limits);
  // The memory would be that of the shell.
  const measurements = measured.map((one) => ({ ...one, peak: undefined }));
  const secondsOf = (id: string) => measurements.find((one) => one.id === id)?.seconds ?? NaN;
  return {
    measurements,
    toStarter: secondsOf(OURS) / secondsOf(STARTER),
    toEmptyProgram: secondsOf(OURS) / secondsOf(EMPTY),
    addedByCheck: secondsOf(OURS) / secondsOf(UNCHECKED) - 1,
    addedAfterChange: secondsOf(CHANGED) / secondsOf(CHANGED_UNCHECKED) - 1,
  };
}

function tutorialDocuments(): Record<string, unknown[]> {
  const files = readdirSync('dist');
  return Object.fromEntries(files.map((file) => [file.split('.')[0], Yaml.load(resolve('dist', file)) as unknown[]]));
}

function cdk8sSynth(): string {
  return `"${process.execPath}" "${resolve('node_modules/.bin/cdk8s')}" synth`;
}

function withoutVersionCheck(command: string): string {
  return `CDK8S_CHECK_UPGRADE=false ${command}`;
}

function entrant(id: string, folder: string, command: string): Entrant {
  return { id, command: { program: 'sh', args: ['-c', `cd "${folder}" && ${command}`] }, exitCodes: [0] };
}
