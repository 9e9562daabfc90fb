import { asList, asNumber, asString, field } from '../manifest/fields';
import type { Json, Manifest, Path } from '../manifest/manifest';
import type { Near } from '../finding';
import type { Model } from '../model/model';
import { serviceOf, type Service, type ServicePort } from '../model/service';
import { nameOf, referenceTo } from '../naming';
import { nearNames } from '../near/near-names';
import { similarity } from '../near/similarity';
import { formatPath } from '../path';
import { defineRule, type Draft } from './rule';
import { severityOfNothing } from './selects-nothing';

/** A Service and a port of it to which an Ingress leads. */
interface Backend {
  readonly name: string;
  readonly namePath: Path;
  readonly port?: number | string;
  readonly portPath: Path;
}

export const ingressBackendMissing = defineRule({
  id: 'ingress-backend-missing',
  severity: 'error',
  title: 'An Ingress leads to a Service, or to a port of it, that is not there',
  help: 'Name a Service of the same namespace, and one of its ports as the Service numbers or names it (port, not targetPort).',
  *check(model) {
    for (const manifest of model.ofKind('networking.k8s.io/Ingress')) {
      for (const backend of backendsOf(manifest)) {
        const draft = checkBackend(manifest, backend, model);
        if (draft) yield draft;
      }
    }
  },
});

function checkBackend(manifest: Manifest, backend: Backend, model: Model): Draft | undefined {
  const namespace = model.namespaceOf(manifest);
  const found = model.find('Service', namespace, backend.name);
  if (found) return checkPort(manifest, backend, serviceOf(found, namespace));
  const { name, namePath: path } = backend;
  if (manifest.madeElsewhere !== undefined || model.mayBeUnread(['Service', name])) return undefined;
  const near = nearNames({ manifest, path, kind: 'Service', namespace, name }, model);
  return {
    manifest,
    path,
    message: `${nameOf(manifest)} leads to a Service that is not there: namespace ${namespace} has no Service ${name}`,
    severity: severityOfNothing(near.length > 0, model),
    near,
  };
}

function checkPort(manifest: Manifest, backend: Backend, service: Service): Draft | undefined {
  const { port, portPath: path } = backend;
  const isThere = service.ports.some((each) => (typeof port === 'string' ? each.name : each.port) === port);
  if (port === undefined || isThere) return undefined;
  const ports = service.ports.map(portText).join(', ') || 'none';
  return {
    manifest,
    path,
    message: `${nameOf(manifest)} leads to port ${JSON.stringify(port)} of ${nameOf(service.manifest)}, which has no such port: it has ${ports}`,
    severity: 'error',
    near: service.ports.flatMap((each) => nearPort(manifest, path, port, service, each)),
  };
}

function nearPort(manifest: Manifest, path: Path, asked: number | string, service: Service, port: ServicePort): Near[] {
  const written = typeof asked === 'string' ? (port.name ?? port.port) : (port.port ?? port.name);
  if (written === undefined) return [];
  const isSlip = typeof asked === 'string' && port.name !== undefined && similarity(asked, port.name) !== undefined;
  return [
    {
      object: referenceTo(service.manifest),
      reason: isSlip ? 'port-name-typo' : 'value-differs',
      expected: `port ${asked}`,
      actual: `port ${portText(port)}`,
      fix: `write ${written} in ${formatPath(path)} of ${nameOf(manifest)}`,
    },
  ];
}

function portText({ name, port }: ServicePort): string {
  return name === undefined ? String(port) : `${name} = ${port}`;
}

/** The backends of an Ingress, in the form of networking.k8s.io/v1 or of the betas before it. */
function backendsOf({ object }: Manifest): Backend[] {
  const spec = field(object, 'spec');
  const defaults = ['defaultBackend', 'backend'].flatMap((key) => backendOf(field(spec, key), ['spec', key]));
  const paths = (asList(field(spec, 'rules')) ?? []).flatMap((rule, index) =>
    (asList(field(rule, 'http', 'paths')) ?? []).flatMap((path, place) =>
      backendOf(field(path, 'backend'), ['spec', 'rules', index, 'http', 'paths', place, 'backend']),
    ),
  );
  return [...defaults, ...paths];
}

function backendOf(backend: Json | undefined, path: Path): Backend[] {
  const name = asString(field(backend, 'service', 'name'));
  if (name !== undefined) {
    const portName = asString(field(backend, 'service', 'port', 'name'));
    // The AWS load balancer controller reads such a backend from an annotation of that name, not from a Service.
    if (portName === 'use-annotation') return [];
    const number = asNumber(field(backend, 'service', 'port', 'number'));
    const portPath = [...path, 'service', 'port', portName === undefined ? 'number' : 'name'];
    return [{ name, namePath: [...path, 'service', 'name'], port: portName ?? number, portPath }];
  }
  const oldName = asString(field(backend, 'serviceName'));
  const oldPort = field(backend, 'servicePort');
  if (oldName === undefined || oldPort === 'use-annotation') return [];
  const port = asString(oldPort) ?? asNumber(oldPort);
  return [{ name: oldName, namePath: [...path, 'serviceName'], port, portPath: [...path, 'servicePort'] }];
}
