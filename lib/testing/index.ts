/**
 * Jest matchers for wiring. Import it once, in a test or in `setupFilesAfterEnv`: `import 'cdk8s-wiring/testing'`.
 */
import * as matchers from './matchers';

interface WiringMatchers<R> {
  /**
   * No wire is loose: no finding that is an error, and nothing that cannot be checked. For a construct (the whole app
   * that it is in is looked at, its own findings count), for manifests as `Testing.synth(chart)` gives them, or for YAML.
   */
  toBeWired(): R;

  /** The Service, a construct or a manifest, reaches these pods, a construct or a manifest, by selector and namespace. */
  toSelect(pods: unknown): R;

  /** There is a finding of the rule with that id, of whatever severity. */
  toHaveFinding(rule: string): R;
}

declare global {
  namespace jest {
    interface Matchers<R> extends WiringMatchers<R> {}
  }
}

declare module 'expect' {
  interface Matchers<R extends void | Promise<void>> extends WiringMatchers<R> {}
}

expect.extend({ ...matchers });
