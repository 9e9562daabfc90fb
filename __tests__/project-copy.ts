import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = ['main.ts', 'lib', 'imports', 'scripts', 'dist', 'cdk8s.yaml', 'package.json'];

/** A folder in which the README's commands run as in a clone, and may change what they find. */
export function projectCopy(): string {
  const [root, copy] = [process.cwd(), mkdtempSync(join(tmpdir(), 'wiring-'))];
  for (const path of PROGRAM) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
