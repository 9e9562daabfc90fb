import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entrant } from '../harness/measure';
import type { Command } from '../harness/run';
import type { Input } from './inputs';
import { built, type Peer, PEERS } from './peers';

export interface Contender {
  readonly id: string;
  readonly version: string;
  /** What it does with the input, in a few words. */
  readonly does: string;
  /** The most objects that it is worth waiting for; none is without limit. */
  readonly atMost?: number;
  entrant(input: Input): Entrant;
}

/** One that could not be measured, and why. */
export interface Missing {
  readonly id: string;
  readonly version: string;
  readonly reason: string;
}

/** The exit code of a check that did its work and found something. */
const FOUND_SOMETHING = [1];

export const OURS = 'cdk8s-wiring';

/** Where esbuild puts the programs of `programs/`. */
export const PROGRAMS = join('build', 'bench');

/** The command of this package as users get it: built, and started by Node.js without npm in between. */
export function ourCommand(...args: string[]): Command {
  const { bin } = packageJson('.') as { bin?: Record<string, string> };
  const program = bin?.[OURS];
  if (program === undefined || !existsSync(program)) throw new Error(`the command ${OURS} is not built: npm run build`);
  return { program: process.execPath, args: [program, ...args] };
}

/** A program of `programs/`. */
export function ownProgram(name: string, ...args: string[]): Command {
  return { program: process.execPath, args: [join(PROGRAMS, `${name}.js`), ...args] };
}

/** Ours, and the parsers that npm installed with it. */
export function nearContenders(): Contender[] {
  return [...ownAndJsYaml(), { ...parser('yaml'), atMost: 10_000 }];
}

/** Ours, and the parser that it uses. */
export function ownAndJsYaml(): Contender[] {
  return [
    {
      id: OURS,
      version: packageJson('.').version,
      does: 'reads, checks all rules, prints JSON',
      entrant: ({ folder }) => entrant(OURS, ourCommand('check', folder, '--format', 'json'), FOUND_SOMETHING),
    },
    parser('js-yaml'),
    parser('js-yaml-kept', 'parses, and keeps it all, as a check must', 'js-yaml'),
  ];
}

/** The others' tools: those that can be built, and do their work on a small input. */
export function peers(cache: string, trial: Input): (Contender | Missing)[] {
  return [
    peer(PEERS.goYaml, 'parses, in Go', cache, trial),
    peer(PEERS.kubeScore, 'its eight checks about wiring', cache, trial),
    peer(PEERS.kubeLinter, 'its seven checks about wiring', cache, trial),
    peer(PEERS.monokle, 'its resource-links rules', cache, trial),
    peer(PEERS.kubeconform, 'validates against schemas; no check about wiring', cache, trial),
  ];
}

function parser(id: string, does = 'parses', library = id): Contender {
  const { version } = packageJson(join('node_modules', library));
  return { id, version, does, entrant: ({ folder }) => entrant(id, ownProgram(id, folder)) };
}

function peer(tool: Peer, does: string, cache: string, trial: Input): Contender | Missing {
  const { name: id, version } = tool;
  try {
    const command = tool.command(built(tool, cache));
    const contender: Contender = {
      id,
      version,
      does,
      atMost: 10_000,
      entrant: ({ files, folder }) => entrant(id, command(files, folder), FOUND_SOMETHING),
    };
    tryOut(contender.entrant(trial));
    return contender;
  } catch (error) {
    return { id, version, reason: reasonOf(error) };
  }
}

function tryOut({ command, exitCodes }: Entrant): void {
  const { status, stderr } = spawnSync(command.program, command.args, { encoding: 'utf8' });
  if (status === null || !exitCodes.includes(status)) throw Object.assign(new Error(`exit code ${status}`), { stderr });
}

function entrant(id: string, command: Command, alsoFine: readonly number[] = []): Entrant {
  return { id, command, exitCodes: [0, ...alsoFine] };
}

function packageJson(folder: string): { version: string; bin?: Record<string, string> } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as ReturnType<typeof packageJson>;
}

/** What the builder's last line ends with: the cause, without the addresses that it tried. */
function reasonOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  const lastLine = (stderr ?? '').trim().split('\n').at(-1) || message;
  return lastLine.split(': ').at(-1)!;
}
