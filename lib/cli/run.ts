import { quote } from '../kubernetes/quote';
import { HELP, parseArguments } from './arguments';
import { checkCommand } from './check';
import type { Command } from './command';
import { explainCommand } from './explain';
import { commandHelp, PROGRAM, programHelp } from './help';
import { EXIT, type Io } from './io';
import { mapCommand } from './map';
import { nearest } from './nearest';
import { packageInfo } from './package-files';
import { UsageError } from './usage-error';

const COMMANDS: readonly Command[] = [checkCommand, mapCommand, explainCommand];

/** Carries out a command line and gives the exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  const command = COMMANDS.find((each) => each.name === name);
  try {
    return command === undefined ? runProgram(name, io) : await runCommand(command, rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const scope = command === undefined ? PROGRAM : `${PROGRAM} ${command.name}`;
    io.writeError(`${scope}: ${error.message}\n(${scope} --help says how it is used)\n`);
    return EXIT.unchecked;
  }
}

async function runCommand(command: Command, args: readonly string[], io: Io): Promise<number> {
  const given = parseArguments(args, [...command.options, HELP]);
  if (given.options.help === undefined) return command.run(given, io);
  io.write(commandHelp(command));
  return EXIT.wired;
}

function runProgram(name: string | undefined, io: Io): number {
  if (name === '--version') io.write(`${packageInfo().version}\n`);
  else if (name === '--help' || name === '-h' || name === 'help') io.write(programHelp(COMMANDS));
  else throw unknownCommand(name);
  return EXIT.wired;
}

function unknownCommand(name: string | undefined): UsageError {
  const names = COMMANDS.map((command) => command.name);
  if (name === undefined) return new UsageError(`a command is missing: ${names.join(', ')}`);
  const near = nearest(name, names);
  return new UsageError(
    `unknown command ${quote(name)}: ${near ? `did you mean ${near}?` : `it is one of ${names.join(', ')}`}`,
  );
}
