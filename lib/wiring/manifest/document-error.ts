/** Why a document cannot be read, and where in its text. */
export class DocumentError extends Error {
  constructor(
    readonly reason: string,
    readonly offset: number,
  ) {
    super(reason);
  }
}
