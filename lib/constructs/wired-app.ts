import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { App, AppProps, Chart, YamlOutputType } from 'cdk8s';
import { divide, Layout } from '../synth/layout';
import { topologicalOrder } from '../synth/order';
import { resolveDependencies, validate } from '../synth/prepare';
import { refuseLooseWires } from '../synth/refuse-loose-wires';
import { objectsOf, renderChart, RenderedChart, RenderedObject, renderObjects } from '../synth/rendering';
import { treeObjects } from '../synth/tree-objects';
import { writeWhole } from '../synth/write';
import { YamlText } from '../synth/yaml-text';

/**
 * A cdk8s app that refuses loose wires: a Service that selects no pod, a port that nobody declares, a selector that does
 * not choose its own template. All of them are told at once, with what each nearly reached. The objects of the app count
 * as everything that runs; what something else makes is said with `ExternalPods`, or with the annotation
 * `cdk8s-wiring/made-elsewhere` on the object that selects or names it.
 *
 * Otherwise it writes what `App` writes, byte for byte, in time that grows with the number of charts and not with its
 * square. Nothing is written before all of it is known to be right: an error leaves the output directory as it was.
 *
 * A chart with a `toJson` of its own is asked for its objects as `App` would ask it, at the price that `App` pays.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export class WiredApp extends App {
  private readonly recordsConstructs: boolean;

  /** @param props where and how to write; as those of `App` */
  constructor(props: AppProps = {}) {
    super(props);
    this.recordsConstructs = props.recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true';
  }

  /** All charts, each after those that it depends on. A cycle throws. */
  public override get charts(): Chart[] {
    return topologicalOrder(this).filter((construct) => construct instanceof Chart);
  }

  /**
   * Writes all charts to the output directory. Warnings go to the standard error output.
   *
   * @throws when a wire is loose (the message is the report), a construct's validation fails, dependencies form a cycle,
   * or an object cannot be rendered; then nothing has been written
   */
  public override synth(): void {
    const constructs = this.node.findAll();
    validate(constructs);
    const indexed = resolveDependencies(constructs);
    const charts = this.charts.map(this.renderer());
    this._check(charts.flatMap(({ objects }) => objects));
    this.write(divide(charts, this.yamlOutputType, indexed), charts);
  }

  /**
   * All charts as one text, that of the file of `YamlOutputType.FILE_PER_APP`.
   *
   * @throws as `synth`
   */
  public override synthYaml(): string {
    const constructs = this.node.findAll();
    resolveDependencies(constructs);
    validate(constructs);
    const objects = this.charts.map(renderChart).flatMap((chart) => chart.objects);
    this._check(objects);
    const documents = objects.map(({ json }) => json);
    return new YamlText(documents).of(documents);
  }

  /** @internal */
  protected _check(objects: readonly RenderedObject[]): void {
    refuseLooseWires(treeObjects(objects), (report) => process.stderr.write(report));
  }

  /** In folders of single objects, `App` passes over a chart's own `toJson`. */
  private renderer(): (chart: Chart) => RenderedChart {
    const byObject = this.yamlOutputType === YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE;
    return byObject ? renderObjects : renderChart;
  }

  private write({ folders, files }: Layout, charts: readonly RenderedChart[]): void {
    const yaml = new YamlText(files.flatMap(({ documents }) => documents));
    const paths = new Map(['', ...folders].map((folder) => [folder, join(this.outdir, folder)]));
    for (const path of paths.values()) mkdirSync(path, { recursive: true });
    for (const { folder, name, documents } of files) {
      writeWhole(paths.get(folder)!, name + this.outputFileExtension, yaml.of(documents));
    }
    if (this.recordsConstructs) {
      writeWhole(paths.get('')!, 'construct-metadata.json', constructMetadata(charts));
    }
  }
}

/** Which construct made which object, by the object's name: for tools that lead from a manifest back to the source. */
function constructMetadata(charts: readonly RenderedChart[]): string {
  const objects = charts.flatMap(({ chart }) => objectsOf(chart));
  const resources = Object.fromEntries(objects.map(({ name, node }) => [name, { path: node.path }]));
  return JSON.stringify({ version: '1.0.0', resources });
}
