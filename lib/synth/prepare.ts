import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';

/**
 * Asks constructs what is wrong with them.
 *
 * @throws one error with all the answers, each with the path of its construct
 */
export function validate(constructs: readonly IConstruct[]): void {
  const errors = constructs.flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
  if (errors.length > 0) {
    throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
  }
}

/**
 * Says of charts and objects what their constructs say: a chart depends on the charts in it, and on the charts of what
 * its constructs depend on; an object on the objects of what it, or a construct around it, depends on.
 *
 * @param constructs all of an app
 * @returns whether a chart depends on another
 */
export function resolveDependencies(constructs: readonly IConstruct[]): boolean {
  const nested = dependOnNestedCharts(constructs);
  const crossing = dependOnCharts(constructs);
  dependOnObjects(constructs);
  return nested || crossing;
}

function dependOnNestedCharts(constructs: readonly IConstruct[]): boolean {
  let found = false;
  for (const chart of constructs.filter((construct) => construct instanceof Chart)) {
    for (const child of chart.node.children.filter((construct) => construct instanceof Chart)) {
      chart.node.addDependency(child);
      found = true;
    }
  }
  return found;
}

function dependOnCharts(constructs: readonly IConstruct[]): boolean {
  let found = false;
  for (const { source, target } of dependenciesOf(constructs)) {
    const [sourceChart, targetChart] = [Chart.of(source), Chart.of(target)];
    if (sourceChart === targetChart) continue;
    sourceChart.node.addDependency(targetChart);
    found = true;
  }
  return found;
}

function dependOnObjects(constructs: readonly IConstruct[]): void {
  const known = new Map<IConstruct, ApiObject[]>();
  for (const { source, target } of dependenciesOf(constructs)) {
    const targets = objectsOfChart(target, known);
    for (const object of objectsOfChart(source, known)) {
      for (const other of targets) if (other !== object) object.node.addDependency(other);
    }
  }
}

function dependenciesOf(constructs: readonly IConstruct[]): { source: IConstruct; target: IConstruct }[] {
  return constructs.flatMap((source) => source.node.dependencies.map((target) => ({ source, target })));
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
