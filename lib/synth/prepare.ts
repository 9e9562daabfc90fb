import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';

/**
 * Asks every construct of an app what is wrong with it.
 *
 * @throws one error with all the answers, each with the path of its construct
 */
export function validate(app: IConstruct): void {
  const errors = app.node
    .findAll()
    .flatMap((construct) => construct.node.validate().map((error) => `[${construct.node.path}] ${error}`));
  if (errors.length > 0) {
    throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
  }
}

/**
 * Says of charts and objects what their constructs say: a chart depends on the charts in it, and on the charts of what
 * its constructs depend on; an object on the objects of what it, or a construct around it, depends on.
 *
 * @returns whether a chart depends on another
 */
export function resolveDependencies(app: IConstruct): boolean {
  const nested = dependOnNestedCharts(app);
  const crossing = dependOnCharts(app);
  dependOnObjects(app);
  return nested || crossing;
}

function dependOnNestedCharts(app: IConstruct): boolean {
  let found = false;
  for (const chart of app.node.findAll().filter((construct) => construct instanceof Chart)) {
    for (const child of chart.node.children.filter((construct) => construct instanceof Chart)) {
      chart.node.addDependency(child);
      found = true;
    }
  }
  return found;
}

function dependOnCharts(app: IConstruct): boolean {
  let found = false;
  for (const { source, target } of dependenciesBelow(app)) {
    const [sourceChart, targetChart] = [Chart.of(source), Chart.of(target)];
    if (sourceChart === targetChart) continue;
    sourceChart.node.addDependency(targetChart);
    found = true;
  }
  return found;
}

function dependOnObjects(app: IConstruct): void {
  const known = new Map<IConstruct, ApiObject[]>();
  for (const { source, target } of dependenciesBelow(app)) {
    const targets = objectsOfChart(target, known);
    for (const object of objectsOfChart(source, known)) {
      for (const other of targets) if (other !== object) object.node.addDependency(other);
    }
  }
}

function dependenciesBelow(app: IConstruct): { source: IConstruct; target: IConstruct }[] {
  return app.node.findAll().flatMap((source) => source.node.dependencies.map((target) => ({ source, target })));
}

/** The objects in a construct that belong to its own chart, not to a chart nested in it. */
function objectsOfChart(construct: IConstruct, known: Map<IConstruct, ApiObject[]>): ApiObject[] {
  const before = known.get(construct);
  if (before) return before;
  const inner = construct.node.children.filter((child) => !Chart.isChart(child));
  const objects = inner.flatMap((child) => objectsOfChart(child, known));
  if (ApiObject.isApiObject(construct)) objects.unshift(construct);
  known.set(construct, objects);
  return objects;
}
