/** What JSON can hold, and so what a manifest is made of. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A mapping of a manifest. It has no prototype to speak of: read its keys with `Object.hasOwn` or the readers of `fields.ts`. */
export interface JsonObject {
  [key: string]: Json | undefined;
}

/** The way to a value in a manifest: keys of mappings and places in lists, from the object's own root. */
export type Path = readonly (string | number)[];

/** Where something stands: a file and a line for YAML, the construct's path (and the line that made it, where known) for a tree. */
export interface Location {
  /** The file as it was given, or `<stdin>`. */
  readonly file?: string;
  /** The line in the file, from 1. */
  readonly line?: number;
  /** The column in the line, from 1. */
  readonly column?: number;
  /** The path of the construct that made the object, as cdk8s writes it. */
  readonly constructPath?: string;
}

/** Where a manifest was read from. */
export interface Origin {
  /** Where the value at a path stands; the nearest place above it that is written, when the value itself is not. */
  locate(path: Path): Location;
  /** The line of source at a location, for a code frame; undefined where there is no text. */
  sourceLine(line: number): string | undefined;
}

/** A key that stands in one mapping more than once. */
export interface DuplicateKey {
  /** The way to the value that is kept: the last one. */
  readonly path: Path;
  /** The lines of the key, in order, from 1. */
  readonly lines: readonly number[];
}

/** One Kubernetes object as somebody wrote it. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  /** What it is, whatever its API version: `Service`, or `apps/Deployment` where the kind has a group. */
  readonly groupKind: string;
  /** `metadata.name`, or `metadata.generateName` where only that is given. */
  readonly name: string;
  /** `metadata.namespace`; undefined when it is left to the moment of applying. */
  readonly namespace?: string;
  /** The whole object, as parsed. Nobody changes it. */
  readonly object: JsonObject;
  readonly origin: Origin;
  /** Who makes what this object selects or names, when the author says that it is made elsewhere. */
  readonly madeElsewhere?: string;
  readonly duplicateKeys?: readonly DuplicateKey[];
}

/** What names an object. */
export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** Something that could not be checked: neither a pass nor a fault. */
export interface Unchecked {
  /** The object, when it is known which it was meant to be. */
  readonly object?: ObjectReference;
  /** Why, in one line that quotes what is wrong and says what would be right. */
  readonly reason: string;
  readonly location: Location;
  /** What it held, so that nothing is called missing that may stand in it. */
  readonly text: string;
}

/** What reading gives: the manifests in the order in which they are written, and what could not be read. */
export interface Reading {
  readonly manifests: readonly Manifest[];
  readonly unchecked: readonly Unchecked[];
}
