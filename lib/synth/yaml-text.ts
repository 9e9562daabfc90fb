import { Yaml } from 'cdk8s';
import { isMapping, layOut, Piece } from './yaml-layout';

/**
 * Writes objects as `Yaml.stringify` of cdk8s does, many times faster. Only the lines of mappings and lists are laid out
 * here, with words and whole numbers that can be written in one way alone; every other text of a value is cdk8s' own, and
 * it is asked once for all the values of all the objects. What cannot be laid out is wholly left to it.
 */
export class YamlText {
  private readonly layouts = new Map<unknown, readonly Piece[]>();
  /** By how deep a value stands. */
  private readonly texts: ReadonlyMap<number, ReadonlyMap<unknown, string>>;

  /** @param documents all that will be written */
  constructor(documents: readonly unknown[]) {
    for (const document of documents) {
      const pieces = isMapping(document) ? layOut(document) : undefined;
      if (pieces) this.layouts.set(document, pieces);
    }
    const asked = askedByDepth([...this.layouts.values()]);
    this.texts = new Map([...asked].map(([depth, values]) => [depth, textsAt(Math.max(depth, 1), [...values])]));
  }

  /** The text of documents, divided by `---`. */
  of(documents: readonly unknown[]): string {
    return documents.map((document) => this.document(document)).join('---\n');
  }

  private document(document: unknown): string {
    const pieces = this.layouts.get(document);
    return pieces ? pieces.map((piece) => this.textOf(piece)).join('') : Yaml.stringify(document);
  }

  private textOf(piece: Piece): string {
    return typeof piece === 'string' ? piece : this.texts.get(piece.depth)!.get(piece.value)!;
  }
}

function askedByDepth(layouts: readonly (readonly Piece[])[]): Map<number, Set<unknown>> {
  const byDepth = new Map<number, Set<unknown>>();
  for (const pieces of layouts) {
    for (const piece of pieces) {
      if (typeof piece === 'string') continue;
      const values = byDepth.get(piece.depth);
      if (values) values.add(piece.value);
      else byDepth.set(piece.depth, new Set([piece.value]));
    }
  }
  return byDepth;
}

/** What cdk8s writes for values so many levels deep: it writes them as one list. */
function textsAt(depth: number, values: readonly unknown[]): Map<unknown, string> {
  let nested = values;
  for (let level = 1; level < depth; level++) nested = [nested];
  // Further lines of a value stand one level deeper than the dash of the next.
  const texts = Yaml.stringify(nested)
    .slice('- '.length * depth, -'\n'.length)
    .split(`\n${'  '.repeat(depth - 1)}- `);
  return new Map(values.map((value, index) => [value, texts[index]]));
}
