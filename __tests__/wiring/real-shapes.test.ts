import { check } from '../../lib/wiring/check';
import { joinReadings } from '../../lib/wiring/manifest/expand-object';
import { readText } from '../../lib/wiring/manifest/read-text';

/** What the check says of files, given as path and text: `severity[rule]` of each finding. */
function saysOf(files: Readonly<Record<string, string>>): string[] {
  const reading = joinReadings(Object.entries(files).map(([path, text]) => readText(text, path)));
  return check(reading).findings.map(({ severity, rule }) => `${severity}[${rule}]`);
}

const settings = (value: string): string =>
  `{ apiVersion: v1, kind: ConfigMap, metadata: { name: settings }, data: { stage: ${value} } }`;

test('an object that is written once for each environment is no more than noted', () => {
  expect(
    saysOf({ 'overlays/dev/settings.yaml': settings('dev'), 'overlays/prod/settings.yaml': settings('prod') }),
  ).toEqual(['note[duplicate-object]']);
});

test('an object that is written twice in one folder is warned of', () => {
  expect(saysOf({ 'app/settings.yaml': settings('a'), 'app/web.yaml': settings('b') })).toEqual([
    'warning[duplicate-object]',
  ]);
});
