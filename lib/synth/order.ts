import { IConstruct } from 'constructs';
import { cycleError } from './cycle';
import { connect, sort } from './graph';

/**
 * A construct and all below it, each after what it depends on. It is the order of cdk8s' `DependencyGraph.topology()`,
 * but visits everything once: cdk8s walks every way through the graph, and a chain of charts has exponentially many.
 *
 * @param scope where to begin; dependencies on what is not below it do not count
 */
export function topologicalOrder(scope: IConstruct): IConstruct[] {
  const constructs = scope.node.findAll();
  const edges = constructs.flatMap((construct) =>
    construct.node.dependencies.map((target) => ({ source: construct.node.path, target: target.node.path })),
  );
  if (edges.length === 0 && !hasNumberedChildren(scope)) return constructs;
  const sorted = sort(connect(constructs, edges));
  if (!sorted) throw cycleError(constructs, edges);
  return sorted.map((vertex) => vertex.construct);
}

/** Whether some paths are whole numbers, which come before all others. Without them and without edges nothing moves. */
function hasNumberedChildren({ node }: IConstruct): boolean {
  return node.scope === undefined && node.children.some((child) => /^\d+$/.test(child.node.id));
}
