import { quote } from '../../kubernetes/quote';
import type { Json } from './manifest';

const LONGEST_QUOTE = 60;
const LONGEST_LINE = 200;

/** A value as a message shows it: short, and with its type unless it is a text. */
export function describe(value: Json): string {
  return typeof value === 'string' ? oneLine(quote(shorten(value, LONGEST_QUOTE))) : quote(value);
}

/** A message on one line, cut where it quotes too much. */
export function oneLine(message: string): string {
  return shorten(message.replace(/[\s\p{Cc}]+/gu, ' '), LONGEST_LINE);
}

function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
