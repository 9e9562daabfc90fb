/**
 * The same text. One that was put together from many is held as all of these until somebody looks into it, which here
 * is done.
 */
export function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}
