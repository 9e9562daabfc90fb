/**
 * Asks kubectl's own code again what the texts in recorded/ mean, and writes its answers there. A new case needs only its
 * text.
 *
 *     npm run record:reading        needs Go
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Recording {
  readonly cases: readonly object[];
}

const NAMES = ['scalars', 'structures', 'streams', 'aliases'];

function fileOf(name: string): string {
  return join(__dirname, 'recorded', `${name}.json`);
}

const recorded = NAMES.map((name) => [name, JSON.parse(readFileSync(fileOf(name), 'utf8')) as Recording] as const);
const answers = JSON.parse(
  execFileSync('go', ['run', '.'], {
    cwd: join(__dirname, 'recorder'),
    input: JSON.stringify(Object.fromEntries(recorded.map(([name, { cases }]) => [name, cases]))),
    maxBuffer: 1e9,
    encoding: 'utf8',
  }),
) as Record<string, readonly object[]>;
for (const [name, recording] of recorded) {
  writeFileSync(fileOf(name), `${JSON.stringify({ ...recording, cases: answers[name] }, null, 2)}\n`);
}
