import { below, NONE, withMore, type FieldPath, type FieldProblem } from './fields';

/** Tells of a value; the path changes with the walk, so that it is good during the call only. */
export type Tell<T> = (what: T, value: unknown, path: FieldPath) => void;

type Ways<T> = readonly (readonly [way: FieldPath, sought: T])[];

/** What is sought at one place, and below it. */
interface Node<T> {
  readonly sought: T[];
  /** The items of a list, or the values of a mapping. */
  item?: Node<T>;
  /** The fields of a mapping, and at the same places what is sought below them. */
  readonly keys: string[];
  readonly children: Node<T>[];
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

  /** Tells of all values that are written at the ways. */
  walk(object: unknown, tell: Tell<T>): void {
    walk(object, this.node(), [], tell, false);
  }

  /**
   * Tells of all values at the ways, and gives undefined where a last key is not written. Nothing is told where what
   * should hold it is missing, or is no mapping.
   */
  walkAll(object: unknown, tell: Tell<T>): void {
    walk(object, this.node(), [], tell, true);
  }

  private node(): Node<T> {
    this.root ??= treeOf(typeof this.ways === 'function' ? this.ways() : this.ways);
    return this.root;
  }
}

/** What is wrong with a value, as fields below it. */
export type Check = (value: unknown) => readonly FieldProblem[];

/** What the checks at the ways find in an object, as its fields. */
export function problemsIn(object: unknown, checks: FieldTree<Check>): readonly FieldProblem[] {
  let problems: FieldProblem[] | undefined;
  checks.walkAll(object, (check, value, path) => {
    const found = check(value);
    if (found.length > 0) problems = withMore(problems, below(path, found));
  });
  return problems ?? NONE;
}

function treeOf<T>(ways: Ways<T>): Node<T> {
  const root = emptyNode<T>();
  for (const [way, sought] of ways)
    way.reduce<Node<T>>((node, step) => childOf(node, String(step)), root).sought.push(sought);
  return root;
}

function childOf<T>(node: Node<T>, step: string): Node<T> {
  if (step === '*') return (node.item ??= emptyNode<T>());
  const place = node.keys.indexOf(step);
  if (place >= 0) return node.children[place];
  const child = emptyNode<T>();
  node.keys.push(step);
  node.children.push(child);
  return child;
}

function emptyNode<T>(): Node<T> {
  return { sought: [], item: undefined, keys: [], children: [] };
}

/**
 * It runs over each object many times, so that nothing is made on the way to what is not there, and calls nothing but
 * itself, which V8 makes quick soonest.
 * @param tellsAbsent whether it tells of what is not written, too
 */
function walk<T>(value: unknown, node: Node<T>, path: (string | number)[], tell: Tell<T>, tellsAbsent: boolean): void {
  const { sought, item, keys, children } = node;
  for (let place = 0; place < sought.length; place++) tell(sought[place], value, path);
  if (typeof value !== 'object' || value === null) return;
  const depth = path.push('') - 1;
  if (Array.isArray(value)) {
    // Kubernetes reads an item that is null as one of which nothing is written.
    const empty = item && item.keys.length > 0 ? EMPTY : null;
    for (let index = 0; item && index < value.length; index++) {
      path[depth] = index;
      walk(value[index] ?? empty, item, path, tell, tellsAbsent);
    }
  } else {
    const mapping = value as Record<string, unknown>;
    if (item) {
      for (const key in mapping) {
        path[depth] = key;
        walk(mapping[key], item, path, tell, tellsAbsent);
      }
    }
    for (let place = 0; place < keys.length; place++) {
      // No field of Kubernetes is called as something that every object inherits.
      const field = mapping[keys[place]];
      if (field === undefined && !(tellsAbsent && children[place].sought.length > 0)) continue;
      path[depth] = keys[place];
      walk(field, children[place], path, tell, tellsAbsent);
    }
  }
  path.pop();
}

const EMPTY: Readonly<Record<string, unknown>> = {};
