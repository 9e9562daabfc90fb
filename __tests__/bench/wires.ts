import type { KubeObject, Labels } from '../../bench/fleet/kube-object';

type Fields = Record<string, unknown>;

interface PodSource {
  readonly namespace: string | undefined;
  readonly labels: Labels;
  readonly spec: Fields;
}

/** The pods of a list of objects: bare ones, and the templates of workloads. */
export function podsOf(objects: readonly KubeObject[]): PodSource[] {
  return objects.flatMap(({ kind, metadata: { namespace, labels }, spec }) => {
    if (kind === 'Pod') return [{ namespace, labels: labels ?? {}, spec: spec as Fields }];
    const template = templateOf(kind, spec as Fields);
    return template ? [{ namespace, labels: template.metadata.labels, spec: template.spec }] : [];
  });
}

/** The pods that the selector chooses in a namespace. */
export function selected(selector: Labels, namespace: string | undefined, pods: readonly PodSource[]): PodSource[] {
  const wanted = Object.entries(selector);
  return pods
    .filter((pod) => pod.namespace === namespace)
    .filter(({ labels }) => wanted.every(([key, value]) => labels[key] === value));
}

/** The selector of a Service, workload, NetworkPolicy or PodDisruptionBudget. */
export function selectorOf({ kind, spec }: KubeObject): Labels | undefined {
  const { selector, podSelector } = (spec ?? {}) as { selector?: Fields; podSelector?: Fields };
  if (kind === 'Service') return selector as Labels;
  return (selector ?? podSelector)?.matchLabels as Labels | undefined;
}

/** What the object names in its own namespace, as `Kind/name`. */
export function namedBy(object: KubeObject): string[] {
  const spec = (object.spec ?? {}) as Fields;
  const fixed: Record<string, () => string[]> = {
    HorizontalPodAutoscaler: () => [`Deployment/${(spec.scaleTargetRef as Fields).name as string}`],
    StatefulSet: () => [`Service/${spec.serviceName as string}`],
    RoleBinding: () => [
      `Role/${(object.roleRef as Fields).name as string}`,
      ...(object.subjects as Fields[]).map(({ name }) => `ServiceAccount/${name as string}`),
    ],
    Ingress: () => references(spec, { secretName: 'Secret', service: 'Service' }),
  };
  const pod = podsOf([object]).flatMap((source) =>
    references(source.spec, {
      serviceAccountName: 'ServiceAccount',
      configMap: 'ConfigMap',
      configMapRef: 'ConfigMap',
      configMapKeyRef: 'ConfigMap',
      secretRef: 'Secret',
      secretKeyRef: 'Secret',
    }),
  );
  return [...(fixed[object.kind]?.() ?? []), ...pod];
}

function templateOf(kind: string, spec: Fields): { metadata: { labels: Labels }; spec: Fields } | undefined {
  const owner = kind === 'CronJob' ? (spec.jobTemplate as { spec: Fields }).spec : spec;
  return owner?.template as ReturnType<typeof templateOf>;
}

/** The names under those fields, wherever they stand: either the field's own text, or the `name` in it. */
function references(value: unknown, kinds: Record<string, string>): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Fields).flatMap(([field, inner]) => {
    if (!(field in kinds)) return references(inner, kinds);
    const name = typeof inner === 'string' ? inner : (inner as Fields).name;
    return [`${kinds[field]}/${name as string}`];
  });
}
