import type { Arguments } from './arguments';
import type { Io } from './io';

/** One option of a command. */
export interface Option {
  /** Without the two dashes. */
  readonly name: string;
  /** One letter, without the dash. */
  readonly short?: string;
  /** What stands for the value in the help; an option without it takes none. */
  readonly value?: string;
  /** The values that it takes, when they are few. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** One command of `cdk8s-wiring`. */
export interface Command {
  readonly name: string;
  /** What it takes beside options, as the help writes it. */
  readonly operands: string;
  readonly summary: string;
  /** What else the help says. */
  readonly details: string;
  readonly options: readonly Option[];
  /** Gives the exit code. */
  readonly run: (args: Arguments, io: Io) => Promise<number>;
}
