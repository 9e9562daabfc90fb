/** The fields that a mapping of an object may have. */
export interface Known {
  readonly names: ReadonlySet<string>;
  /** Whether later versions of Kubernetes may know more of them. */
  readonly mayGrow: boolean;
}

/** All of them. */
export function all(names: string): Known {
  return { names: new Set(names.split(' ')), mayGrow: false };
}

/** All of them so far. */
export function some(names: string): Known {
  return { names: new Set(names.split(' ')), mayGrow: true };
}
