import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem, type } from 'node:os';

/** What is measured on, and how busy it is at this moment, in one line. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'an unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = `load average ${loadavg()[0].toFixed(1)} to begin with`;
  const tools = [`Node.js ${process.versions.node}`, ...goVersion()];
  return [`${cpus().length} × ${model}`, `${memory} GiB of memory`, type(), ...tools, load].join(', ');
}

function goVersion(): string[] {
  try {
    return [execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim().replace('go', 'Go ')];
  } catch {
    return [];
  }
}
