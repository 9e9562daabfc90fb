import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROGRAM = ['main.ts', 'lib', 'imports', 'scripts', 'dist', 'cdk8s.yaml', 'package.json', 'tsconfig.json'];

/** This project, to synthesize without touching its own dist/. */
export function copyProject(folder: string): void {
  for (const path of PROGRAM) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

const APP = join('lib', 'constructs', 'wired-app.ts');
const CHECK = /^.*\brefuseLooseWires\b.*\n/gm;

/** This project as if nobody had ever written the check: what does it cost those who only want to synthesize? */
export function copyProjectWithoutCheck(folder: string): void {
  copyProject(folder);
  const text = readFileSync(APP, 'utf8');
  const lines = text.match(CHECK)?.length ?? 0;
  if (lines !== 2) throw new Error(`${APP} was to import refuseLooseWires and to call it once, but has ${lines} lines`);
  writeFileSync(join(folder, APP), text.replace(CHECK, ''));
}
