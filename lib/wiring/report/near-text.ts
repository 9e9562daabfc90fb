import type { Near, NearReason } from '../finding';
import { nameOf } from '../naming';

/** A candidate and what keeps it out, in one line: `Pod hb-test/myapp-pod has app: helloApp (only the case differs)`. */
export function nearText(near: Near): string {
  return `${nameOf(near.object)} ${WORDS[near.reason](near)}`;
}

const WORDS: Readonly<Record<NearReason, (near: Near) => string>> = {
  'case-differs': (near) => alike(near, 'only the case differs'),
  typo: (near) => alike(near, 'a typo away'),
  'key-typo': ({ actual }) => `has ${actual} (the key is a typo away)`,
  'port-name-typo': ({ actual }) => `declares ${actual} (a typo away)`,
  'namespace-differs': ({ expected, actual }) => `is in another namespace (${actual}, not ${expected})`,
  'on-workload-not-template': ({ expected, actual }) => `has ${expected}, but ${actual}`,
  'value-differs': ({ expected, actual }) => `has ${actual} instead of ${expected}`,
  'key-missing': ({ actual }) => `has ${actual}`,
  'two-labels-differ': ({ expected, actual }) => `has ${actual} instead of ${expected} (two labels differ)`,
};

/** Of a name, what differs is in the name itself. */
function alike({ object, expected, actual }: Near, difference: string): string {
  return actual === object.name ? `is there (${difference} from ${expected})` : `has ${actual} (${difference})`;
}
