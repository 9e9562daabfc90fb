import { type Event, EVENT_ID, getScalarValue, type ScalarEvent, SCALAR_STYLE } from 'js-yaml';
import { plainKey } from './kubectl-scalar';
import type { DuplicateKey, Path } from './manifest';
import { isMergeKey, scalarKey } from './scalar-event';

/** A value of a document and the offset at which it is written. */
export interface TreeNode {
  readonly start: number;
  readonly entries?: readonly TreeEntry[];
  readonly items?: readonly TreeNode[];
}

/** An entry of a mapping; a merge key's value holds the entries that it brings in. */
export interface TreeEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly isMerge: boolean;
  readonly value: TreeNode;
}

/** An event that begins a value. */
type ValueEvent = Exclude<Event, { type: 1 | 6 }>;

/** Where everything in a document stands; an alias is the very node that it names. */
export function buildTree(source: string, events: readonly Event[]): TreeNode {
  return new TreeBuilder(source, events).read();
}

/** The offset of the key or list item at a path, or of what stands nearest above it. */
export function offsetAt(root: TreeNode, path: Path): number {
  let node: TreeNode | undefined = root;
  let offset = root.start;
  for (const step of path) {
    if (typeof step === 'number') {
      node = node.items?.[step];
      offset = node?.start ?? offset;
    } else {
      const entry: TreeEntry | undefined = entriesByKey(node).get(step);
      node = entry?.value;
      offset = entry?.keyStart ?? offset;
    }
    if (node === undefined) return offset;
  }
  return offset;
}

/** Made when a place below the mapping is first asked for, so that many places below one large mapping stay cheap. */
const indexes = new WeakMap<TreeNode, ReadonlyMap<string, TreeEntry>>();

/** The entries that give the keys their values: of each key the last one, merge keys counting where they stand. */
function entriesByKey(node: TreeNode): ReadonlyMap<string, TreeEntry> {
  const known = indexes.get(node);
  if (known !== undefined) return known;
  const byKey = new Map<string, TreeEntry>();
  for (const entry of node.entries ?? []) {
    const brought = entry.isMerge ? mergedEntries(entry.value) : [[entry.key, entry] as const];
    for (const [key, value] of brought) byKey.set(key, value);
  }
  indexes.set(node, byKey);
  return byKey;
}

/** What a merge key brings in, the mapping that counts most the last. */
function mergedEntries(value: TreeNode): (readonly [string, TreeEntry])[] {
  return [...(value.items ?? [value])].reverse().flatMap((part) => [...entriesByKey(part)]);
}

/** The keys that stand in one mapping more than once, `lineOf` giving the line of an offset. */
export function findDuplicateKeys(root: TreeNode, lineOf: (offset: number) => number): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const seen = new Set<TreeNode>();
  const visit = (node: TreeNode, path: Path): void => {
    if (seen.has(node)) return;
    seen.add(node);
    node.items?.forEach((item, index) => visit(item, [...path, index]));
    const starts = new Map<string, number[]>();
    for (const entry of node.entries ?? []) {
      const known = entry.isMerge ? [] : starts.get(entry.key);
      if (known === undefined) starts.set(entry.key, [entry.keyStart]);
      else known.push(entry.keyStart);
      visit(entry.value, entry.isMerge ? path : [...path, entry.key]);
    }
    for (const [key, offsets] of starts) {
      if (offsets.length > 1) found.push({ path: [...path, key], lines: offsets.map(lineOf) });
    }
  };
  visit(root, []);
  return found;
}

class TreeBuilder {
  private next = 1;
  private offset = 0;
  private readonly anchors = new Map<string, TreeNode>();

  constructor(
    private readonly source: string,
    private readonly events: readonly Event[],
  ) {}

  read(): TreeNode {
    const event = this.events[this.next++] as ValueEvent;
    if (event.type === EVENT_ID.ALIAS) {
      this.offset = event.anchorStart - 1;
      return this.anchors.get(this.source.slice(event.anchorStart, event.anchorEnd)) ?? { start: this.offset };
    }
    const node = this.readNode(event);
    if (event.anchorStart !== -1) this.anchors.set(this.source.slice(event.anchorStart, event.anchorEnd), node);
    return node;
  }

  private readNode(event: Exclude<ValueEvent, { type: 5 }>): TreeNode {
    this.offset = startOf(event, this.offset);
    const start = this.offset;
    if (event.type === EVENT_ID.MAPPING) return { start, entries: this.readEntries() };
    if (event.type === EVENT_ID.SEQUENCE) return { start, items: this.readItems() };
    return { start };
  }

  private readItems(): TreeNode[] {
    const items: TreeNode[] = [];
    while (!this.closes()) items.push(this.read());
    return items;
  }

  private readEntries(): TreeEntry[] {
    const entries: TreeEntry[] = [];
    while (!this.closes()) {
      const event = this.events[this.next];
      this.read();
      const keyStart = this.offset;
      const value = this.read();
      // A key that an alias names has no text of its own, and so far nobody has asked for its place.
      if (event.type === EVENT_ID.SCALAR) entries.push(this.entryOf(event, keyStart, value));
    }
    return entries;
  }

  private closes(): boolean {
    if (this.events[this.next].type !== EVENT_ID.POP) return false;
    this.next++;
    return true;
  }

  private entryOf(event: ScalarEvent, keyStart: number, value: TreeNode): TreeEntry {
    return { key: this.keyOf(event), keyStart, isMerge: isMergeKey(this.source, event), value };
  }

  private keyOf(event: ScalarEvent): string {
    if (event.tagStart !== -1) return scalarKey(this.source, event);
    const text = getScalarValue(this.source, event);
    return event.style === SCALAR_STYLE.PLAIN ? plainKey(text) : text;
  }
}

/** Where a node begins: at its quote, its anchor or its tag, whichever is first. */
function startOf(event: Exclude<ValueEvent, { type: 5 }>, fallback: number): number {
  const own = event.type === EVENT_ID.SCALAR ? event.valueStart - widthOfQuote(event) : event.start;
  const candidates = [own, event.anchorStart - 1, event.tagStart].filter((offset) => offset >= 0);
  return candidates.length === 0 ? fallback : Math.min(...candidates);
}

function widthOfQuote({ style }: ScalarEvent): number {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
}
