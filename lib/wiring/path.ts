import type { Path } from './manifest/manifest';

/** A path as people write it: `spec.ports[0].targetPort`, `spec.selector["app.kubernetes.io/name"]`. */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => {
      if (!/^[A-Za-z_][-A-Za-z0-9_]*$/.test(String(step))) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}
