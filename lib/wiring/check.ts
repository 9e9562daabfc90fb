import { SEVERITIES, type Finding, type Severity } from './finding';
import type { Origin, Reading, Unchecked } from './manifest/manifest';
import { Model, type ModelOptions } from './model/model';
import { referenceTo } from './naming';
import { formatPath } from './path';
import { RULES } from './rules';
import { checkedObjects } from './rules/checked-object';
import type { Draft, Rule } from './rules/rule';

/** What a check gives. */
export interface CheckResult {
  /** The findings in the order in which the objects are written, those of one object by severity, then by rule. */
  readonly findings: readonly Finding[];
  /** What could not be checked: neither a pass nor a fault. */
  readonly unchecked: readonly Unchecked[];
  readonly summary: Summary;
  /** Where the object of each finding was read from, for a code frame. */
  readonly origins: ReadonlyMap<Finding, Origin>;
}

/** The numbers of a check. */
export interface Summary {
  /** How many objects were checked. */
  readonly objects: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** How many objects or documents could not be checked. */
  readonly unchecked: number;
}

/** Tells which wires between the manifests are loose, and what they nearly reached. */
export function check(reading: Reading, options: ModelOptions = {}): CheckResult {
  return checkModel(new Model(reading, options));
}

export function checkModel(model: Model): CheckResult {
  const drafts = inOrder([...judgeObjects(model), ...judgeTogether(model)], model);
  const origins = new Map(drafts.map((judged) => [findingOf(judged), judged.draft.manifest.origin]));
  const findings = [...origins.keys()];
  const unchecked = [...model.unchecked, ...(model.against?.unchecked ?? [])];
  return { findings, unchecked, summary: summarize(model.manifests.length, findings, unchecked.length), origins };
}

interface Judged {
  readonly rule: Rule;
  readonly draft: Draft;
}

function judgeObjects(model: Model): Judged[] {
  const rules = RULES.filter((rule) => 'checkObject' in rule);
  const judged: Judged[] = [];
  for (const object of checkedObjects(model)) {
    for (let place = 0; place < rules.length; place++) {
      const rule = rules[place];
      for (const draft of rule.checkObject(object)) judged.push({ rule, draft });
    }
  }
  return judged;
}

function* judgeTogether(model: Model): Generator<Judged> {
  for (const rule of RULES) {
    if ('check' in rule) for (const draft of rule.check(model)) yield { rule, draft };
  }
}

function inOrder(judged: readonly Judged[], { manifests }: Model): readonly Judged[] {
  if (judged.length < 2) return judged;
  const places = new Map(manifests.map((manifest, index) => [manifest, index]));
  const place = ({ draft }: Judged): number => places.get(draft.manifest) ?? 0;
  const severity = (one: Judged): number => SEVERITIES.indexOf(severityOf(one));
  const rule = (one: Judged): number => RULES.indexOf(one.rule);
  return [...judged].sort((a, b) => place(a) - place(b) || severity(a) - severity(b) || rule(a) - rule(b));
}

function findingOf({ rule, draft }: Judged): Finding {
  const { manifest, path } = draft;
  return {
    rule: rule.id,
    severity: severityOf({ rule, draft }),
    object: referenceTo(manifest),
    path: formatPath(path),
    message: draft.message,
    near: draft.near ?? [],
    help: draft.help ?? rule.help,
    // Found when it is asked for: to find it, the document is parsed again.
    get location() {
      return manifest.origin.locate(path);
    },
  };
}

function severityOf({ rule, draft }: Judged): Severity {
  return draft.severity ?? rule.severity;
}

function summarize(objects: number, findings: readonly Finding[], unchecked: number): Summary {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    objects,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    unchecked,
  };
}
