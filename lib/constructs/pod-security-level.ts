/**
 * A level of the Pod Security Standards, from open to strict.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export enum PodSecurityLevel {
  /** Everything is allowed; nothing is added or refused. */
  PRIVILEGED = 'privileged',

  /** The known ways to the node are shut: what a pod asks of them is an error. Nothing is added to a pod. */
  BASELINE = 'baseline',

  /** Current hardening practice: what it asks for and the program leaves open is added; what contradicts it is an error. */
  RESTRICTED = 'restricted',
}
