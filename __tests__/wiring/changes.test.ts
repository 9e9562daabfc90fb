import { check } from '../../lib/wiring/check';
import type { Finding } from '../../lib/wiring/finding';
import { readText } from '../../lib/wiring/manifest/read-text';
import { readFamilies, type Transition } from '../recorded/changes';

/*
 * What a real API server answered to `kubectl apply` of the new manifest over the old one, recorded by
 * `npm run record:changes`, and what the two rules say without asking. __tests__/cluster/changes.test.ts asks it anew.
 */
const recorded = readFamilies().flatMap(({ transitions }) => transitions);

function findingsOf({ before, after }: Transition, rule: string): Finding[] {
  const { findings } = check(readText(after, 'new.yaml'), { against: readText(before, 'old.yaml') });
  return findings.filter((finding) => finding.rule === rule);
}

function titles(transitions: readonly Transition[]): string[] {
  return transitions.map(({ title }) => title);
}

const isError = ({ severity }: Finding): boolean => severity === 'error';
const isSpoken = ({ severity }: Finding): boolean => severity !== 'note';

test('the recorded changes are many, of each kind', () => {
  expect(recorded.filter(({ accepted }) => accepted).length).toBeGreaterThan(480);
  expect(recorded.filter(({ accepted }) => !accepted).length).toBeGreaterThan(250);
  expect(recorded.filter(({ lost }) => lost).length).toBeGreaterThan(45);
  expect(recorded.filter(({ left }) => left).length).toBeGreaterThan(10);
});

test('no change that the API server accepts is called refused', () => {
  const accepted = recorded.filter((each) => each.accepted);
  expect(titles(accepted.filter((each) => findingsOf(each, 'immutable-change').some(isError)))).toEqual([]);
});

test('each change that the API server refuses, and would not refuse afresh, is found', () => {
  const refused = recorded.filter((each) => !each.accepted && !each.invalidAlone);
  expect(titles(refused.filter((each) => findingsOf(each, 'immutable-change').length === 0))).toEqual([]);
});

test('each change that is accepted and not done is found', () => {
  const lost = recorded.filter((each) => each.lost);
  expect(titles(lost.filter((each) => findingsOf(each, 'change-lost').length === 0))).toEqual([]);
});

test('each object that stays though nobody names it any more is found', () => {
  const left = recorded.filter((each) => each.left);
  expect(titles(left.filter((each) => findingsOf(each, 'change-lost').length === 0))).toEqual([]);
});

test('no change that is done is called lost', () => {
  const done = recorded.filter((each) => each.accepted && !each.invalidAlone && !each.lost && !each.left);
  expect(titles(done.filter((each) => findingsOf(each, 'change-lost').length > 0))).toEqual([]);
});

test('a change that is refused is not called lost as well', () => {
  const refused = recorded.filter((each) => findingsOf(each, 'immutable-change').some(isError));
  expect(titles(refused.filter((each) => findingsOf(each, 'change-lost').some(isSpoken)))).toEqual([]);
});

test.each(recorded)('nothing can be said of what did not change: $title', ({ after }) => {
  const findings = check(readText(after, 'new.yaml'), { against: readText(after, 'old.yaml') }).findings;
  expect(findings.filter(({ rule }) => rule === 'immutable-change' || rule === 'change-lost')).toEqual([]);
});
