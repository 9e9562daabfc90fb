import { asString, field } from '../manifest/fields';
import { resolvePort } from '../model/endpoints';
import type { Model } from '../model/model';
import type { PodSource } from '../model/pod-source';
import { selectorText } from '../model/selector';
import type { Service, ServicePort } from '../model/service';
import { nameOf } from '../naming';
import { plain, type Paint } from './paint';
import { printable } from './wording';

/** One line of a Service: where one comes in, and where one gets to. */
interface Row {
  readonly from: string;
  readonly to: string;
  readonly isLoose: boolean;
}

/** What each Service reaches, port by port, as people read it. */
export function mapText(model: Model, paint: Paint = plain): string {
  if (model.services.length === 0) return 'no Services found\n';
  const blocks = model.services.map((service) => ({ service, rows: rowsOf(service, model) }));
  const width = Math.max(...blocks.flatMap(({ rows }) => rows.map(({ from }) => from.length)));
  return blocks
    .map(({ service, rows }) =>
      [heading(service, paint), ...rows.map((row) => rowText(row, width, paint)), ''].join('\n'),
    )
    .join('\n');
}

function heading({ manifest, namespace, type, isHeadless }: Service, paint: Paint): string {
  const name = printable(nameOf({ ...manifest, namespace }));
  return `${paint('strong', name)} (${type}${isHeadless ? ', headless' : ''})`;
}

function rowText({ from, to, isLoose }: Row, width: number, paint: Paint): string {
  return `  ${from.padEnd(width)}  ->  ${isLoose ? paint('warning', to) : to}`;
}

function rowsOf(service: Service, model: Model): Row[] {
  const { selector, namespace, ports, isHeadless } = service;
  const froms = ports.length > 0 ? ports.map(portText) : ['any port'];
  const all = (to: string, isLoose: boolean): Row[] =>
    froms.map((from) => ({ from: printable(from), to: printable(to), isLoose }));
  if (!selector) return all(withoutSelector(service), false);
  const sources = model.selectedBy(service);
  if (sources.length === 0) return all(`nothing: no pod in namespace ${namespace} has ${selectorText(selector)}`, true);
  if (ports.length === 0) return sources.flatMap((source) => all(nameOf(podsOf(source)), !isHeadless));
  return ports.flatMap((port) => sources.map((source) => portRow(port, source)));
}

function portRow(port: ServicePort, source: PodSource): Row {
  const resolved = resolvePort(port, source)?.number;
  const pods = nameOf(podsOf(source));
  const nothing = `nothing on ${pods}: it declares no port ${port.target}/${port.protocol}`;
  const to = resolved === undefined ? nothing : `${pods} port ${resolved}`;
  return { from: printable(portText(port)), to: printable(to), isLoose: resolved === undefined };
}

function podsOf({ manifest, namespace }: PodSource) {
  return { ...manifest, namespace };
}

function withoutSelector({ type, manifest }: Service): string {
  if (type !== 'ExternalName') return 'what its EndpointSlices say: it has no selector';
  return `the DNS name ${asString(field(manifest.object, 'spec', 'externalName')) ?? '?'}`;
}

function portText({ name, port, protocol, nodePort }: ServicePort): string {
  const node = nodePort === undefined ? '' : ` (node port ${nodePort})`;
  return `${name === undefined ? '' : `${name} `}${port ?? '?'}/${protocol}${node}`;
}
