import { ApiObject, App, Chart } from 'cdk8s';
import { topologicalOrder } from './order';
import { resolveDependencies } from './prepare';

/** An object of a chart, and what is written of it. */
export interface RenderedObject {
  readonly chart: Chart;
  /** What it was made by; undefined where the chart has a `toJson` of its own, that may write anything. */
  readonly apiObject?: ApiObject;
  /** What is written: JSON; undefined only where a `toJson` returned it. */
  readonly json: unknown;
}

/** A chart, and its objects in the order in which they are written. */
export interface RenderedChart {
  readonly chart: Chart;
  readonly objects: readonly RenderedObject[];
}

/** The objects of a chart, but not of the charts in it, each after what it depends on. */
export function objectsOf(chart: Chart): ApiObject[] {
  return topologicalOrder(chart)
    .filter((construct) => construct instanceof ApiObject)
    .filter((object) => Chart.of(object) === chart);
}

/**
 * Renders a chart by its objects. It leaves out `Chart.toJson`, which prepares the whole app once more.
 *
 * @throws what an object's `toJson` throws
 */
export function renderObjects(chart: Chart): RenderedChart {
  const render = (apiObject: ApiObject): RenderedObject => ({ chart, apiObject, json: apiObject.toJson() as unknown });
  return { chart, objects: objectsOf(chart).map(render) };
}

/** Renders a chart as it says itself, if it has a `toJson` of its own. */
export function renderChart(chart: Chart): RenderedChart {
  if (chart.toJson === Chart.prototype.toJson) return renderObjects(chart);
  return { chart, objects: Object.values(chart.toJson() as unknown[]).map((json) => ({ chart, json })) };
}

/** Renders all charts of an app, in the order in which they are written. Throws when dependencies form a cycle. */
export function renderApp(app: App): RenderedObject[] {
  resolveDependencies(app.node.findAll());
  const charts = topologicalOrder(app).filter((construct) => construct instanceof Chart);
  return charts.flatMap((chart) => renderChart(chart).objects);
}
