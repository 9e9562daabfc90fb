/**
 * Runs an npm command (`sbom`, `audit`) on what a user of the package installs, in the versions of the lock file.
 *
 * `--omit=dev` would not do: the peers are devDependencies here as well, which makes everything "dev", so npm would look
 * at nothing and find nothing wrong. So the project stands, in a folder of its own, without its devDependencies.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function npm(folder: string, ...args: string[]): number {
  const { status, error } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  return status ?? 1;
}

function main(work: string, command: string[]): number {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; devDependencies?: unknown };
  const folder = join(work, manifest.name); // npm names what it describes after its folder
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, devDependencies: undefined }));
  copyFileSync('package-lock.json', join(folder, 'package-lock.json'));
  const pruned = npm(folder, 'prune', '--package-lock-only', '--offline', '--silent');
  return pruned || npm(folder, ...command, '--package-lock-only');
}

const work = mkdtempSync(join(tmpdir(), 'as-installed-'));
try {
  process.exitCode = main(work, process.argv.slice(2));
} finally {
  rmSync(work, { recursive: true, force: true });
}
