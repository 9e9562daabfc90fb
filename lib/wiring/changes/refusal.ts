import type { Severity } from '../finding';
import type { Json, Path } from '../manifest/manifest';

/** A change that Kubernetes refuses. */
export interface Refusal {
  /** The field. */
  readonly path: Path;
  /** What the running object has there. */
  readonly old?: Json;
  /** What the new manifest would make of it. */
  readonly next?: Json;
  /** Why, or what may change instead: a clause. */
  readonly why?: string;
  /** A warning where it depends on what no manifest tells. Default: error. */
  readonly severity?: Severity;
  /** What to do, when that differs from what the kind needs in general. */
  readonly help?: string;
}
