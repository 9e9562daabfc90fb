import { asList, asNumber, asString, field } from '../manifest/fields';
import type { Json, Manifest, Path } from '../manifest/manifest';
import type { Near } from '../finding';
import type { Model } from '../model/model';
import { serviceOf, type Service, type ServicePort } from '../model/service';
import { listed, nameOf, referenceTo } from '../naming';
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
  // An ExternalName needs no ports: controllers go to the one that the Ingress gives.
  const isExternal = service.type === 'ExternalName' && service.ports.length === 0;
  if (port === undefined || isThere || isExternal) return undefined;
  const ports = numbered(service);
  return {
    manifest,
    path,
    message: `${nameOf(manifest)} leads to port ${JSON.stringify(port)} of ${nameOf(service.manifest)}, which has no such port: it has ${ports.length === 0 ? 'none' : listed(ports, portText)}`,
    severity: 'error',
    near: nearPorts(manifest, path, port, service),
  };
}

/** The ports that the Service has, the closest first: one with such a name, then the one that leads to such a port of the pods. */
function nearPorts(manifest: Manifest, path: Path, asked: number | string, service: Service): Near[] {
  const rank = (port: ServicePort): number => (isSlip(asked, port) ? 0 : port.target === asked ? 1 : 2);
  return numbered(service)
    .sort((a, b) => rank(a) - rank(b))
    .map((port) => nearPort(manifest, path, asked, service, port));
}

/** The ports that have a number; one without is an error of its own. */
function numbered({ ports }: Service): ServicePort[] {
  return ports.filter(({ port }) => port !== undefined);
}

function isSlip(asked: number | string, { name }: ServicePort): boolean {
  return typeof asked === 'string' && name !== undefined && similarity(asked, name) !== undefined;
}

function nearPort(manifest: Manifest, path: Path, asked: number | string, service: Service, port: ServicePort): Near {
  return {
    object: referenceTo(service.manifest),
    reason: isSlip(asked, port) ? 'port-name-typo' : 'value-differs',
    expected: `port ${asked}`,
    actual: `port ${portText(port)}`,
    fix: `${written(path, asked, port)} of ${nameOf(manifest)}`,
  };
}

/** What to write where: networking.k8s.io/v1 has one field for names and another for numbers. */
function written(path: Path, asked: number | string, { name, port }: ServicePort): string {
  if (typeof asked === 'number' || name !== undefined) {
    return `write ${typeof asked === 'string' ? name : port} in ${formatPath(path)}`;
  }
  return path.at(-1) === 'name'
    ? `write number: ${port} in the place of name: ${asked} in ${formatPath(path.slice(0, -1))}`
    : `write ${port} in ${formatPath(path)}`;
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
