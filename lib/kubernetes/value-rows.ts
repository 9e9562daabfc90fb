import { FieldTree } from './field-tree';
import { invalid, type FieldPath, type FieldProblem } from './fields';
import { list, mapping, type Check } from './value-checks';

/** The fields of an object that are checked, `*` standing for every item of a list and every key of a mapping. */
export type Rows = readonly (readonly [path: string, check: Check])[];

/** What is wrong with the values that are written, as fields of the object. */
export function problemsBelow(object: unknown, tree: FieldTree<Check>): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  tree.walk(object, (check, value, path) => {
    const isItem = typeof path.at(-1) === 'number';
    // A field that is null is not written; an item of a list that is null is there, and empty.
    if (value === undefined || (value === null && (!isItem || check === mapping))) return;
    const problem = check(value ?? '');
    if (problem !== undefined) found.push({ path: [...path], problem: invalid(nameOf(path), problem) ?? problem });
  });
  return found;
}

/** The field, or the list whose item it is. */
function nameOf(path: FieldPath): string {
  return String(path.filter((step) => typeof step === 'string').at(-1));
}

/** The rows laid together. */
export function treeOf(rows: Rows): FieldTree<Check> {
  return new FieldTree(rows.map(([path, check]) => [path.split('.'), check]));
}

/** The same rows below a path. */
export function below(prefix: string, rows: Rows): Rows {
  return rows.map(([path, check]) => [`${prefix}.${path}`, check]);
}

/** The rest of a selector is checked where the selectors are. */
export function selectorShape(path: string): Rows {
  return [[`${path}.matchExpressions`, list]];
}

/** A list, and a check of its items. */
export function listOf(path: string, check: Check): Rows {
  return [
    [path, list],
    [`${path}.*`, check],
  ];
}
