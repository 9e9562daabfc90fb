import { execFileSync } from 'node:child_process';
import { cpus, totalmem, type } from 'node:os';

/** What was measured on, in one line. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'an unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const tools = [`Node.js ${process.versions.node}`, ...goVersion()];
  return [`${cpus().length} × ${model}`, `${memory} GiB of memory`, type(), ...tools].join(', ');
}

function goVersion(): string[] {
  try {
    return [execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim().replace('go', 'Go ')];
  } catch {
    return [];
  }
}
