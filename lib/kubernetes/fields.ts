/** The way to a value: keys of mappings and places in lists. */
export type FieldPath = readonly (string | number)[];

/** Something that Kubernetes refuses, and the field that holds it. */
export interface FieldProblem {
  readonly path: FieldPath;
  /** What is given and what would be right, in one sentence without a full stop. */
  readonly problem: string;
}

/** A value of an object, and the way to it. */
export interface Field {
  readonly path: FieldPath;
  /** Undefined when it is not written. */
  readonly value: unknown;
}

/**
 * The values at a way on which `*` stands for every item of a list, or every key of a mapping. A last key that is not
 * written gives undefined; nothing is given where what should hold it is missing, or is no mapping.
 */
export function valuesAt(object: unknown, way: FieldPath): Field[] {
  const found: Field[] = [];
  walk(object, way, [], found);
  return found;
}

/** It runs for each field of each object: nothing is made on the way to what is not there. */
function walk(value: unknown, way: FieldPath, path: (string | number)[], found: Field[]): void {
  if (path.length === way.length) {
    found.push({ path: [...path], value });
    return;
  }
  const step = way[path.length];
  if (step === '*' && Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) walkInto(value[index], index, way, path, found);
    return;
  }
  const mapping = asMapping(value);
  if (!mapping) return;
  if (step === '*') for (const key of Object.keys(mapping)) walkInto(mapping[key], key, way, path, found);
  else walkInto(ownValue(mapping, step), step, way, path, found);
}

function walkInto(
  value: unknown,
  step: string | number,
  way: FieldPath,
  path: (string | number)[],
  found: Field[],
): void {
  path.push(step);
  walk(value, way, path, found);
  path.pop();
}

/** The value at a way without `*`; undefined when something on the way is missing. */
export function valueAt(object: unknown, ...way: string[]): unknown {
  return way.reduce<unknown>((value, key) => ownValue(asMapping(value), key), object);
}

/** The items of a list; none when it is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

export function asMapping(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** Whether a value is a mapping, or not written. */
export function isMappingOrNothing(value: unknown): boolean {
  return value === undefined || value === null || asMapping(value) !== undefined;
}

/** Whether Kubernetes takes the value for one that is not written. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 0;
}

/** Whether a text is not written, as Kubernetes sees it. */
export function isNoText(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Whether a number is not written, as Kubernetes sees it. */
export function isNoNumber(value: unknown): boolean {
  return value === undefined || value === null || value === 0;
}

/** No problems: what is told of nearly everything, so that nothing has to be made for it. */
export const NONE: readonly FieldProblem[] = [];

/** The problem of one field, if there is one. */
export function problemAt(path: FieldPath, problem: string | undefined): readonly FieldProblem[] {
  return problem === undefined ? NONE : [{ path, problem }];
}

/** The problem of a field of a mapping, if there is one. */
export function problemOf(key: string, problem: string | undefined): readonly FieldProblem[] {
  return problem === undefined ? NONE : [{ path: [key], problem }];
}

/** The problems of several parts, one after the other. */
export function joined(...parts: readonly (readonly FieldProblem[])[]): readonly FieldProblem[] {
  let all = NONE;
  for (let place = 0; place < parts.length; place++) {
    const part = parts[place];
    if (part.length > 0) all = all.length === 0 ? part : [...all, ...part];
  }
  return all;
}

/** The problems of the items of a list, as fields of the mapping that has the list at a key; none when it is no list. */
export function inItems(
  list: unknown,
  key: string,
  problemsOf: (item: unknown, index: number) => readonly FieldProblem[],
): readonly FieldProblem[] {
  const items = itemsOf(list);
  let all: FieldProblem[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const problems = problemsOf(items[index], index);
    if (problems.length > 0) all = withMore(all, below([key, index], problems));
  }
  return all ?? NONE;
}

/** Adds problems to a list, which is made when the first of them come. They may be more than a call takes arguments. */
export function withMore(all: FieldProblem[] | undefined, more: readonly FieldProblem[]): FieldProblem[] {
  const list = all ?? [];
  for (const each of more) list.push(each);
  return list;
}

/** The problems of the entries of a mapping, as its fields; none when it is no mapping. */
export function inEntries(
  mapping: unknown,
  check: (key: string, value: unknown) => string | undefined,
): readonly FieldProblem[] {
  const entries = asMapping(mapping);
  let all: FieldProblem[] | undefined;
  // Mappings come from JSON or YAML, and inherit nothing that is enumerable.
  for (const key in entries) {
    const problem = check(key, entries[key]);
    if (problem !== undefined) (all ??= []).push({ path: [key], problem });
  }
  return all ?? NONE;
}

/** The same problems, of fields below a path. */
export function below(path: FieldPath, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  if (problems.length === 0) return problems;
  return problems.map((each) => ({ ...each, path: [...path, ...each.path] }));
}

const NOTHING = /^(undefined|null) \(nothing\)/;

/** The problem with the name of what has it: `Invalid port 0: …`, or `No port: …` when it is not written. */
export function invalid(what: string, problem: string | undefined): string | undefined {
  if (problem === undefined) return undefined;
  return NOTHING.test(problem) ? problem.replace(NOTHING, `No ${what}`) : `Invalid ${what} ${problem}`;
}

/** Tells of each value whether it was asked for before. */
export function seenBefore(): (value: unknown) => boolean {
  const seen = new Set<unknown>();
  return (value) => seen.size === seen.add(value).size;
}

/**
 * The problem of a field that says what another has said already.
 * @param what says what that is; it is asked for only when it is needed
 */
export function twice(path: FieldPath, isTwice: boolean, what: () => string): readonly FieldProblem[] {
  return isTwice ? [{ path, problem: `The ${what()} is given twice: each must differ from the others` }] : NONE;
}

function ownValue(mapping: Record<string, unknown> | undefined, key: string | number): unknown {
  return mapping && Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}
