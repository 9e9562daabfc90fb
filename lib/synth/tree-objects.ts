import { madeElsewhere, programLine } from '../constructs/provenance';
import type { TreeObject } from '../wiring/manifest/read-tree';
import type { RenderedObject } from './rendering';

/** The objects of an app as the check takes them, each knowing which construct made it. */
export function treeObjects(objects: readonly RenderedObject[]): TreeObject[] {
  return objects.map(({ chart, apiObject, json }) => ({
    constructPath: (apiObject ?? chart).node.path,
    json,
    madeElsewhere: apiObject && madeElsewhere(apiObject),
    createdAt: () => apiObject && programLine(apiObject),
  }));
}
