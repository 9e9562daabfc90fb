import { asMapping, inEntries } from './fields';
import { labelKeyProblem } from './labels';
import { quote } from './quote';

/** What is wrong with a value, to stand behind the name of its field; undefined when Kubernetes accepts it. */
export type Check = (value: unknown) => string | undefined;

export function text(value: unknown): string | undefined {
  if (typeof value === 'string') return undefined;
  return `${quote(value)}: a string is needed${typeof value === 'object' ? '' : ', so put it in quotes'}`;
}

export function notEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? undefined : `${quote(value)}: the name of an object is needed`;
}

export function flag(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : `${quote(value)}: true or false, without quotes`;
}

export function mapping(value: unknown): string | undefined {
  return value === null || asMapping(value) ? undefined : `${quote(value)}: a mapping is needed`;
}

export function list(value: unknown): string | undefined {
  return Array.isArray(value) ? undefined : `${quote(value)}: a list is needed`;
}

const LARGEST = 2 ** 31 - 1;

export function wholeNumber(from: number, to = LARGEST): Check {
  return (value) =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to
      ? undefined
      : `${quote(value)}: a whole number ${to === LARGEST ? 'that is not less than' : 'from'} ${from}${to === LARGEST ? '' : ` to ${to}`}`;
}

export function oneOf(...values: readonly string[]): Check {
  return (value) => (values.includes(value as string) ? undefined : `${quote(value)}: one of ${values.join(', ')}`);
}

/** Where the empty text stands for nothing written. */
export function orEmpty(check: Check): Check {
  return (value) => (value === '' ? undefined : check(value));
}

/** The key of a label, where it stands as a value. */
export function labelKey(value: unknown): string | undefined {
  return labelKeyProblem(value) && `${quote(value)}: the key of a label, such as "app" or "example.com/app"`;
}

const DATA_KEY = /^(?!\.\.?$)(?!\.\.)[-._a-zA-Z0-9]{1,253}$/;

/** The key of an entry of a ConfigMap or a Secret. */
export function dataKey(value: unknown): string | undefined {
  return typeof value === 'string' && DATA_KEY.test(value)
    ? undefined
    : `${quote(value)}: letters, digits, "-", "_" and "." only, 1 to 253 of them, and not ".." in front`;
}

/** A mapping of which each key is checked. */
export function keyed(check: Check): Check {
  return (value) => mapping(value) ?? inEntries(value, check)[0]?.problem;
}
