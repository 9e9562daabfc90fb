import { addTo } from '../group-by';
import { normalize, similarity, typoDistance } from './similarity';

/** How many rare pieces of a text are looked up. Two slips spoil at most eight of its pieces of three letters. */
const LOOKED_UP = 9;
/** A piece that more texts than this share tells nothing. */
const TOO_COMMON = 64;

/** Texts, found by what they may have been mistyped as. */
export class TypoIndex {
  private readonly byPiece = new Map<string, string[]>();

  constructor(texts: Iterable<string>) {
    for (const text of new Set(texts)) {
      for (const piece of pieces(text)) addTo(this.byPiece, piece, text);
    }
  }

  /** The texts that differ from the given one in case or by a slip of the pen, the closest first. */
  similarTo(text: string): readonly string[] {
    const lists = [...pieces(text)]
      .map((piece) => this.byPiece.get(piece) ?? [])
      .filter((list) => list.length > 0 && list.length <= TOO_COMMON)
      .sort((a, b) => a.length - b.length)
      .slice(0, LOOKED_UP);
    const distance = (candidate: string): number => typoDistance(text, candidate) ?? 0;
    return [...new Set(lists.flat())]
      .filter((candidate) => similarity(text, candidate) !== undefined)
      .sort((a, b) => distance(a) - distance(b));
  }
}

/** The text in overlapping pieces of three letters, its ends marked. */
function pieces(text: string): Set<string> {
  const padded = `  ${normalize(text)}  `;
  const found = new Set<string>();
  for (let start = 0; start + 3 <= padded.length; start++) found.add(padded.slice(start, start + 3));
  return found;
}
