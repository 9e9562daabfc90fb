import { App } from 'cdk8s';
import { WiredApp } from '/work/main/lib/constructs/wired-app';
import fs from 'node:fs';
const fill = require('./gen.cjs');
const n = +process.argv[2], which = process.argv[3];
const out = fs.mkdtempSync('/tmp/synth/o-');
const app = which === 'stock' ? new App({ outdir: out }) : new WiredApp({ outdir: out });
fill(app, n); const t = process.hrtime.bigint(); app.synth(); console.log(which, n, Number(process.hrtime.bigint() - t) / 1e6 | 0);
if (!process.argv[4]) fs.rmSync(out, { recursive: true });
