import { cpus, release, totalmem, type } from 'node:os';

/** What was measured on, in one sentence. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'an unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${model}, ${memory} GiB of memory, ${type()} ${release()}, Node.js ${process.versions.node}`;
}
