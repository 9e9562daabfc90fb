import { check } from '../../../lib/wiring/check';
import type { Finding } from '../../../lib/wiring/finding';
import { readText } from '../../../lib/wiring/manifest/read-text';

/** What a rule says of a change from one text of manifests to another. */
export function findingsOfChange(rule: string, before: string, after: string): Finding[] {
  const { findings } = check(readText(after, 'new.yaml'), { against: readText(before, 'old.yaml') });
  return findings.filter((finding) => finding.rule === rule);
}

/** The same, each as `file:line severity field: message`. */
export function linesOfChange(rule: string, before: string, after: string): string[] {
  return findingsOfChange(rule, before, after).map(
    ({ location, severity, path, message }) => `${location.file}:${location.line} ${severity} ${path}: ${message}`,
  );
}
