import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  App,
  AppProps,
  Chart,
  Include,
  IResolver,
  JsonPatch,
  Lazy,
  ResolutionContext,
  Testing,
  YamlOutputType,
} from 'cdk8s';
import { Construct } from 'constructs';
import { chain, configMap } from '../synth/charts';
import { UncheckedApp, contentOf, outcomeOf } from '../synth/outcome';

let work: string;

beforeEach(() => (work = mkdtempSync(join(tmpdir(), 'wired-app-'))));
afterEach(() => rmSync(work, { recursive: true }));

function newApp(props: AppProps = {}): UncheckedApp {
  return new UncheckedApp({ outdir: join(work, 'dist'), ...props });
}

class ShoutingResolver implements IResolver {
  public resolve(context: ResolutionContext): void {
    if (context.value === 'hello') context.replaceValue('HELLO');
  }
}

class ChartOfItsOwn extends Chart {
  public override toJson(): unknown[] {
    return [{ kind: 'Own', metadata: { name: 'own' } }, undefined, ...(super.toJson() as unknown[])];
  }
}

/** Something of all that an app can hold. */
function everything(app: App): void {
  const platform = new Chart(app, 'platform', { namespace: 'platform', labels: { team: 'p' } });
  const nested = new Chart(new Construct(platform, 'group'), 'nested');
  configMap(nested, 'in-nested', { 'script.sh': '#!/bin/sh\n\necho "yes"\n', answer: 'yes', octal: '0777' });
  configMap(new Chart(platform, '2'), 'in-2');
  const manifest = join(work, 'included.yaml');
  writeFileSync(
    manifest,
    'apiVersion: v1\nkind: Secret\nmetadata: { name: "a: b" }\n---\nkind: List\napiVersion: v1\n',
  );
  new Include(new Chart(app, 'included'), 'include', { url: manifest });
  const web = new Chart(app, 'web');
  const lazy = configMap(web, 'lazy', { greeting: Lazy.any({ produce: () => 'hello' }), list: [null, {}, []] });
  lazy.addJsonPatch(JsonPatch.add('/data/patched', null), JsonPatch.replace('/metadata/name', 'other'));
  configMap(web, 'first').addDependency(lazy);
  configMap(web, 'last').addDependency(nested);
  lazy.addDependency(configMap(web, 'zero'), platform);
  configMap(new ChartOfItsOwn(app, 'own'), 'own');
  new Chart(app, 'empty');
}

describe.each([
  ['one file', YamlOutputType.FILE_PER_APP],
  ['a file a chart', YamlOutputType.FILE_PER_CHART],
  ['a file an object', YamlOutputType.FILE_PER_RESOURCE],
  ['a folder a chart', YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE],
])('as %s', (_, yamlOutputType) => {
  const props = { yamlOutputType, resolvers: [new ShoutingResolver()], recordConstructMetadata: true };

  test('all that an app can hold is written as cdk8s writes it', () => {
    const { error, written } = outcomeOf(UncheckedApp, everything, props);
    expect(error).toBeUndefined();
    expect(Object.values(written).join()).toContain('greeting: HELLO\n');
    expect({ error, written }).toEqual(outcomeOf(App, everything, props));
  });

  test('an app without charts makes its output directory, as cdk8s does', () => {
    const { written } = outcomeOf(UncheckedApp, () => {}, { yamlOutputType });
    expect(written).toEqual({ dist: '(a folder)' });
    expect(written).toEqual(outcomeOf(App, () => {}, { yamlOutputType }).written);
  });

  test('a chain of 40 dependent charts, which cdk8s would not finish, is written', () => {
    const app = newApp({ yamlOutputType });
    chain(app, 40);
    app.synth();
    expect(Object.values(contentOf(work)).join()).toContain('name: b-39\n');
  });
});

test('the environment can ask for construct metadata, as cdk8s lets it', () => {
  const { env } = process;
  process.env = { ...env, CDK8S_RECORD_CONSTRUCT_METADATA: 'true' };
  const { written } = outcomeOf(UncheckedApp, everything);
  process.env = env;
  expect(written['dist/construct-metadata.json']).toContain('"in-2":{"path":"platform/2/in-2"}');
});

test('charts are numbered in the order in which they depend on each other', () => {
  const app = newApp();
  chain(app, 3);
  app.synth();
  expect(Object.keys(contentOf(app.outdir))).toEqual([
    '0000-chart-3.k8s.yaml',
    '0001-chart-2.k8s.yaml',
    '0002-chart-1.k8s.yaml',
  ]);
});

test('a chain of charts can be longer than the call stack is deep', () => {
  const app = newApp({ yamlOutputType: YamlOutputType.FILE_PER_APP });
  const charts = Array.from({ length: 20_000 }, (_, index) => new Chart(app, `chart-${index}`));
  charts.forEach((chart, index) => index > 0 && charts[index - 1].addDependency(chart));
  app.synth();
  expect(app.charts.map((chart) => chart.node.id)).toEqual(charts.map((chart) => chart.node.id).reverse());
});

test('every object is rendered once, and every construct validated once', () => {
  const app = newApp();
  const calls = { toJson: 0, validate: 0 };
  for (const chart of chain(app, 10)) {
    chart.node.addValidation({ validate: () => (calls.validate++, []) });
    for (const object of chart.apiObjects) {
      const json = object.toJson.bind(object);
      object.toJson = () => (calls.toJson++, json() as unknown);
    }
  }
  app.synth();
  expect(calls).toEqual({ toJson: 20, validate: 10 });
});

test('a second synth writes the same again', () => {
  const app = newApp();
  everything(app);
  app.synth();
  const first = contentOf(app.outdir);
  app.synth();
  expect(contentOf(app.outdir)).toEqual(first);
});

test('a file that cannot take its place leaves nothing half written', () => {
  const app = newApp();
  chain(app, 2);
  mkdirSync(join(app.outdir, '0001-chart-1.k8s.yaml'), { recursive: true });
  expect(() => app.synth()).toThrow('EISDIR');
  expect(Object.keys(contentOf(app.outdir))).toEqual(['0000-chart-2.k8s.yaml', '0001-chart-1.k8s.yaml']);
});

test('a chart can be synthesized by itself, before, after and without its app', () => {
  const app = newApp();
  const [, chart] = chain(app, 2);
  const before = Testing.synth(chart) as unknown;
  app.synth();
  expect(Testing.synth(chart)).toEqual(before);
  expect(before).toHaveLength(2);
});

test('synth leaves nothing behind in the charts, not even when it fails', () => {
  const app = newApp();
  const chart = new Chart(app, 'chart');
  const keys = () => [Reflect.ownKeys(chart), Reflect.ownKeys(Chart.prototype), Reflect.ownKeys(App)];
  const before = keys();
  app.synth();
  expect(keys()).toEqual(before);
  configMap(chart, 'bad', { date: new Date(0) });
  expect(() => app.synth()).toThrow('non-simple object');
  expect(keys()).toEqual(before);
});
