import { TypoIndex } from '../wiring/near/typo-index';
import { Model } from '../wiring/model/model';
import { selectorText } from '../wiring/model/selector';
import { nameOf } from '../wiring/naming';
import { nearPods } from '../wiring/near/near-pods';
import { nearText } from '../wiring/report/near-text';
import { checkText } from '../wiring/report/text';
import { RULES } from '../wiring/rules';
import { checkSubject, readOwn } from './subject';

/** What Jest is told: whether it holds, and what to say if that was not expected. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Whether no wire is loose: no finding that is an error, and nothing that cannot be checked. */
export function toBeWired(received: unknown): MatcherResult {
  const result = checkSubject(received);
  const pass = result.unchecked.length === 0 && result.findings.every(({ severity }) => severity !== 'error');
  return {
    pass,
    message: () =>
      pass ? 'Expected a loose wire, but every wire fits.' : `Expected every wire to fit.\n\n${checkText(result)}`,
  };
}

/** Whether there is a finding of that rule, of whatever severity. */
export function toHaveFinding(received: unknown, rule: string): MatcherResult {
  requireRule(rule);
  const result = checkSubject(received);
  const pass = result.findings.some((finding) => finding.rule === rule);
  return { pass, message: () => `Expected ${pass ? 'no' : 'a'} finding of the rule ${rule}.\n\n${checkText(result)}` };
}

/** Whether the Service, by its selector and its namespace, reaches the pods. Ports do not count. */
export function toSelect(received: unknown, pods: unknown): MatcherResult {
  const service = only(new Model(readOwn(received)).services, 'Service', 'before toSelect');
  const model = new Model(readOwn(pods));
  const source = only(model.podSources, 'Pod or workload', 'in toSelect(…)');
  const { manifest, namespace, selector } = service;
  const pass = model.selectedBy(service).includes(source);
  const [name, target] = [nameOf(manifest), nameOf(source.manifest)];
  const explain = (): string => {
    if (pass) return `Expected ${name} not to select ${target}, but it does: ${selectorText(selector!)}.`;
    if (!selector) return `Expected ${name} to select ${target}, but it has no selector that selects by itself.`;
    const loose = { manifest, namespace, selector, path: ['spec', 'selector'], isClaimed: () => false };
    const [near] = nearPods(loose, model).near;
    const reason = near
      ? `${nearText(near)}\n  fix: ${near.fix}`
      : `its pods share no label with ${selectorText(selector)}`;
    return `Expected ${name} to select ${target}, but it does not: ${reason}`;
  };
  return { pass, message: explain };
}

function requireRule(id: string): void {
  const ids = RULES.map((rule) => rule.id);
  if (ids.includes(id)) return;
  const [similar] = new TypoIndex(ids).similarTo(id);
  throw new Error(
    `There is no rule ${JSON.stringify(id)}: ${similar ? `${JSON.stringify(similar)} is close` : `there are ${ids.join(', ')}`}`,
  );
}

function only<T>(found: readonly T[], what: string, where: string): T {
  if (found.length !== 1) throw new Error(`One ${what} is needed ${where}, not ${found.length}`);
  return found[0];
}
