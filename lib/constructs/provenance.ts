import { dirname, relative } from 'node:path';
import type { ApiObject } from 'cdk8s';

/** What this library knows of an object beyond what is written out. */
export interface Provenance {
  /** Where in the program it was made; its stack is read only when somebody asks. */
  readonly created: Error;
  /** Who makes the pods that it selects, when this app does not. */
  readonly madeElsewhere?: string;
}

/** A line of the program. */
export interface ProgramLine {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const provenances = new WeakMap<ApiObject, Provenance>();

/** Frames of the constructs' own constructors stand before the line that is wanted. */
const FRAMES = 16;

/** Remembers who made an object, for messages about it. */
export function remember(apiObject: ApiObject, madeElsewhere?: string): void {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  provenances.set(apiObject, { created: new Error(), madeElsewhere });
  Error.stackTraceLimit = limit;
}

export function madeElsewhere(apiObject: ApiObject): string | undefined {
  return provenances.get(apiObject)?.madeElsewhere;
}

/** The line of the program that made an object: the first that is not of this library's constructs. */
export function programLine(apiObject: ApiObject): ProgramLine | undefined {
  // The first frame is of this file, and so tells where the constructs are, compiled or not.
  const [own, ...frames] = (provenances.get(apiObject)?.created.stack ?? '').split('\n').slice(1).map(placeIn);
  const constructs = own && dirname(own.file);
  const place = frames.find((frame) => frame && dirname(frame.file) !== constructs);
  return place && { ...place, file: relative(process.cwd(), place.file) || place.file };
}

/** Undefined for what Node.js has no file of. */
function placeIn(frame: string): ProgramLine | undefined {
  const match = /\(?((?:[A-Za-z]:)?[^():]+):(\d+):(\d+)\)?$/.exec(frame);
  if (!match || frame.includes('node:')) return undefined;
  const file = match[1]
    .replace(/^.* at /, '')
    .replace(/^file:\/\//, '')
    .trim();
  return { file, line: Number(match[2]), column: Number(match[3]) };
}
