import { asMapping, below, type FieldPath, type FieldProblem } from './fields';

/** Tells of a value; the path changes with the walk, so that it is good during the call only. */
export type Tell<T> = (what: T, value: unknown, path: FieldPath) => void;

type Ways<T> = readonly (readonly [way: FieldPath, sought: T])[];

/** What is sought at one place, and below it. */
interface Node<T> {
  readonly sought: T[];
  /** The items of a list, or the values of a mapping. */
  item?: Node<T>;
  readonly fields: { readonly key: string; readonly child: Node<T> }[];
}

/**
 * What is sought at many ways of an object, laid together so that one walk finds all of it. On a way, `*` stands for
 * every item of a list, or every key of a mapping.
 */
export class FieldTree<T> {
  /** Made when it is first walked: of many kinds, most manifests hold few. */
  private root?: Node<T>;

  /** @param ways what is sought, and where; or what makes them when they are first needed */
  constructor(private readonly ways: Ways<T> | (() => Ways<T>)) {}

  /**
   * Tells of all values at the ways. A last key that is not written gives undefined; nothing is told where what should
   * hold it is missing, or is no mapping.
   */
  walk(object: unknown, tell: Tell<T>): void {
    this.root ??= treeOf(typeof this.ways === 'function' ? this.ways() : this.ways);
    walk(object, this.root, [], tell);
  }
}

/** What is wrong with a value, as fields below it. */
export type Check = (value: unknown) => readonly FieldProblem[];

/** What the checks at the ways find in an object, as its fields. */
export function problemsIn(object: unknown, checks: FieldTree<Check>): readonly FieldProblem[] {
  let problems: readonly FieldProblem[] = [];
  checks.walk(object, (check, value, path) => {
    const found = check(value);
    if (found.length > 0) problems = [...problems, ...below(path, found)];
  });
  return problems;
}

function treeOf<T>(ways: Ways<T>): Node<T> {
  const root = emptyNode<T>();
  for (const [way, sought] of ways)
    way.reduce<Node<T>>((node, step) => childOf(node, String(step)), root).sought.push(sought);
  return root;
}

function childOf<T>(node: Node<T>, step: string): Node<T> {
  if (step === '*') return (node.item ??= emptyNode<T>());
  const known = node.fields.find(({ key }) => key === step);
  if (known) return known.child;
  const child = emptyNode<T>();
  node.fields.push({ key: step, child });
  return child;
}

function emptyNode<T>(): Node<T> {
  return { sought: [], fields: [] };
}

/** It runs over each object many times: nothing is made on the way to what is not there. */
function walk<T>(value: unknown, node: Node<T>, path: (string | number)[], tell: Tell<T>): void {
  for (const sought of node.sought) tell(sought, value, path);
  if (typeof value !== 'object') return;
  if (Array.isArray(value)) {
    if (node.item) {
      for (let index = 0; index < value.length; index++)
        step(value[index] ?? emptyItem(node.item), index, node.item, path, tell);
    }
    return;
  }
  const mapping = asMapping(value);
  if (!mapping) return;
  if (node.item) for (const key of Object.keys(mapping)) step(mapping[key], key, node.item, path, tell);
  for (const { key, child } of node.fields) {
    // No field of Kubernetes is called as something that every object inherits.
    const field = mapping[key];
    if (field !== undefined || child.sought.length > 0) step(field, key, child, path, tell);
  }
}

const EMPTY: Readonly<Record<string, unknown>> = {};

/** Kubernetes reads an item that is null as one of which nothing is written. */
function emptyItem<T>({ fields }: Node<T>): unknown {
  return fields.length > 0 ? EMPTY : null;
}

function step<T>(value: unknown, key: string | number, node: Node<T>, path: (string | number)[], tell: Tell<T>): void {
  path.push(key);
  walk(value, node, path, tell);
  path.pop();
}
