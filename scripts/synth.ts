/**
 * What `cdk8s synth` writes, sooner, as the command itself is not started. And a program that fails leaves
 * dist/ as it was: the new files are written beside it, and take its place only when all of them are there.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const DIST = 'dist';

mkdirSync('build', { recursive: true });
const scratch = mkdtempSync(join('build', 'synth-'));
const output = join(scratch, 'new');

// The program may end in any way: by its last line, by an error, by process.exit().
process.once('exit', (code) => {
  if (code !== 0) fail();
  else if (!existsSync(output))
    fail('main.ts synthesized nothing: it has to call synth() on an app without an outdir.');
  else takeTheirPlace();
  rmSync(scratch, { recursive: true, force: true });
});

process.env.CDK8S_OUTDIR = output;
createRequire(join(process.cwd(), 'package.json'))('./main');

function fail(reason = ''): void {
  console.error(`${reason}\nNothing was written: ${DIST}/ is as it was.`);
  process.exitCode ||= 1;
}

function takeTheirPlace(): void {
  rmSync(DIST, { recursive: true, force: true });
  renameSync(output, DIST);
  for (const file of readdirSync(DIST).sort()) console.log(join(DIST, file));
}
