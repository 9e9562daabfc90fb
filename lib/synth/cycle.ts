import { IConstruct } from 'constructs';
import { connect, Edge, sort, Vertex } from './graph';

/** A cycle is told up to here; beyond, nobody reads it, and the ways through it can be too many to list. */
const LONGEST_ROUTE = 1000;

/** What cdk8s says of the first dependency that closes a cycle, in its words. */
export function cycleError(constructs: readonly IConstruct[], edges: readonly Edge[]): Error {
  const last = placeOfClosing(constructs, edges);
  const { source, target } = edges[last];
  const graph = connect(constructs, edges.slice(0, last));
  const route = source === target ? [graph[source]] : routeBetween(graph, graph[target], graph[source]);
  const paths = [...route, graph[target]].map((vertex) => vertex.construct.node.path);
  return new Error(`Dependency cycle detected: ${paths.join(' => ')}`);
}

/** The place of the first edge with which there is a cycle. */
function placeOfClosing(constructs: readonly IConstruct[], edges: readonly Edge[]): number {
  let [free, cyclic] = [0, edges.length];
  while (cyclic - free > 1) {
    const middle = (free + cyclic) >> 1;
    if (sort(connect(constructs, edges.slice(0, middle)))) free = middle;
    else cyclic = middle;
  }
  return free;
}

/**
 * The route as cdk8s finds it: it looks on after it has arrived, and then takes back the last step of each vertex whose
 * last dependency leads nowhere. To say the same, so does this; but it does not enter what leads nowhere at all.
 */
function routeBetween(graph: Record<string, Vertex>, from: Vertex, to: Vertex): Vertex[] {
  const leading = leadingTo(to, graph);
  const route: Vertex[] = [];
  visit(from);
  return route;

  function visit(vertex: Vertex): boolean {
    route.push(vertex);
    let found = false;
    for (const dependency of vertex.dependencies) {
      if (route.length >= LONGEST_ROUTE) return true;
      if (dependency === to) {
        route.push(dependency);
        return true;
      }
      found = leading.has(dependency) && visit(dependency);
    }
    if (!found) route.pop();
    return found;
  }
}

function leadingTo(to: Vertex, graph: Record<string, Vertex>): Set<Vertex> {
  const dependants = new Map<Vertex, Vertex[]>();
  for (const vertex of Object.values(graph)) {
    for (const dependency of vertex.dependencies) {
      dependants.set(dependency, [...(dependants.get(dependency) ?? []), vertex]);
    }
  }
  const leading = new Set([to]);
  for (const vertex of leading) for (const dependant of dependants.get(vertex) ?? []) leading.add(dependant);
  return leading;
}
