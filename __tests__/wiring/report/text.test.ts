import { SEVERITIES, type Finding } from '../../../lib/wiring/finding';
import type { Location } from '../../../lib/wiring/manifest/manifest';
import { findingText } from '../../../lib/wiring/report/finding-text';
import { checkText } from '../../../lib/wiring/report/text';
import { checked, DEPLOYMENT, near, service } from './reading';

function finding(change: Partial<Finding> = {}): Finding {
  return {
    rule: 'service-selects-nothing',
    severity: 'error',
    object: { apiVersion: 'v1', kind: 'Service', name: 'web' },
    path: 'spec.selector',
    message: 'Service web selects nothing',
    near: [],
    help: 'Mend it.',
    location: { file: 'web.yaml', line: 3, column: 1 },
    ...change,
  };
}

const HELP = '     help: Mend it. (cdk8s-wiring explain service-selects-nothing)';

test.each(SEVERITIES)('a finding begins with its severity: %s', (severity) => {
  expect(findingText(finding({ severity }))).toBe(
    `${severity}[service-selects-nothing]: Service web selects nothing\n  --> web.yaml:3:1\n${HELP}`,
  );
});

test.each<[string, Location, string]>([
  ['the path of a construct', { constructPath: 'chart/web' }, 'chart/web'],
  ['and the line that made it', { constructPath: 'chart/web', file: 'main.ts', line: 12 }, 'chart/web (main.ts:12)'],
  ['a file alone', { file: 'web.yaml' }, 'web.yaml'],
])('in the place of a line of YAML stands %s', (_what, location, place) => {
  expect(findingText(finding({ location }))).toContain(`\n  --> ${place}\n${HELP}`);
});

test.each<[string, Location, boolean]>([
  ['a line and a column', { file: 'web.yaml', line: 3, column: 1 }, true],
  ['a line alone', { file: 'web.yaml', line: 3 }, false],
  ['a column alone', { file: 'web.yaml', column: 1 }, false],
  ['a file alone', { file: 'web.yaml' }, false],
  ['the line of a program', { constructPath: 'chart/web', file: 'main.ts', line: 3, column: 1 }, false],
])('the source is shown where it is known to be of the object: %s', (_what, location, isShown) => {
  const origin = { locate: () => location, sourceLine: () => 'kind: Service' };
  expect(findingText(finding({ location }), origin).includes('kind: Service')).toBe(isShown);
});

test('three candidates are all there are', () => {
  const candidates = ['a', 'b', 'c'].map((value) => near('value-differs', 'app: x', `app: ${value}`));
  expect(findingText(finding({ near: candidates }))).not.toContain('more');
});

test('no more than three candidates are shown, and the others counted', () => {
  const candidates = ['a', 'b', 'c', 'd', 'e'].map((value) => near('value-differs', 'app: x', `app: ${value}`));
  expect(
    findingText(finding({ near: candidates }))
      .split('\n')
      .slice(2, -1),
  ).toEqual([
    '  nearest: Pod shop/web has app: a instead of app: x',
    '      fix: mend it',
    '     near: Pod shop/web has app: b instead of app: x',
    '      fix: mend it',
    '     near: Pod shop/web has app: c instead of app: x',
    '      fix: mend it',
    '           and 2 more',
  ]);
});

test('what a manifest says cannot break a line or colour the terminal', () => {
  const text = findingText(finding({ message: 'a\nb\u001b[31m', near: [near('typo', 'x', 'c\r')] }));
  expect(text).toContain('a\\u000ab\\u001b[31m\n');
  expect(text).toContain('c\\u000d');
});

const WEB = service('selector: { app: web }, ports: [{ port: 80, targetPort: http }]');
const LOOSE = service('selector: { app: wbe }, ports: [{ port: 80 }]', 'loose');

test.each([
  ['all fits', DEPLOYMENT + WEB, '2 objects checked: every wire fits.'],
  ['one object', DEPLOYMENT, '1 object checked: every wire fits.'],
  ['there is nothing', '', 'no Kubernetes objects found'],
  ['a wire is loose', DEPLOYMENT + LOOSE, '1 error, 0 warnings in 2 objects'],
  [
    'some of it cannot be read',
    `${DEPLOYMENT}---\n- 1\n`,
    '1 object checked, 1 could not be checked: every wire of them fits.',
  ],
  ['none of it can be read', '- 1\n', 'no object checked, 1 could not be checked'],
  ['both', `${DEPLOYMENT}${LOOSE}---\n- 1\n`, '1 error, 0 warnings in 2 objects, 1 could not be checked'],
])('the last line, when %s', (_when, text, last) => {
  expect(checkText(checked(text)).trimEnd().split('\n').at(-1)).toBe(last);
});

test.each([
  [1, '1 note: --fail-on note shows it'],
  [2, '2 notes: --fail-on note shows them'],
])('%i notes that are not shown are counted', (notes, told) => {
  const result = checked(DEPLOYMENT);
  const last = checkText({ ...result, summary: { ...result.summary, notes } });
  expect(last).toBe(`1 object checked: every wire fits. (${told})\n`);
});

test('colours tell what could not be checked, and that all is well', () => {
  const paint = (role: string, text: string): string => `<${role}>${text}</${role}>`;
  expect(checkText(checked('- 1\n'), paint)).toContain(
    '<warning>could not check</warning><strong>: no Kubernetes object, but a list</strong>\n<faint>  --></faint> web.yaml:1:1',
  );
  expect(checkText(checked(DEPLOYMENT), paint)).toBe('1 object checked: <good>every wire fits.</good>\n');
});

test('the order is that of the input', () => {
  const [first, second] = [LOOSE, LOOSE.replace('loose', 'lost')];
  const names = (text: string) => checkText(checked(text)).match(/Service \S+ selects/g);
  expect(names(DEPLOYMENT + first + second)).toEqual(['Service loose selects', 'Service lost selects']);
  expect(names(`${second}${first}---\n${DEPLOYMENT}`)).toEqual(['Service lost selects', 'Service loose selects']);
});

test('the same input gives the same report', () => {
  const reports = Array.from({ length: 10 }, () => checkText(checked(DEPLOYMENT + LOOSE + WEB)));
  expect(new Set(reports).size).toBe(1);
});
