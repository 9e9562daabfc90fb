/**
 * Kubernetes' loop by hand, on the current kubectl context: observe the cluster, show the difference to dist/, and, when
 * told to, act. `npm run diff` shows; `npm run apply` shows, then applies.
 *
 * Plain `kubectl diff -f dist/` gives up, without showing anything, as long as a Namespace of dist/ is not there yet. So
 * each file is compared alone, and a file whose Namespace is missing is new as a whole.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = 'dist';

class KubectlFailure extends Error {}

function kubectl(...args: string[]): { status: number; stdout: string; stderr: string } {
  const { status, stdout, stderr, error } = spawnSync('kubectl', args, { encoding: 'utf8' });
  if (error)
    throw new KubectlFailure(`kubectl could not be started (${error.message}): install it and put it on the PATH`);
  return { status: status ?? 1, stdout, stderr };
}

/** The difference between the cluster and one file: empty when there is none. */
function difference(file: string): string {
  const { status, stdout, stderr } = kubectl('diff', '-f', file);
  if (status <= 1 && stderr.trim() === '') return stdout;
  const missing = /namespaces "([^"]+)" not found/.exec(stderr);
  if (!missing) throw new KubectlFailure(`kubectl diff -f ${file} failed: ${stderr.trim() || `exit code ${status}`}`);
  const content = readFileSync(file, 'utf8').trimEnd().replace(/^/gm, '+');
  return `# The Namespace "${missing[1]}" does not exist yet, so all of ${file} is new.\n${content}\n`;
}

function main(action: string): void {
  const files = readdirSync(DIST)
    .sort()
    .map((name) => join(DIST, name));
  const differences = files.map(difference).filter((text) => text !== '');
  process.stdout.write(differences.join(''));
  if (action === 'apply') {
    const { status, stdout, stderr } = kubectl('apply', '-f', DIST);
    process.stdout.write(stdout);
    if (status !== 0) throw new KubectlFailure(`kubectl apply -f ${DIST} failed: ${stderr.trim()}`);
  } else if (differences.length === 0) {
    console.log(`The cluster is as ${DIST}/ says.`);
  } else {
    console.log(`${differences.length} of ${files.length} files differ: npm run apply makes the cluster as they say.`);
  }
}

try {
  main(process.argv[2] ?? 'diff');
} catch (error) {
  if (!(error instanceof KubectlFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
