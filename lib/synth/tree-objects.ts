import { madeElsewhere, programLine } from '../constructs/provenance';
import type { Reading } from '../wiring/manifest/manifest';
import { readTree } from '../wiring/manifest/read-tree';
import type { RenderedObject } from './rendering';

/** The objects of an app as the check reads them, each knowing which construct made it. */
export function readObjects(objects: readonly RenderedObject[]): Reading {
  return readTree(
    objects.map(({ chart, apiObject, json }) => ({
      constructPath: (apiObject ?? chart).node.path,
      json,
      madeElsewhere: apiObject && madeElsewhere(apiObject),
      createdAt: () => apiObject && programLine(apiObject),
    })),
  );
}
