import type { Near, Severity } from '../finding';
import type { Manifest, Path } from '../manifest/manifest';
import type { Model } from '../model/model';
import type { CheckedObject } from './checked-object';

/** What a rule says of one object; the engine adds the rest. */
export interface Draft {
  readonly manifest: Manifest;
  /** The field that is to blame. */
  readonly path: Path;
  /** What is wrong, in one sentence that names the object and quotes what it says. */
  readonly message: string;
  /** The rule's own, when left out. */
  readonly severity?: Severity;
  readonly near?: readonly Near[];
  /** What to do; the rule's own help, when left out. */
  readonly help?: string;
}

/** What there is to say of most objects. */
export const NO_DRAFTS: readonly Draft[] = [];

/** One kind of loose wire. */
export type Rule = ModelRule | ObjectRule;

/** A rule about how objects fit together. */
export interface ModelRule extends RuleText {
  /** The findings, in the order of the objects. It changes nothing. */
  readonly check: (model: Model) => Iterable<Draft>;
}

/**
 * A rule that looks at the objects one by one. All such rules look at one object before any looks at the next, as
 * reading what another one has just read is quick.
 */
export interface ObjectRule extends RuleText {
  /** The findings in one object. It changes nothing. */
  readonly checkObject: (object: CheckedObject) => readonly Draft[];
}

/** What a rule is called, and what it says. */
export interface RuleText {
  /** Kebab-case; it is the contract with those who read reports, and is never renamed. */
  readonly id: string;
  /** How bad its findings are, unless one of them says otherwise. */
  readonly severity: Severity;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** What to do, in a sentence. */
  readonly help: string;
}

/** States a rule; types hold it to the form. */
export function defineRule<T extends Rule>(rule: T): T {
  return rule;
}
