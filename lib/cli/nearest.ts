import { TypoIndex } from '../wiring/near/typo-index';

/** What was probably meant; undefined when nothing is a slip of the pen away. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  return new TypoIndex(known).similarTo(text)[0];
}
