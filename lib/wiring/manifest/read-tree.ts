import { expandObject, joinReadings } from './expand-object';
import type { Json, Location, Origin, Reading } from './manifest';

/** An object that a construct renders. */
export interface TreeObject {
  /** The path of the construct, as cdk8s writes it. */
  readonly constructPath: string;
  /** What is rendered of it. */
  readonly json: unknown;
  /** Who makes what it selects, when the program says that it is made elsewhere. */
  readonly madeElsewhere?: string;
  /** The line of the program that made the construct, where it is known. */
  readonly createdAt?: () => Location | undefined;
}

/** Reads the objects of a construct tree, in their order. */
export function readTree(objects: readonly TreeObject[]): Reading {
  return joinReadings(objects.map(readObject));
}

function readObject(object: TreeObject): Reading {
  const { manifests, unchecked } = expandObject({ value: (object.json ?? null) as Json, origin: originOf(object) });
  if (object.madeElsewhere === undefined) return { manifests, unchecked };
  return { manifests: manifests.map((each) => ({ ...each, madeElsewhere: object.madeElsewhere })), unchecked };
}

/** A construct is one place, whatever the path in its object. */
function originOf({ constructPath, createdAt }: TreeObject): Origin {
  return {
    locate: () => ({ ...createdAt?.(), constructPath }),
    sourceLine: () => undefined,
  };
}
