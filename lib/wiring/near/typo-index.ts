import { addTo } from '../group-by';
import { slipsBetween, wordOf, type Word } from './similarity';

/** How many rare pieces of a text are looked up. Two slips spoil at most eight of its pieces of three letters. */
const LOOKED_UP = 9;
/** A piece that more texts than this share tells nothing. */
const TOO_COMMON = 64;

/** Texts, found by what they may have been mistyped as. */
export class TypoIndex {
  private readonly byPiece = new Map<string, Word[]>();

  constructor(texts: Iterable<string>) {
    for (const text of new Set(texts)) {
      const word = wordOf(text);
      for (const piece of pieces(word)) addTo(this.byPiece, piece, word);
    }
  }

  /** The texts that differ from the given one in case or by a slip of the pen, the closest first. */
  similarTo(text: string): readonly string[] {
    const word = wordOf(text);
    const found: { text: string; slips: number }[] = [];
    for (const candidate of this.sharing(word)) {
      const slips = candidate.text === text ? undefined : slipsBetween(word, candidate);
      if (slips !== undefined) found.push({ text: candidate.text, slips });
    }
    return found.sort((a, b) => a.slips - b.slips).map((each) => each.text);
  }

  private sharing(word: Word): Set<Word> {
    const lists = [...pieces(word)].flatMap((piece) => {
      const list = this.byPiece.get(piece);
      return list && list.length <= TOO_COMMON ? [list] : [];
    });
    return new Set(
      lists
        .sort((a, b) => a.length - b.length)
        .slice(0, LOOKED_UP)
        .flat(),
    );
  }
}

/** The text in overlapping pieces of three letters, its ends marked. */
function pieces({ plain }: Word): Set<string> {
  const padded = `  ${plain}  `;
  const found = new Set<string>();
  for (let start = 0; start + 3 <= padded.length; start++) found.add(padded.slice(start, start + 3));
  return found;
}
