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
  /** The most memory that the process held, in MB; undefined where /proc does not tell. */
  readonly peak?: number;
  /** undefined when it was stopped because the time was up. */
  readonly exitCode?: number;
}

const LOOK_EVERY_MS = 10;

/** Runs the command in a fresh process, its output in a file, and stops it when the time is up. */
export async function run(command: Command, output: string, timeoutSeconds: number): Promise<Run> {
  const file = openSync(output, 'w');
  const start = performance.now();
  const child = spawn(command.program, command.args, { stdio: ['ignore', file, file] });
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutSeconds * 1000);
  let peak: number | undefined;
  const watch = setInterval(() => (peak = peakOf(child.pid) ?? peak), LOOK_EVERY_MS);
  try {
    const exitCode = await new Promise<number | undefined>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? undefined));
    });
    return { seconds: (performance.now() - start) / 1000, peak, exitCode };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    closeSync(file);
  }
}

/** The high-water mark of the process's memory. The kernel keeps it, so a look now and then misses only the last moment. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
