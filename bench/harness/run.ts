import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** A program and its arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

export interface Run {
  readonly seconds: number;
  /** The seconds of all its threads on a processor; undefined where /proc does not tell. */
  readonly cpu?: number;
  /** The most memory that the process held, in MB; undefined where /proc does not tell. */
  readonly peak?: number;
  /** undefined when it was stopped because the time was up. */
  readonly exitCode?: number;
}

const LOOK_EVERY_MS = 10;
/** Of Linux, whatever the machine. */
const TICKS_A_SECOND = 100;

/** Runs the command in a fresh process, its output in a file, and stops it when the time is up. */
export async function run(command: Command, output: string, timeoutSeconds: number): Promise<Run> {
  const file = openSync(output, 'w');
  const start = performance.now();
  const child = spawn(command.program, command.args, { stdio: ['ignore', file, file] });
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutSeconds * 1000);
  let seen: Usage = {};
  const watch = setInterval(() => (seen = usageOf(child.pid) ?? seen), LOOK_EVERY_MS);
  try {
    const exitCode = await new Promise<number | undefined>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? undefined));
    });
    return { seconds: (performance.now() - start) / 1000, ...seen, exitCode };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    closeSync(file);
  }
}

type Usage = Pick<Run, 'cpu' | 'peak'>;

/** What the kernel has counted for the process so far, so that a look now and then misses only the last moment. */
function usageOf(pid: number | undefined): Usage | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (kilobytes === undefined) return undefined;
    // After the program's name, which may hold anything: the state, ten numbers, then the ticks as a user and in the kernel.
    const numbers = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return { cpu: (Number(numbers[11]) + Number(numbers[12])) / TICKS_A_SECOND, peak: Number(kilobytes) / 1024 };
  } catch {
    return undefined;
  }
}
