/** What a command touches of the world around it. */
export interface Io {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly readStdin: () => Promise<string>;
  /** Whether nobody has redirected the standard input, so that reading it would wait for somebody to type. */
  readonly isStdinTerminal: boolean;
  readonly hasColours: boolean;
  /** The folder in which the command was started. */
  readonly folder: string;
}

/** How a command ends: all is wired (or done), a wire is loose, or something could not be checked (or was misused). */
export const EXIT = { wired: 0, loose: 1, unchecked: 2 } as const;
