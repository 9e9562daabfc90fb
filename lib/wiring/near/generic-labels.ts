import type { Requirement } from '../model/selector';

/** Labels that many things of one application, release or team share, so that sharing one says little. */
const GENERIC_KEYS: ReadonlySet<string> = new Set([
  'app.kubernetes.io/component',
  'app.kubernetes.io/created-by',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/managed-by',
  'app.kubernetes.io/part-of',
  'app.kubernetes.io/version',
  'chart',
  'component',
  'env',
  'environment',
  'helm.sh/chart',
  'heritage',
  'instance',
  'owner',
  'part-of',
  'project',
  'region',
  'release',
  'role',
  'stage',
  'team',
  'tier',
  'track',
  'type',
  'version',
  'zone',
]);

/** Whether a label says which pods are meant, rather than to what they belong. */
export function isDistinctive({ key, operator }: Requirement): boolean {
  return (operator === 'Equals' || operator === 'In') && !isGeneric(key);
}

/** Whether things that have nothing else in common share such a label. */
export function isGeneric(key: string): boolean {
  return GENERIC_KEYS.has(key);
}

/** Whether pods get such a label when they run, by whoever chooses a leader or numbers them: `spilo-role`, `vault-active`, `kafka-broker-id`. */
export function isSetAtRunTime(key: string): boolean {
  return /(role|active|leader|primary|master|ordinal|(broker|node|pod|member|server)[-_.]?(id|index|name))$/i.test(key);
}

/** The keys under which the name of an application is commonly written. */
const NAME_KEYS: ReadonlySet<string> = new Set([
  'app',
  'app.kubernetes.io/name',
  'application',
  'component',
  'k8s-app',
  'name',
  'run',
  'service',
]);

/** Whether two keys are two ways to write down the name of an application. */
export function areNameKeys(a: string, b: string): boolean {
  return NAME_KEYS.has(a) && NAME_KEYS.has(b);
}
