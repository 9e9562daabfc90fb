import type { DocumentSpan } from './documents';
import type { DuplicateKey, Location, Origin, Path } from './manifest';
import { eventsOf } from './parse-document';
import type { SourceFile } from './source-file';
import { buildTree, findDuplicateKeys, offsetAt, type TreeNode } from './yaml-tree';

/**
 * A document of a file. Only when somebody asks where a value stands is the document parsed again, with its offsets;
 * what that gives is held as long as memory allows.
 */
export class YamlOrigin implements Origin {
  private tree: WeakRef<TreeNode> | undefined;

  constructor(
    private readonly file: SourceFile,
    private readonly span: DocumentSpan,
  ) {}

  locate(path: Path): Location {
    return this.file.locate(this.span.start + offsetAt(this.readTree(), path));
  }

  sourceLine(line: number): string | undefined {
    return this.file.line(line);
  }

  /** The keys that stand in one mapping of the document more than once. */
  duplicateKeys(): DuplicateKey[] {
    return findDuplicateKeys(this.readTree(), (offset) => this.file.locate(this.span.start + offset).line ?? 1);
  }

  private readTree(): TreeNode {
    const known = this.tree?.deref();
    if (known !== undefined) return known;
    const tree = this.buildTree();
    this.tree = new WeakRef(tree);
    return tree;
  }

  private buildTree(): TreeNode {
    const { start, end } = this.span;
    try {
      const { source, events } = eventsOf(this.file.text.slice(start, end));
      return buildTree(source, events);
    } catch {
      // What is no YAML, such as a JSON text with an escape that YAML lacks, has no places within.
      return { start: 0 };
    }
  }
}

/** What an item of a list says of its place, in terms of the whole document. */
export function originBelow(origin: Origin, prefix: Path): Origin {
  return {
    locate: (path) => origin.locate([...prefix, ...path]),
    sourceLine: (line) => origin.sourceLine(line),
  };
}
