/**
 * `cdk8s synth`, but a program that fails leaves dist/ as it was. (The command itself deletes dist/ before it runs the
 * program.) The new files are written beside it and take its place only when all of them are there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const DIST = 'dist';

mkdirSync('build', { recursive: true });
const scratch = mkdtempSync(join('build', 'synth-'));
const output = join(scratch, 'new');
try {
  const cli = spawnSync('cdk8s', ['synth', '--output', output], {
    encoding: 'utf8',
    // The check asks the npm registry for a newer version of the command, and can hang.
    env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' },
  });
  if (cli.error) fail(`cdk8s could not be started (${cli.error.message}): run "npm ci" first`);
  else if (cli.status !== 0) fail(withoutCliFrames(cli.stderr));
  else takeTheirPlace(cli.stderr);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function fail(reason: string): void {
  console.error(`${reason.trim()}\n\nNothing was written: ${DIST}/ is as it was.`);
  process.exitCode = 1;
}

/** What the program said, without what the command adds about itself: that a process failed, and where it noticed. */
function withoutCliFrames(stderr: string): string {
  return stderr.split(/^Error: command ".*" at .* returned a non-zero exit code/m)[0] ?? stderr;
}

function takeTheirPlace(warnings: string): void {
  process.stderr.write(warnings);
  rmSync(DIST, { recursive: true, force: true });
  renameSync(output, DIST);
  for (const file of readdirSync(DIST).sort()) console.log(join(DIST, file));
}
