import { resolvePort } from '../model/endpoints';
import type { Model } from '../model/model';
import type { PodSource } from '../model/pod-source';
import type { Service } from '../model/service';
import { nameOf } from '../naming';

/**
 * What each Service reaches as a flowchart: a Service that reaches nothing, or a port that does not resolve, leads to
 * `nothing` by a broken line.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function mapMermaid(model: Model): string {
  const pods = new Nodes<PodSource>('pods', ({ manifest, namespace }) => nameOf({ ...manifest, namespace }));
  const services = new Nodes<Service>(
    'service',
    ({ manifest, namespace, type }) => `${nameOf({ ...manifest, namespace })} (${type})`,
  );
  const edges = model.services.flatMap((service) => edgesOf(service, services.idOf(service), pods, model));
  const isLoose = edges.some((edge) => edge.endsWith(NOTHING));
  const lines = [
    'flowchart LR',
    ...services.lines,
    ...pods.lines,
    ...(isLoose ? NOTHING_LINES : []),
    ...new Set(edges),
  ];
  return `${lines.join('\n')}\n`;
}

const NOTHING = 'nothing';
const NOTHING_LINES = [
  `  ${NOTHING}(("nothing")):::loose`,
  '  classDef loose stroke:#d33,color:#d33,stroke-dasharray:4',
];

/** The nodes of a chart, numbered in the order in which they are met: a name of Kubernetes is no id of Mermaid. */
class Nodes<T> {
  readonly lines: string[] = [];
  private readonly ids = new Map<T, string>();

  constructor(
    private readonly prefix: string,
    private readonly labelOf: (value: T) => string,
  ) {}

  idOf(value: T): string {
    let id = this.ids.get(value);
    if (id === undefined) {
      id = `${this.prefix}${this.ids.size + 1}`;
      this.ids.set(value, id);
      this.lines.push(`  ${id}[${quoted(this.labelOf(value))}]`);
    }
    return id;
  }
}

function edgesOf(service: Service, id: string, pods: Nodes<PodSource>, model: Model): string[] {
  const { selector, ports } = service;
  if (!selector) return [];
  const sources = model.selectedBy(service);
  if (sources.length === 0) return [`  ${id} -.-x ${NOTHING}`];
  if (ports.length === 0) return sources.map((source) => `  ${id} --> ${pods.idOf(source)}`);
  return ports.flatMap((port) =>
    sources.map((source) => {
      const number = resolvePort(port, source)?.number;
      const from = `${port.port ?? '?'}/${port.protocol}`;
      if (number === undefined) return `  ${id} -.-x|${quoted(`${from} → ${port.target}`)}| ${NOTHING}`;
      return `  ${id} -->|${quoted(`${from} → ${number}`)}| ${pods.idOf(source)}`;
    }),
  );
}

/** A text as a label: what could end it, or mean something in it, by its number. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ./:()→-]/gu, (character) => `#${character.codePointAt(0)};`)}"`;
}
