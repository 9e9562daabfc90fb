import { setFlagsFromString } from 'node:v8';

/** The latest V8 that was seen to know the flags of this program: that of Node.js 26. */
const KNOWN_V8 = 14;

/** Sets a flag of V8, of which a version that knows no such flag would tell the user. */
export function setV8Flag(flag: string): void {
  if (parseInt(process.versions.v8) <= KNOWN_V8) setFlagsFromString(flag);
}
