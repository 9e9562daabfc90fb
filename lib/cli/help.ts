import { HELP } from './arguments';
import type { Command, Option } from './command';

export const PROGRAM = 'cdk8s-wiring';

/** What the program is for, and its commands. */
export function programHelp(commands: readonly Command[]): string {
  const uses = commands.map((command) => [`${command.name} ${command.operands}`, command.summary] as const);
  return `Says which labels, selectors, ports and names in Kubernetes manifests do not fit.

Usage: ${PROGRAM} COMMAND

${columns([...uses, ['COMMAND --help', 'the options of a command'], ['--version', 'the version']])}
`;
}

/** How a command is used. */
export function commandHelp({ name, operands, summary, details, options }: Command): string {
  return `Usage: ${PROGRAM} ${name}${options.length > 0 ? ' [OPTION]…' : ''} ${operands}

${summary[0].toUpperCase()}${summary.slice(1)}.

${details}

${columns([...options, HELP].map((option) => [usageOf(option), helpOf(option)]))}
`;
}

function usageOf({ name, short, value }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function helpOf({ help, choices }: Option): string {
  return choices === undefined ? help : `${choices.join(', ')}: ${help}`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
