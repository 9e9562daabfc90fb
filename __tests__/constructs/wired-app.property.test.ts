import { App, AppProps, Testing, YamlOutputType } from 'cdk8s';
import fc from '../seeded';
import { UncheckedApp, AppClass, messageOf, outcomeOf } from '../synth/outcome';
import { grow, Tree, tree } from '../synth/trees';

const props: fc.Arbitrary<AppProps> = fc.record({
  yamlOutputType: fc.constantFrom(
    YamlOutputType.FILE_PER_APP,
    YamlOutputType.FILE_PER_CHART,
    YamlOutputType.FILE_PER_RESOURCE,
    YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
  ),
  outputFileExtension: fc.constantFrom(undefined, '.yaml'),
  recordConstructMetadata: fc.boolean(),
});

test('any app is written as cdk8s writes it, or refused with the same message and nothing written', () => {
  fc.assert(
    fc.property(tree, props, (shape, options) => {
      const fill = (app: App) => grow(app, shape);
      const stock = outcomeOf(App, fill, options);
      const expected = stock.error === undefined ? stock : { error: stock.error, written: {} };
      expect(outcomeOf(UncheckedApp, fill, options)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

function afterSynthYaml(AppOf: AppClass, shape: Tree): unknown {
  const app = new AppOf();
  grow(app, shape);
  let yaml: string | undefined;
  const error = messageOf(() => (yaml = app.synthYaml()));
  if (error !== undefined) return error;
  return { yaml, charts: app.charts.map((chart) => [chart.node.path, Testing.synth(chart)]) };
}

test('any app is one text as cdk8s has it, and its charts stay what they are', () => {
  fc.assert(
    fc.property(tree, (shape) => expect(afterSynthYaml(UncheckedApp, shape)).toEqual(afterSynthYaml(App, shape))),
    { numRuns: 500 },
  );
});
