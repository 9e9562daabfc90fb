/** A command line that cannot be carried out, and what would be right. */
export class UsageError extends Error {}
