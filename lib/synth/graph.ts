import { IConstruct } from 'constructs';

/** A construct in the graph of what has to come before what. */
export interface Vertex {
  readonly construct: IConstruct;
  /** What it depends on, in the order in which that was said. */
  readonly dependencies: Set<Vertex>;
  /** Whether something depends on it. */
  isDependency: boolean;
}

/** That one construct depends on another, both by their paths. */
export interface Edge {
  readonly source: string;
  readonly target: string;
}

/** The graph, by path, in cdk8s' order: as in the tree, but paths that are whole numbers come first. */
export function connect(constructs: readonly IConstruct[], edges: readonly Edge[]): Record<string, Vertex> {
  const vertices = Object.create(null) as Record<string, Vertex>;
  for (const construct of constructs) {
    vertices[construct.node.path] = { construct, dependencies: new Set(), isDependency: false };
  }
  for (const { source, target } of edges) {
    const dependency = vertices[target];
    if (dependency === undefined) continue;
    vertices[source].dependencies.add(dependency);
    dependency.isDependency = true;
  }
  return vertices;
}

/**
 * What depends on nothing first; undefined when there is a cycle. A chain can be longer than the call stack is deep, so
 * this keeps a stack of its own.
 */
export function sort(graph: Record<string, Vertex>): Vertex[] | undefined {
  const vertices = Object.values(graph);
  const sorted = new Set<Vertex>();
  const entered = new Set<Vertex>();
  const stack: { vertex: Vertex; rest: Iterator<Vertex> }[] = [];
  const enter = (vertex: Vertex) => {
    entered.add(vertex);
    stack.push({ vertex, rest: vertex.dependencies.values() });
  };
  for (const root of vertices) {
    if (!root.isDependency) enter(root);
    while (stack.length > 0) {
      const { vertex, rest } = stack[stack.length - 1];
      const { value: next } = rest.next() as IteratorResult<Vertex, undefined>;
      if (next === undefined) {
        sorted.add(vertex);
        stack.pop();
      } else if (!entered.has(next)) enter(next);
      else if (!sorted.has(next)) return undefined;
    }
  }
  return sorted.size === vertices.length ? [...sorted] : undefined;
}
