import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import type { CheckResult } from '../../../lib/wiring/check';
import { checkSarif } from '../../../lib/wiring/report/sarif';
import { RULES } from '../../../lib/wiring/rules';
import { checked, DEPLOYMENT, service } from './reading';

const OPTIONS = { version: '1.2.3', homepage: 'https://example.com/wiring', folder: '/home/user/app' };
const LOOSE = DEPLOYMENT + service('selector: { app: Web }, ports: [{ port: 80 }]');

const schemaFile = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: { uri: (text: string) => URL.canParse(text), 'uri-reference': isReference, 'date-time': true },
}).compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);

function isReference(text: string): boolean {
  return URL.canParse(text, 'file:///base/') && !isAbsolute(text) && !/[\s<>"]/.test(text);
}

function logOf(result: CheckResult): Log {
  return JSON.parse(checkSarif(result, OPTIONS)) as Log;
}

test.each([
  ['nothing', ''],
  ['what is wired', DEPLOYMENT],
  ['a finding', LOOSE],
  ['what could not be checked', `${LOOSE}---\n- 1\n---\n{a: [b\n`],
])('of %s the log is valid SARIF 2.1.0', (_what, text) => {
  validate(logOf(checked(text)));
  expect(validate.errors).toBeNull();
});

test('the schema finds what is no SARIF', () => {
  const log = logOf(checked(LOOSE));
  expect(validate({ ...log, version: '2.0.0' })).toBe(false);
  expect(validate(JSON.parse(JSON.stringify(log).replace('"uri":"web.yaml"', '"uri":"a b.yaml"')))).toBe(false);
});

test('the rules are those of the check, each with its page', () => {
  const { driver } = logOf(checked('')).runs[0].tool;
  expect(driver).toMatchObject({
    name: 'cdk8s-wiring',
    version: '1.2.3',
    informationUri: 'https://example.com/wiring',
  });
  expect(driver.rules?.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  expect(driver.rules?.find(({ id }) => id === 'service-selects-nothing')).toMatchObject({
    shortDescription: { text: 'A Service selects no pod' },
    helpUri: 'https://example.com/wiring/blob/main/docs/rules/service-selects-nothing.md',
    defaultConfiguration: { level: 'error' },
  });
});

test('a finding is a result that says what is nearest, how to mend it, and where', () => {
  const { results } = logOf(checked(LOOSE)).runs[0];
  expect(results?.filter(({ level }) => level === 'error')).toEqual([
    {
      ruleId: 'service-selects-nothing',
      ruleIndex: RULES.findIndex(({ id }) => id === 'service-selects-nothing'),
      level: 'error',
      message: {
        text: `Service web selects nothing: no pod in namespace default has app: Web.
Nearest: Deployment web has app: web (only the case differs).
Fix: write app: web in the place of app: Web in spec.selector of Service web.`,
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'web.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 17, startColumn: 21 },
          },
          logicalLocations: [{ fullyQualifiedName: 'Service web', kind: 'object' }],
        },
      ],
    },
  ]);
});

test.each([
  ['a folder', 'dist/web.yaml', { uri: 'dist/web.yaml', uriBaseId: '%SRCROOT%' }],
  ['the folder itself', './web.yaml', { uri: './web.yaml', uriBaseId: '%SRCROOT%' }],
  ['a folder with a space', 'my dist/[a].yaml', { uri: 'my%20dist/%5Ba%5D.yaml', uriBaseId: '%SRCROOT%' }],
  ['the folder, by its full path', '/home/user/app/dist/web.yaml', { uri: 'dist/web.yaml', uriBaseId: '%SRCROOT%' }],
  ['elsewhere', '/srv/web.yaml', { uri: 'file:///srv/web.yaml' }],
  ['the standard input', '<stdin>', { uri: '%3Cstdin%3E', uriBaseId: '%SRCROOT%' }],
])('a file in %s has an address', (_where, file, artifactLocation) => {
  const log = logOf(checked(LOOSE, file));
  validate(log);
  expect(validate.errors).toBeNull();
  expect(log.runs[0].results?.[0].locations?.[0].physicalLocation?.artifactLocation).toEqual(artifactLocation);
});

test('what could not be checked is no result, but a notification: the check was not whole', () => {
  const [whole] = logOf(checked(DEPLOYMENT)).runs[0].invocations ?? [];
  const [part] = logOf(checked(`${DEPLOYMENT}---\n- 1\n`)).runs[0].invocations ?? [];
  expect(whole).toEqual({ executionSuccessful: true, toolExecutionNotifications: [] });
  expect(part).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [
      { level: 'error', message: { text: 'Could not check: no Kubernetes object, but a list' } },
    ],
  });
});

test('what could not be read is told at its line, and of no object', () => {
  const [invocation] = logOf(checked('- 1\n')).runs[0].invocations ?? [];
  expect(invocation?.toolExecutionNotifications?.[0].locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'web.yaml', uriBaseId: '%SRCROOT%' },
        region: { startLine: 1, startColumn: 1 },
      },
    },
  ]);
});

test('a finding without anything near says what would help, and one of a whole file has no region', () => {
  const { findings, ...rest } = checked(service('selector: { app: web }, ports: [{ port: 80 }]'));
  const [finding] = findings.filter(({ rule }) => rule === 'service-selects-nothing');
  const result = logOf({ ...rest, findings: [{ ...finding, location: { file: 'web.yaml' } }] }).runs[0].results?.[0];
  expect(result?.message.text).toBe(`${finding.message}.\n${finding.help}`);
  expect(result?.locations?.[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'web.yaml', uriBaseId: '%SRCROOT%' },
  });
});

test('a construct is a logical location', () => {
  const { findings, ...rest } = checked(LOOSE);
  const log = logOf({
    ...rest,
    findings: findings.map((finding) => ({ ...finding, location: { constructPath: 'chart/web' } })),
  });
  validate(log);
  expect(validate.errors).toBeNull();
  expect(log.runs[0].results?.[0].locations).toEqual([
    {
      logicalLocations: [
        { fullyQualifiedName: expect.any(String) as string, kind: 'object' },
        { fullyQualifiedName: 'chart/web', kind: 'construct' },
      ],
    },
  ]);
});
