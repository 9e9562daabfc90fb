import { isAbsolute, relative, sep } from 'node:path';
import type { Invocation, Location as SarifLocation, Log, ReportingDescriptor, Result } from 'sarif';
import type { CheckResult } from '../check';
import type { Finding } from '../finding';
import type { Location, ObjectReference, Unchecked } from '../manifest/manifest';
import { nameOf } from '../naming';
import { RULES } from '../rules';
import { nearText } from './near-text';

/** What a SARIF log says of the tool and the folder that it ran in. */
export interface SarifOptions {
  readonly version: string;
  /** The address of the repository. */
  readonly homepage: string;
  /** The folder to which the paths of files are relative. */
  readonly folder: string;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * What a check gives as a SARIF log, which GitHub and editors show at the lines it names.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function checkSarif({ findings, unchecked }: CheckResult, options: SarifOptions): string {
  const { version, homepage, folder } = options;
  const driver = { name: 'cdk8s-wiring', version, informationUri: homepage, rules: rulesOf(homepage) };
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(unchecked, folder)],
        results: findings.map((finding) => resultOf(finding, folder)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rulesOf(homepage: string): ReportingDescriptor[] {
  return RULES.map(({ id, severity, title, help }) => ({
    id,
    shortDescription: { text: title },
    help: { text: help },
    helpUri: `${homepage}/blob/main/docs/rules/${id}.md`,
    defaultConfiguration: { level: severity },
  }));
}

function resultOf(finding: Finding, folder: string): Result {
  const { rule, severity, object, location } = finding;
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: messageOf(finding) },
    locations: [locationOf(location, object, folder)],
  };
}

function messageOf({ message, near, help }: Finding): string {
  const [nearest] = near;
  const ends = nearest === undefined ? [help] : [`Nearest: ${nearText(nearest)}.`, `Fix: ${nearest.fix}.`];
  return [`${message}.`, ...ends].join('\n');
}

/** Not a result: it says nothing about the manifests, only that the check is not whole. */
function invocationOf(unchecked: readonly Unchecked[], folder: string): Invocation {
  return {
    executionSuccessful: unchecked.length === 0,
    toolExecutionNotifications: unchecked.map(({ object, reason, location }) => ({
      level: 'error',
      message: { text: `Could not check: ${reason}` },
      locations: [locationOf(location, object, folder)],
    })),
  };
}

function locationOf(location: Location, object: ObjectReference | undefined, folder: string): SarifLocation {
  const { file, line, column, constructPath } = location;
  const region = line === undefined ? undefined : { startLine: line, ...(column && { startColumn: column }) };
  const logical = [
    ...(object ? [{ fullyQualifiedName: nameOf(object), kind: 'object' }] : []),
    ...(constructPath === undefined ? [] : [{ fullyQualifiedName: constructPath, kind: 'construct' }]),
  ];
  return {
    ...(file !== undefined && {
      physicalLocation: { artifactLocation: artifact(file, folder), ...(region && { region }) },
    }),
    ...(logical.length > 0 && { logicalLocations: logical }),
  };
}

function artifact(file: string, folder: string) {
  const path = isAbsolute(file) ? relative(folder, file) : file;
  const isOutside = isAbsolute(file) && path.split(sep)[0] === '..';
  if (isOutside) return { uri: `file://${addressOf(file)}` };
  return { uri: addressOf(path), uriBaseId: '%SRCROOT%' };
}

function addressOf(path: string): string {
  return path.split(sep).map(encodeURIComponent).join('/');
}
