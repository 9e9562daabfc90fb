import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, AppProps } from 'cdk8s';
import { WiredApp } from '../../lib/constructs/wired-app';

/** A WiredApp that writes whatever it is given, so that what it writes can be compared with what cdk8s writes of the same. */
export class UncheckedApp extends WiredApp {
  protected override _check(): void {}
}

export type AppClass = typeof App | typeof UncheckedApp;

/** What a synth left behind: all folders and files by their path, or the error and what there was all the same. */
export interface Outcome {
  readonly error?: string;
  readonly written: Record<string, string>;
}

/** Fills an app of that class, synthesizes it to a folder of its own, and reads the folder. */
export function outcomeOf(AppOf: AppClass, fill: (app: App) => void, props: AppProps = {}): Outcome {
  const work = mkdtempSync(join(tmpdir(), 'wired-app-'));
  try {
    const app = new AppOf({ ...props, outdir: join(work, 'dist') });
    fill(app);
    const error = messageOf(() => app.synth());
    return { error, written: contentOf(work) };
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** The message of what is thrown; undefined when nothing is. */
export function messageOf(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Every path below a folder, with the text of the files. */
export function contentOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths.map((path) => {
      const full = join(folder, path);
      return [path, statSync(full).isDirectory() ? '(a folder)' : readFileSync(full, 'utf8')];
    }),
  );
}
