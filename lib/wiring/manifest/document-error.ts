import { oneLine } from './describe';

/** Why a document cannot be read, in one line, and where in its text. */
export class DocumentError extends Error {
  readonly reason: string;

  constructor(
    reason: string,
    readonly offset: number,
  ) {
    super(reason);
    this.reason = oneLine(reason);
  }
}
