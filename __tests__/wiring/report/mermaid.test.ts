import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { mapMermaid } from '../../../lib/wiring/report/mermaid';
import { DEPLOYMENT, modelOf, service } from './reading';

interface Vertex {
  readonly text: string;
  readonly classes: readonly string[];
}

interface Edge {
  readonly start: string;
  readonly end: string;
  readonly stroke: string;
  readonly text: string;
}

interface Mermaid {
  parse(text: string): Promise<unknown>;
  readonly mermaidAPI: {
    getDiagramFromText(text: string): Promise<{ db: { getVertices(): Map<string, Vertex>; getEdges(): Edge[] } }>;
  };
}

/** Mermaid itself, as it reads a chart in a browser; of a page it needs no more than that there is one. */
const mermaid = loadMermaid();

function loadMermaid(): Mermaid {
  const document = { nodeType: 9, createElement: () => ({}) };
  const window = { document, Element: class {}, addEventListener: () => {} };
  const page = createContext({ document, window, structuredClone, console });
  runInContext(readFileSync(require.resolve('@mermaid-js/tiny'), 'utf8'), page);
  return (page as { mermaid: Mermaid }).mermaid;
}

/** What Mermaid sees in the chart: its boxes, and its arrows as `from -label-> to`. */
async function drawn(manifests: string) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(mapMermaid(modelOf(manifests)));
  const vertices = db.getVertices();
  const name = (id: string): string => decode(vertices.get(id)?.text ?? '?');
  return {
    boxes: [...vertices].map(([id, { classes }]) => [name(id), ...classes].join(', ')),
    arrows: db
      .getEdges()
      .map(({ start, text, end, stroke }) => `${name(start)} -${decode(text)}-> ${name(end)} ${stroke}`),
  };
}

/** The characters that Mermaid draws for its own marks of what was written by number. */
function decode(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

test('the parser is the real one: it refuses what is no chart', async () => {
  await expect(mermaid.parse('flowchart LR\n  a["x"y"] --> b')).rejects.toThrow('Parse error');
});

test('a Service leads to its pods, port by port', async () => {
  const ports = 'ports: [{ port: 80, name: a, targetPort: http }, { port: 53, name: b, protocol: UDP }]';
  expect(await drawn(DEPLOYMENT + service(`selector: { app: web }, ${ports}`))).toEqual({
    boxes: ['Service default/web (ClusterIP)', 'Deployment default/web'],
    arrows: [
      'Service default/web (ClusterIP) -80/TCP → 8080-> Deployment default/web normal',
      'Service default/web (ClusterIP) -53/UDP → 53-> Deployment default/web normal',
    ],
  });
});

test('a loose Service leads to nothing by a broken line', async () => {
  expect(await drawn(service('selector: { app: wbe }, ports: [{ port: 80 }]'))).toEqual({
    boxes: ['Service default/web (ClusterIP)', 'nothing, loose'],
    arrows: ['Service default/web (ClusterIP) --> nothing dotted'],
  });
});

test('a port without a number is drawn all the same', async () => {
  const { arrows } = await drawn(DEPLOYMENT + service('selector: { app: web }, ports: [{ targetPort: http }]'));
  expect(arrows).toEqual(['Service default/web (ClusterIP) -?/TCP → 8080-> Deployment default/web normal']);
});

test('a port that does not resolve leads to nothing as well', async () => {
  expect(await drawn(DEPLOYMENT + service('selector: { app: web }, ports: [{ port: 80, targetPort: htpp }]'))).toEqual({
    boxes: ['Service default/web (ClusterIP)', 'nothing, loose'],
    arrows: ['Service default/web (ClusterIP) -80/TCP → htpp-> nothing dotted'],
  });
});

test('a headless Service without ports leads to its pods', async () => {
  const { arrows } = await drawn(DEPLOYMENT + service('clusterIP: None, selector: { app: web }'));
  expect(arrows).toEqual(['Service default/web (ClusterIP) --> Deployment default/web normal']);
});

test('a Service without a selector stands alone', async () => {
  expect(await drawn(service('ports: [{ port: 80 }]'))).toEqual({
    boxes: ['Service default/web (ClusterIP)'],
    arrows: [],
  });
});

test.each(['end', 'a"] --> b', '`md`', '<b>x</b>', '#quot;', 'a;b', '100%', 'ä한国', '\\u001b'])(
  'a name like %j is drawn as it is',
  async (name) => {
    const { boxes } = await drawn(service('ports: [{ port: 80 }]', JSON.stringify(name)));
    expect(boxes).toEqual([`Service default/${name} (ClusterIP)`]);
  },
);

test('without Services it is an empty chart', async () => {
  expect(await drawn(DEPLOYMENT)).toEqual({ boxes: [], arrows: [] });
});
