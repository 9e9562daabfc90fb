import type { FieldProblem } from '../../lib/kubernetes/fields';

/**
 * What is said of what Kubernetes refuses, each as `path: what is said`. That it refuses it, and accepts the others, is
 * recorded: see `__tests__/wiring/refusals.test.ts`.
 */
export function said(problems: readonly FieldProblem[]): string[] {
  return problems.map(({ path, problem }) => `${path.join('.')}: ${problem}`);
}
