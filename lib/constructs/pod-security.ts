import * as k8s from '../../imports/k8s';
import { quote } from '../kubernetes/quote';
import { Labels } from './checks';
import { podSecurityViolations } from './pod-security-checks';
import { hardened } from './pod-security-defaults';
import { PodSecurityLevel } from './pod-security-level';

/**
 * The Kubernetes version whose reading of the levels is enforced and checked. A cluster that is newer keeps to it, one
 * that is older takes its own newest, so an upgrade of the cluster alone never refuses a pod that ran.
 */
const ENFORCED_MINOR = 34;

const PREFIX = 'pod-security.kubernetes.io/';
const STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';
const ADMISSION = 'https://kubernetes.io/docs/concepts/security/pod-security-admission/';
const LEVELS: readonly string[] = Object.values(PodSecurityLevel);

/** What a Namespace asks of the pods in it. */
export interface PodSecurity {
  readonly level: PodSecurityLevel;
  /** The minor version of Kubernetes whose reading of the level is enforced; Infinity is the latest. */
  readonly minor: number;
}

/** A Namespace's labels, with those by which Pod Security admission enforces the level, warns and audits. */
export function podSecurityLabels(
  level: string | undefined,
  labels: Labels | undefined,
  owner: string,
): Labels | undefined {
  checkPodSecurityLabels(labels, owner);
  if (level === undefined) return labels;
  if (!LEVELS.includes(level)) {
    throw new Error(`Invalid podSecurity of ${owner} ${quote(level)}: one of ${LEVELS.join(', ')} (${STANDARDS})`);
  }
  const enforce = labels?.[`${PREFIX}enforce`];
  if (enforce !== undefined && enforce !== level) {
    throw new Error(
      `Label ${PREFIX}enforce: ${quote(enforce)} of ${owner} contradicts its podSecurity ${quote(level)}: leave the label out`,
    );
  }
  return {
    [`${PREFIX}enforce`]: level,
    [`${PREFIX}enforce-version`]: `v1.${ENFORCED_MINOR}`,
    [`${PREFIX}warn`]: level,
    [`${PREFIX}warn-version`]: 'latest',
    [`${PREFIX}audit`]: level,
    [`${PREFIX}audit-version`]: 'latest',
    ...labels,
  };
}

/** What those labels enforce. */
export function enforcedPodSecurity(level: PodSecurityLevel, labels: Labels | undefined): PodSecurity {
  const version = labels?.[`${PREFIX}enforce-version`] ?? 'latest';
  return { level, minor: version === 'latest' ? Infinity : Number(version.slice('v1.'.length)) };
}

/** The server refuses a Namespace whose Pod Security labels it cannot read. */
function checkPodSecurityLabels(labels: Labels | undefined, owner: string): void {
  for (const mode of ['enforce', 'warn', 'audit']) {
    const level = labels?.[PREFIX + mode];
    if (level !== undefined && !LEVELS.includes(level)) {
      throw new Error(
        `Invalid label ${PREFIX}${mode} of ${owner} ${quote(level)}: one of ${LEVELS.join(', ')} (${ADMISSION})`,
      );
    }
    const version = labels?.[`${PREFIX}${mode}-version`];
    if (version !== undefined && !/^(latest|v1\.(0|[1-9]\d*))$/.test(version)) {
      throw new Error(
        `Invalid label ${PREFIX}${mode}-version of ${owner} ${quote(version)}: "latest", or a version such as "v1.${ENFORCED_MINOR}" (${ADMISSION})`,
      );
    }
  }
}

/** The spec of pods in a Namespace that asks this of them; throws, with all that is wrong, when they do not comply. */
export function securedPodSpec(
  { level, minor }: PodSecurity,
  namespaceName: string,
  spec: k8s.PodSpec,
  annotations: Labels | undefined,
  owner: string,
): k8s.PodSpec {
  if (level === PodSecurityLevel.PRIVILEGED) return spec;
  const restricted = level === PodSecurityLevel.RESTRICTED;
  const secured = restricted ? hardened(spec) : spec;
  const violations = podSecurityViolations(secured, annotations, { restricted, minor });
  if (violations.length === 0) return secured;
  const lines = violations.map(({ field, given, right }) => `  ${field} is ${given}: it must ${right}`);
  throw new Error(
    `${owner} does not comply with the Pod Security level "${level}" of Namespace "${namespaceName}":\n` +
      `${lines.join('\n')}\nSee ${STANDARDS}#${level}`,
  );
}
