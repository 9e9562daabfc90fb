import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { Answer } from './api-server';
import { Case } from './cases/manifests';

/** A manifest, and what Kubernetes answered to it. */
export type RecordedCase = Case & Answer;

/** The file that `npm run record:refusals` writes. */
export const RECORDED = join(__dirname, '..', '..', 'recorded', 'refusals.yaml');

export function readRecorded(): RecordedCase[] {
  return load(readFileSync(RECORDED, 'utf8')) as RecordedCase[];
}
