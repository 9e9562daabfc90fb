import { check, type CheckResult } from '../wiring/check';
import type { Severity } from '../wiring/finding';
import { readTree, type TreeObject } from '../wiring/manifest/read-tree';
import { checkText } from '../wiring/report/text';

/** An app that was not synthesized, for one of its wires leads nowhere. Its message is the whole report. */
export class LooseWiresError extends Error {
  constructor(report: string) {
    super(report);
    this.name = 'LooseWiresError';
    // What is wrong is in the manifests, and the report says where. A stack would lead to this library.
    this.stack = `${this.name}: ${report}`;
  }
}

/**
 * Checks the objects of an app, which are all that runs but for what says that it is made elsewhere.
 *
 * @param warn is given the report of what is no error, if there is any: warnings, and what is no Kubernetes object
 * @throws LooseWiresError when there is an error, or an object that is not of the shape that its kind has
 */
export function refuseLooseWires(objects: readonly TreeObject[], warn: (report: string) => void): void {
  const result = check(readTree(objects), { world: 'closed' });
  if (result.summary.errors > 0 || result.unchecked.some(({ object }) => object !== undefined)) {
    throw new LooseWiresError(`\n${checkText(only(result, ['error', 'warning']))}`);
  }
  if (result.summary.warnings > 0 || result.unchecked.length > 0) warn(checkText(only(result, ['warning'])));
}

function only(result: CheckResult, severities: readonly Severity[]): CheckResult {
  const findings = result.findings.filter(({ severity }) => severities.includes(severity));
  return { ...result, findings, summary: { ...result.summary, notes: 0 } };
}
