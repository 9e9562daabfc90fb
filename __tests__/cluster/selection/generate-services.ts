import fc from 'fast-check';
import { PORT_NAMES, PORT_NUMBERS, PROTOCOLS } from './generate-pods';
import {
  addedLabels,
  LABEL_KEYS,
  LABEL_VALUES,
  labels,
  namespace,
  podLabels,
  type Workload,
} from './generate-workloads';
import type { KubernetesObject, Labels } from './world';

/** A selector made of the labels of some pods, and perhaps spoilt in one of them. */
interface Like {
  source: number;
  /** Which labels, counted from the first one. */
  picks: number[];
  ordinals: number[];
  spoilt?: Spoilt;
}
interface Spoilt {
  how: 'value' | 'key' | 'more';
  key: string;
  value: string;
}

/** A Service, before it has a name. */
export interface Service {
  namespace?: string;
  type?: string;
  headless: boolean;
  selector: { like: Like } | { written: Labels | null | undefined };
  ports: { port: number; targetPort?: string | number | null; protocol?: string }[];
  /** Whether a single port has a name; of several ports each must. */
  named: boolean;
}

const spoilt: fc.Arbitrary<Spoilt> = fc.record({
  how: fc.constantFrom('value', 'key', 'more'),
  key: fc.constantFrom(...LABEL_KEYS),
  value: fc.constantFrom(...LABEL_VALUES),
});

const like: fc.Arbitrary<Like> = fc.record({
  source: fc.nat(999),
  picks: fc.array(fc.nat(999), { minLength: 1, maxLength: 3 }),
  ordinals: fc.array(fc.nat(2), { minLength: 2, maxLength: 2 }),
  spoilt: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: spoilt }),
});

const port = fc.record(
  {
    port: fc.constantFrom(80, 81, 443, 53, 8080),
    targetPort: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PORT_NAMES) },
      { weight: 3, arbitrary: fc.constantFrom(...PORT_NUMBERS) },
      { weight: 1, arbitrary: fc.constantFrom(0, '', null) },
    ),
    protocol: fc.constantFrom(...PROTOCOLS),
  },
  { requiredKeys: ['port'] },
);

/** Any Service, of any type, that selects well, nearly, or not at all. */
export const service: fc.Arbitrary<Service> = fc.record({
  namespace,
  type: fc.constantFrom(undefined, undefined, undefined, 'ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'),
  headless: fc.boolean(),
  selector: fc.oneof(
    { weight: 12, arbitrary: fc.record({ like }) },
    { weight: 5, arbitrary: fc.record({ written: labels }) },
    { weight: 1, arbitrary: fc.record({ written: fc.constantFrom({}, null, undefined) }) },
  ),
  ports: fc.uniqueArray(port, { maxLength: 3, selector: ({ port, protocol = 'TCP' }) => `${port}/${protocol}` }),
  named: fc.boolean(),
});

/** A pod source of the Service's namespace, and its name. */
export interface Named {
  workload: Workload;
  name: string;
}

/** The Service as a manifest; its selector looks at the pod sources of its namespace. */
export function serviceManifest(service: Service, name: string, sources: Named[]): KubernetesObject {
  const { namespace, type } = service;
  const isHeadless = service.headless && (type === undefined || type === 'ClusterIP');
  const mayLackPorts = isHeadless || type === 'ExternalName';
  const selector = 'like' in service.selector ? selectorLike(service.selector.like, sources) : service.selector.written;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, ...(namespace ? { namespace } : {}) },
    spec: {
      ...(type ? { type } : {}),
      ...(type === 'ExternalName' ? { externalName: 'elsewhere.example' } : {}),
      ...(isHeadless ? { clusterIP: 'None' } : {}),
      ...(selector === undefined ? {} : { selector }),
      ...portsManifest(service, mayLackPorts),
    },
  };
}

function portsManifest({ ports, named }: Service, mayLackPorts: boolean): Record<string, unknown> {
  if (ports.length === 0) return mayLackPorts ? (named ? { ports: [] } : {}) : { ports: [{ port: 80 }] };
  const isNamed = named || ports.length > 1;
  return { ports: ports.map((port, index) => ({ ...(isNamed ? { name: PORT_LABELS[index] } : {}), ...port })) };
}

/** A Service's own names for its ports; only what they lead to is looked up in the pods. */
const PORT_LABELS = ['web', 'http', 'metrics'];

function selectorLike({ source, picks, ordinals, spoilt }: Like, sources: Named[]): Labels {
  if (sources.length === 0) return { app: 'web' };
  const { workload, name } = sources[source % sources.length];
  // Each pick may look at another pod of the source: all labels are there, but perhaps on no single pod.
  const picked = picks.map((pick, index) => {
    const entries = Object.entries({
      ...podLabels(workload, name),
      ...addedLabels(workload, name, ordinals[index % ordinals.length]),
    });
    return entries[pick % entries.length];
  });
  return spoilt ? spoil(picked, spoilt) : Object.fromEntries(picked);
}

function spoil([[key, value], ...others]: [string, string][], spoilt: Spoilt): Labels {
  const first = {
    value: { [key]: spoilt.value },
    key: { [spoilt.key]: value },
    more: { [key]: value, [spoilt.key]: spoilt.value },
  }[spoilt.how];
  return { ...Object.fromEntries(others), ...first };
}
