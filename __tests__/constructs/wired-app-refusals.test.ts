import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { WiredApp } from '../../lib/constructs/wired-app';
import { RenderedObject } from '../../lib/synth/rendering';
import { chain, configMap } from '../synth/charts';
import { AppClass, contentOf, messageOf, outcomeOf } from '../synth/outcome';

let work: string;

beforeEach(() => (work = mkdtempSync(join(tmpdir(), 'wired-app-'))));
afterEach(() => rmSync(work, { recursive: true }));

function newApp(): WiredApp {
  return new WiredApp({ outdir: join(work, 'dist') });
}

describe('an app that is refused leaves the output directory as it was', () => {
  function leftBy(app: WiredApp): Record<string, string> {
    mkdirSync(app.outdir);
    writeFileSync(join(app.outdir, 'chart-1.k8s.yaml'), 'before');
    expect(messageOf(() => app.synth())).not.toBeUndefined();
    return contentOf(app.outdir);
  }
  const before = { 'chart-1.k8s.yaml': 'before' };

  test('when a validation fails', () => {
    const app = newApp();
    const [chart] = chain(app, 1);
    chart.node.addValidation({ validate: () => ['wrong'] });
    expect(leftBy(app)).toEqual(before);
  });

  test('when the last object cannot be rendered', () => {
    const app = newApp();
    configMap(chain(app, 2)[1], 'bad', { date: new Date(0) });
    expect(leftBy(app)).toEqual(before);
  });

  test('when the check of its objects refuses', () => {
    class StrictApp extends WiredApp {
      public refused: unknown[] = [];
      /** @internal */
      protected override _check(objects: readonly RenderedObject[]): void {
        this.refused = objects.map(({ chart, apiObject, json }) => [chart.node.id, apiObject?.name, json]);
        throw new Error('loose');
      }
    }
    const app = new StrictApp({ outdir: join(work, 'dist') });
    configMap(new Chart(app, 'chart-1'), 'a');
    expect(leftBy(app)).toEqual(before);
    expect(messageOf(() => app.synthYaml())).toBe('loose');
    const json = { apiVersion: 'v1', data: {}, kind: 'ConfigMap', metadata: { name: 'a' } };
    expect(app.refused).toEqual([['chart-1', 'a', json]]);
  });

  test('when there is no output directory yet, none is made', () => {
    const app = newApp();
    new Chart(app, 'chart').node.addValidation({ validate: () => ['wrong'] });
    expect(() => app.synth()).toThrow('[chart] wrong');
    expect(existsSync(app.outdir)).toBe(false);
  });
});

describe('a mistake is told in cdk8s’ words', () => {
  const mistakes: [string, (app: App) => void][] = [
    ['a cycle of charts', (app) => chain(app, 3)[0].addDependency(app.node.findChild('chart-1'))],
    [
      'a cycle of objects',
      (app) => {
        const chart = new Chart(app, 'chart');
        const [a, b] = [configMap(chart, 'a'), configMap(chart, 'b')];
        a.addDependency(b);
        b.addDependency(a);
      },
    ],
    [
      'a cycle with a way beside it',
      (app) => {
        const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => new Chart(app, id));
        a.addDependency(b, c);
        b.addDependency(d);
        d.addDependency(a);
      },
    ],
    [
      'a chart that depends on its object, and that on it',
      (app) => {
        const chart = new Chart(app, 'chart');
        const object = configMap(chart, 'a');
        chart.addDependency(object);
        object.addDependency(chart);
      },
    ],
    ['a dependency on the app', (app) => chain(app, 1)[0].addDependency(app)],
    [
      'failed validations',
      (app) => {
        for (const chart of chain(app, 2)) chart.node.addValidation({ validate: () => ['wrong', 'and wrong'] });
      },
    ],
    ['what is no JSON', (app) => void configMap(new Chart(app, 'chart'), 'bad', { date: new Date(0) })],
  ];

  test.each(mistakes)('%s', (_, fill) => {
    const errors = [WiredApp, App].map((AppOf: AppClass) => outcomeOf(AppOf, fill).error);
    expect(errors[0]).toMatch(/^(Dependency cycle|Validation failed|cannot find|Failed serializing)/);
    expect(errors[0]).toBe(errors[1]);
  });

  test('a cycle through a thousand charts is told up to where one stops reading', () => {
    const app = newApp();
    const charts = chain(app, 2000);
    charts[0].addDependency(charts[1999]);
    expect(() => app.synth()).toThrow(/^Dependency cycle detected: chart-2 => chart-3 => .* => chart-1001 => chart-2$/);
  });
});

test('what depends on itself is a cycle; cdk8s would leave it out without a word', () => {
  const app = newApp();
  const object = configMap(new Chart(app, 'chart'), 'a');
  object.addDependency(object);
  expect(() => app.synth()).toThrow('Dependency cycle detected: chart/a => chart/a');
});
