import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../lib/wiring/check';
import type { Finding } from '../../../lib/wiring/finding';
import { readText } from '../../../lib/wiring/manifest/read-text';

/** What a rule finds in `fixtures/<rule>/<behaviour>.yaml`. Throws when something of it was left unchecked. */
export function findingsIn(rule: string, behaviour: string): Finding[] {
  const file = `${behaviour}.yaml`;
  const { findings, unchecked } = check(readText(readFileSync(join(__dirname, 'fixtures', rule, file), 'utf8'), file));
  if (unchecked.length > 0) throw new Error(`${file} is not checked as a whole: ${unchecked[0].reason}`);
  return findings.filter((finding) => finding.rule === rule);
}

/** The findings, each as `line, severity, field: message`. */
export function linesOf(rule: string, behaviour: string): string[] {
  return findingsIn(rule, behaviour).map(
    ({ location, severity, path, message }) => `${location.line} ${severity} ${path}: ${message}`,
  );
}
