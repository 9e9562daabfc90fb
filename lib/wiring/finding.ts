import type { Location, ObjectReference } from './manifest/manifest';

/** How bad a finding is, the worst first. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;

/**
 * error: Kubernetes refuses it, or the wire is certainly loose. warning: legal, and probably not meant. note: worth
 * knowing, shown on request.
 */
export type Severity = (typeof SEVERITIES)[number];

/** What keeps a candidate from being what was meant, the closest first. */
export const NEAR_REASONS = [
  'case-differs',
  'typo',
  'key-typo',
  'port-name-typo',
  'namespace-differs',
  'on-workload-not-template',
  'value-differs',
  'key-missing',
  'two-labels-differ',
] as const;

export type NearReason = (typeof NEAR_REASONS)[number];

/** Something that was nearly reached, and what keeps it out. */
export interface Near {
  readonly object: ObjectReference;
  readonly reason: NearReason;
  /** What the finding's object asks for, such as `app: helloapp`. */
  readonly expected: string;
  /** What the candidate has, such as `app: helloApp`. */
  readonly actual: string;
  /** What to write where, in one line. */
  readonly fix: string;
}

/** One loose wire. */
export interface Finding {
  /** The id of the rule: kebab-case, never renamed. */
  readonly rule: string;
  readonly severity: Severity;
  readonly object: ObjectReference;
  /** The field, such as `spec.selector.app` or `spec.ports[0].targetPort`. */
  readonly path: string;
  readonly message: string;
  /** The closest candidates, ranked. */
  readonly near: readonly Near[];
  /** What to do. */
  readonly help: string;
  readonly location: Location;
}
