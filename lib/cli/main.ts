#!/usr/bin/env node
import { isatty } from 'node:tty';
import { EXIT, type Io } from './io';
import { packageInfo } from './package-files';
import { run } from './run';
import { setV8Flag } from './v8-flag';

const { env, stdout, stderr } = process;

// Much of what V8 makes quick has hardly run before the command ends, and making it so takes the time of a processor:
// with smaller functions it is done sooner.
setV8Flag('--max-inlined-bytecode-size-cumulative=300');

const io: Io = {
  write: (text) => stdout.write(text),
  writeError: (text) => stderr.write(text),
  readStdin,
  isStdinTerminal: isatty(0),
  hasColours: hasColours(),
  folder: process.cwd(),
};

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** As Node and others have it: FORCE_COLOR decides, then NO_COLOR, then whether somebody looks at a terminal. */
function hasColours(): boolean {
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return !env.NO_COLOR && stdout.isTTY && env.TERM !== 'dumb';
}

/** A reader that has seen enough, such as `head`, is no fault. */
function endOnWriteError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  stderr.write(`cdk8s-wiring: the output cannot be written: ${error.message}\n`);
  process.exitCode = EXIT.unchecked;
}

/** What nobody foresaw, in one line; with CDK8S_WIRING_DEBUG=1 all that is known of it. */
function endOnBug(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  stderr.write(`cdk8s-wiring: internal error: ${reason}; please report it with this file at ${packageInfo().bugs}\n`);
  if (env.CDK8S_WIRING_DEBUG && error instanceof Error) stderr.write(`${error.stack}\n`);
  process.exitCode = EXIT.unchecked;
}

stdout.on('error', endOnWriteError);
run(process.argv.slice(2), io).then((code) => (process.exitCode ??= code), endOnBug);
