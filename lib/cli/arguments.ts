import { parseArgs } from 'node:util';
import { quote } from '../kubernetes/quote';
import { nearest } from './nearest';
import type { Option } from './command';
import { UsageError } from './usage-error';

/** What was given to a command. */
export interface Arguments {
  /** The values of the options that were given, by name; a switch has the value `true`. */
  readonly options: Readonly<Record<string, string | true | undefined>>;
  readonly operands: readonly string[];
}

export const HELP: Option = { name: 'help', short: 'h', help: 'say this' };

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/**
 * Takes a command line apart.
 * @throws UsageError for what the command does not know
 */
export function parseArguments(args: readonly string[], known: readonly Option[]): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known.map(({ name, short, value }) => [name, typeOf(short, value)])),
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | true> = {};
  for (const token of tokens) if (token.kind === 'option') options[token.name] = valueOf(token, known);
  return { options, operands: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])) };
}

function typeOf(short: string | undefined, value: string | undefined) {
  return { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) };
}

function valueOf({ name, rawName, value, inlineValue }: OptionToken, known: readonly Option[]): string | true {
  const option = known.find((each) => each.name === name);
  if (option === undefined) throw unknownOption(rawName, known);
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value, and ${quote(value)} was given`);
    return true;
  }
  const isNextOption = !inlineValue && value !== undefined && value.length > 1 && value.startsWith('-');
  if (value === undefined || value === '' || isNextOption) throw missingValue(rawName, option);
  if (option.choices !== undefined && !option.choices.includes(value))
    throw unknownChoice(rawName, value, option.choices);
  return value;
}

function unknownOption(rawName: string, known: readonly Option[]): UsageError {
  const names = known.map(({ name }) => `--${name}`);
  const near = nearest(rawName, names);
  return new UsageError(
    `unknown option ${quote(rawName)}: ${near ? `did you mean ${near}?` : `it takes ${names.join(', ')}`}`,
  );
}

function missingValue(rawName: string, { value, choices }: Option): UsageError {
  return new UsageError(`${rawName} needs a value: ${choices ? choices.join(', ') : `${rawName} ${value}`}`);
}

function unknownChoice(rawName: string, value: string, choices: readonly string[]): UsageError {
  const near = nearest(value, choices);
  const right = near ? `did you mean ${near}?` : `it takes ${choices.join(', ')}`;
  return new UsageError(`${rawName} does not take ${quote(value)}: ${right}`);
}
