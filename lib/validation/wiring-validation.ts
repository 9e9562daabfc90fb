import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, type CheckResult } from '../wiring/check';
import type { Finding } from '../wiring/finding';
import type { Unchecked } from '../wiring/manifest/manifest';
import { readPaths } from '../wiring/manifest/read-paths';
import { nearText } from '../wiring/report/near-text';
import { placeText } from '../wiring/report/wording';

/** What the cdk8s command tells a plugin, as far as this one needs it. */
export interface ValidationContext {
  /** The files that were synthesized. */
  readonly manifests: readonly string[];
  readonly report: {
    addViolation(violation: Violation): void;
    submit(status: 'success' | 'failure', metadata?: Record<string, string>): void;
  };
}

/** What the cdk8s command prints of a finding. */
export interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: readonly {
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }[];
}

/** The `properties` of the plugin in cdk8s.yaml. */
export interface WiringValidationProperties {
  /** Whether the app is not all that runs, so that what is not in it may be elsewhere. Default: false. */
  readonly open?: boolean;
}

/**
 * Fails `cdk8s synth --validate` when a wire is loose.
 *
 * @see https://cdk8s.io/docs/latest/cli/synth/
 */
export class WiringValidation {
  constructor(private readonly properties: WiringValidationProperties = {}) {}

  validate(context: ValidationContext): Promise<void> {
    const reading = readPaths(context.manifests, () => '');
    const result = check(reading, { world: this.properties.open === true ? 'open' : 'closed' });
    for (const finding of result.findings) {
      if (finding.severity !== 'note') context.report.addViolation(violationOf(finding));
    }
    for (const unchecked of result.unchecked) context.report.addViolation(uncheckedViolation(unchecked));
    context.report.submit(isFailure(result) ? 'failure' : 'success', summaryOf(result));
    forgetConstructMetadata(context.manifests);
    return Promise.resolve();
  }
}

function isFailure({ summary }: CheckResult): boolean {
  return summary.errors > 0 || summary.unchecked > 0;
}

function summaryOf({ summary }: CheckResult): Record<string, string> {
  return {
    objects: String(summary.objects),
    errors: String(summary.errors),
    warnings: String(summary.warnings),
    'could not check': String(summary.unchecked),
  };
}

function violationOf({ rule, severity, object, message, near, help, location }: Finding): Violation {
  const [nearest] = near;
  return {
    ruleName: `${severity}[${rule}]`,
    recommendation: nearest ? `${message}. Nearest: ${nearText(nearest)}` : message,
    fix: nearest?.fix ?? help,
    violatingResources: [
      { resourceName: object.name, locations: [placeText(location)], manifestPath: location.file ?? '' },
    ],
  };
}

function uncheckedViolation({ object, reason, location }: Unchecked): Violation {
  return {
    ruleName: 'could not check',
    recommendation: reason,
    fix: 'mend it, so that it can be checked',
    violatingResources: [
      { resourceName: object?.name ?? '', locations: [placeText(location)], manifestPath: location.file ?? '' },
    ],
  };
}

/**
 * For its plugins the cdk8s command leaves a file beside the manifests, or above them when each chart has a folder, and
 * `kubectl apply -f dist/` refuses it. By now all plugins have read it.
 */
function forgetConstructMetadata(manifests: readonly string[]): void {
  const folders = new Set(manifests.map(dirname).flatMap((folder) => [folder, dirname(folder)]));
  for (const folder of folders) rmSync(join(folder, 'construct-metadata.json'), { force: true });
}
