/**
 * Writes Kubernetes objects to measure with: the same seed, the same bytes.
 *
 *     node --require ./scripts/typescript.cjs bench/manifests.ts --objects 10000 --out DIR
 *
 * `--seed 1`; `--worst broken|one-label|one-pod|one-namespace`, without which every wire holds; `--one-file` writes
 * DIR/all.yaml alone, without which DIR has one file for each application.
 */
import { parseArgs } from 'node:util';
import { WORST_CASES, type WorstCase } from './fleet/worst-cases';
import { writeManifests } from './write-manifests';

function main(): void {
  const { values } = parseArgs({
    options: {
      objects: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      worst: { type: 'string' },
      'one-file': { type: 'boolean', default: false },
    },
  });
  const { out, worst } = values;
  const objects = Number(values.objects);
  if (out === undefined || !(objects >= 1)) throw new Error('--objects NUMBER and --out DIR are needed');
  if (worst !== undefined && !isWorstCase(worst)) throw new Error(`--worst ${worst}: one of ${WORST_CASES.join(', ')}`);
  const written = writeManifests({ objects, seed: Number(values.seed), worst, out, oneFile: values['one-file'] });
  console.log(`${out}: ${objects} objects, ${written.files} files, ${(written.bytes / 1e6).toFixed(1)} MB`);
}

function isWorstCase(name: string): name is WorstCase {
  return (WORST_CASES as readonly string[]).includes(name);
}

main();
