import { mapText } from '../../../lib/wiring/report/map-text';
import { DEPLOYMENT, modelOf, service } from './reading';

/** The lines of the one Service's ports. */
function rows(spec: string): string[] {
  return mapText(modelOf(DEPLOYMENT + service(spec)))
    .split('\n')
    .slice(1, -1);
}

test.each([
  ['a number', 'selector: { app: web }, ports: [{ port: 80 }]', '  80/TCP  ->  Deployment default/web port 80'],
  [
    'a name',
    'selector: { app: web }, ports: [{ port: 80, name: web, targetPort: http }]',
    '  web 80/TCP  ->  Deployment default/web port 8080',
  ],
  [
    'a name that no container declares',
    'selector: { app: web }, ports: [{ port: 80, targetPort: htpp }]',
    '  80/TCP  ->  nothing on Deployment default/web: it declares no port htpp/TCP',
  ],
  [
    'a node port',
    'type: NodePort, selector: { app: web }, ports: [{ port: 80, nodePort: 30080 }]',
    '  80/TCP (node port 30080)  ->  Deployment default/web port 80',
  ],
  ['no port, headless', 'clusterIP: None, selector: { app: web }', '  any port  ->  Deployment default/web'],
  [
    'no pod',
    'selector: { app: wbe }, ports: [{ port: 80 }]',
    '  80/TCP  ->  nothing: no pod in namespace default has app: wbe',
  ],
  ['no selector', 'ports: [{ port: 80 }]', '  80/TCP  ->  what its EndpointSlices say: it has no selector'],
  [
    'no number',
    'selector: { app: web }, ports: [{ name: a, targetPort: http }]',
    '  a ?/TCP  ->  Deployment default/web port 8080',
  ],
  ['no name in DNS', 'type: ExternalName', '  any port  ->  the DNS name ?'],
  ['a name in DNS', 'type: ExternalName, externalName: example.com', '  any port  ->  the DNS name example.com'],
])('a Service that leads to %s', (_what, spec, row) => {
  expect(rows(spec)).toEqual([row]);
});

test('every pod is a line', () => {
  const second = DEPLOYMENT.replace('name: web }', 'name: web-canary }');
  const text = mapText(
    modelOf(`${DEPLOYMENT}---\n${second}${service('selector: { app: web }, ports: [{ port: 80 }]')}`),
  );
  expect(text).toBe(`Service default/web (ClusterIP)
  80/TCP  ->  Deployment default/web port 80
  80/TCP  ->  Deployment default/web-canary port 80
`);
});

test('the arrows of all Services stand below each other', () => {
  const text = mapText(
    modelOf(
      DEPLOYMENT +
        service('selector: { app: web }, ports: [{ port: 80, name: a-long-name }, { port: 8080, name: b }]', 'one') +
        service('clusterIP: None, selector: { app: web }, ports: [{ port: 1 }]', 'two'),
    ),
  );
  expect(text).toBe(`Service default/one (ClusterIP)
  a-long-name 80/TCP  ->  Deployment default/web port 80
  b 8080/TCP          ->  Deployment default/web port 8080

Service default/two (ClusterIP, headless)
  1/TCP               ->  Deployment default/web port 1
`);
});

test.each([
  ['a port that resolves', 'selector: { app: web }, ports: [{ port: 80 }]', []],
  [
    'a port that does not',
    'selector: { app: web }, ports: [{ port: 80, targetPort: htpp }]',
    ['nothing on Deployment default/web: it declares no port htpp/TCP'],
  ],
  ['no pod', 'selector: { app: wbe }', ['nothing: no pod in namespace default has app: wbe']],
  ['no selector', 'ports: [{ port: 80 }]', []],
  ['no port, headless', 'clusterIP: None, selector: { app: web }', []],
  ['no port, with an address of its own', 'selector: { app: web }', ['Deployment default/web']],
])('where it leads is a warning when it is loose: %s', (_what, spec, warnings) => {
  const painted: string[][] = [];
  mapText(modelOf(DEPLOYMENT + service(spec)), (role, text) => {
    painted.push([role, text]);
    return text;
  });
  expect(painted).toEqual([['strong', 'Service default/web'], ...warnings.map((text) => ['warning', text])]);
});
