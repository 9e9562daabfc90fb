import type { DuplicateKey, Location, Origin, Path } from './manifest';
import { eventsOf, type Parsed } from './parse-document';
import type { SourceFile } from './source-file';
import { buildTree, findDuplicateKeys, offsetAt, type TreeNode } from './yaml-tree';

/** Where everything in a document stands, and how the offsets of that are to be taken. */
interface Places {
  readonly tree: TreeNode;
  readonly original: Parsed['original'];
}

/**
 * A document of a file. Only when somebody asks where a value stands is the document parsed again, with its offsets;
 * what that gives is held as long as memory allows.
 */
export class YamlOrigin implements Origin {
  private places: WeakRef<Places> | undefined;

  constructor(
    private readonly file: SourceFile,
    private readonly start: number,
    private readonly end: number,
  ) {}

  locate(path: Path): Location {
    const { tree, original } = this.readPlaces();
    return this.file.locate(this.start + original(offsetAt(tree, path)));
  }

  sourceLine(line: number): string | undefined {
    return this.file.line(line);
  }

  /** The keys that stand in one mapping of the document more than once. */
  duplicateKeys(): DuplicateKey[] {
    const { tree, original } = this.readPlaces();
    return findDuplicateKeys(tree, (offset) => this.file.locate(this.start + original(offset)).line ?? 1);
  }

  private readPlaces(): Places {
    const known = this.places?.deref();
    if (known !== undefined) return known;
    const places = this.findPlaces();
    this.places = new WeakRef(places);
    return places;
  }

  private findPlaces(): Places {
    try {
      const { source, events, original } = eventsOf(this.file.text.slice(this.start, this.end));
      return { tree: buildTree(source, events), original };
    } catch {
      // What is no YAML, such as JSON that is nested as deep as may be, has no places within.
      return { tree: { start: 0 }, original: (offset) => offset };
    }
  }
}
