/**
 * Synthesizes an app once, and prints how long `synth()` took and what it wrote.
 *
 *     node synth.js 'App|WiredApp|WiredApp without its check' CHARTS CHAIN FOLDER
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { App } from 'cdk8s';
import { WiredApp } from '../../../lib/constructs/wired-app';
import { fill } from '../charts';
import type { Synthesizer } from '../growth';

/** What the program prints, as JSON. */
export interface SynthRun {
  readonly seconds: number;
  readonly files: number;
  /** Of the names and the text of all files: the same when they are the same. */
  readonly digest: string;
}

class UncheckedApp extends WiredApp {
  /** @internal */
  protected override _check(): void {}
}

const APPS: Record<Synthesizer, typeof App | typeof WiredApp> = {
  App,
  WiredApp,
  'WiredApp without its check': UncheckedApp,
};

function synthesize([name, charts, chain, outdir]: string[]): SynthRun {
  const app = new APPS[name as Synthesizer]({ outdir });
  fill(app, { charts: Number(charts), chain: Number(chain) });
  const start = performance.now();
  app.synth();
  const seconds = (performance.now() - start) / 1000;
  const files = readdirSync(outdir).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(outdir, file)));
  rmSync(outdir, { recursive: true });
  return { seconds, files: files.length, digest: hash.digest('hex') };
}

console.log(JSON.stringify(synthesize(process.argv.slice(2))));
