/** One field that a level refuses. */
export interface Violation {
  /** The field in Kubernetes' words, such as `securityContext.privileged of container "app"`. */
  readonly field: string;
  /** The value that it has, as a message shows it. */
  readonly given: string;
  /** What would be right, as what follows "it must". */
  readonly right: string;
}

/** The reading of a level that a pod is held against. */
export interface Rules {
  /** Whether what the level "restricted" asks for is asked for, beside what "baseline" does. */
  readonly restricted: boolean;
  /** The minor version of Kubernetes; Infinity is the latest. */
  readonly minor: number;
}

/** A field that a level refuses. */
export function refused(field: string, given: unknown, right: string): Violation {
  return { field, given: JSON.stringify(given) ?? 'left out', right };
}
