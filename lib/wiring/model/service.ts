import { asList, asNumber, asString, field } from '../manifest/fields';
import type { Json, Manifest } from '../manifest/manifest';
import { selectorOfMap, type Selector } from './selector';

/** One port of a Service. */
export interface ServicePort {
  readonly name?: string;
  readonly port?: number;
  readonly protocol: string;
  /** The number or the name of the pods' port; the Service's own number when it is left out. */
  readonly target?: number | string;
  readonly isTargetWritten: boolean;
  readonly nodePort?: number;
}

/** A Service, as far as it is wired. */
export interface Service {
  readonly manifest: Manifest;
  /** The namespace in which it takes effect. */
  readonly namespace: string;
  /** ClusterIP, NodePort, LoadBalancer or ExternalName. */
  readonly type: string;
  readonly isHeadless: boolean;
  /** Undefined when it selects nothing by itself: no selector, an empty one, or an ExternalName. */
  readonly selector?: Selector;
  readonly ports: readonly ServicePort[];
}

export function serviceOf(manifest: Manifest, namespace: string): Service {
  const spec = field(manifest.object, 'spec');
  const type = asString(field(spec, 'type')) || 'ClusterIP';
  const selector = selectorOfMap(field(spec, 'selector'));
  return {
    manifest,
    namespace,
    type,
    isHeadless: type !== 'ExternalName' && field(spec, 'clusterIP') === 'None',
    selector: type === 'ExternalName' || selector.requirements.length === 0 ? undefined : selector,
    ports: (asList(field(spec, 'ports')) ?? []).map(servicePort),
  };
}

function servicePort(value: Json): ServicePort {
  const target = field(value, 'targetPort');
  const port = asNumber(field(value, 'port'));
  // 0 and the empty string are what is left out.
  const isTargetWritten = (typeof target === 'number' || typeof target === 'string') && Boolean(target);
  return {
    name: asString(field(value, 'name')) || undefined,
    port,
    protocol: asString(field(value, 'protocol')) || 'TCP',
    target: isTargetWritten ? target : port,
    isTargetWritten,
    nodePort: asNumber(field(value, 'nodePort')) || undefined,
  };
}
