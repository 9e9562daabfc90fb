import { inOnePiece } from '../wiring/manifest/in-one-piece';

/** A text that is written as it is wherever it stands: a word that YAML takes for nothing else, as most names are. */
const PLAIN = /^(?!(?:y|yes|on|true|n|no|off|false|null|e\d+)$)[a-z](?:[-a-z0-9_./:]*[a-z0-9])?$/i;

/** A string that is written alike wherever it stands: one line, and no marker of a document. */
const ALIKE_EVERYWHERE = /^(?!%|---|\.\.\.)[^\n]*$/;

/** A longer key can be written in the explicit form, `? key`. */
const LONGEST_KEY = 160;

/** A value of which cdk8s is to be asked how it writes it, so many levels deep; 0 when it is written alike everywhere. */
export interface Asked {
  readonly value: unknown;
  readonly depth: number;
}

/** A text, or what stands between two. */
export type Piece = string | Asked;

/**
 * The lines of an object as cdk8s lays them out; undefined when it is no plain JSON, or cdk8s writes it in another form:
 * with anchors, or explicit keys.
 */
export function layOut(mapping: object): Piece[] | undefined {
  const layout = new Layout();
  return layout.add(mapping, 0) ? layout.pieces() : undefined;
}

class Layout {
  private readonly before: Piece[] = [];
  private text = '';
  private readonly seen = new Set<unknown>();

  pieces(): Piece[] {
    return [...this.before, inOnePiece(`${this.text}\n`)];
  }

  add(value: unknown, depth: number): boolean {
    if (value === null || typeof value !== 'object') return this.addScalar(value, depth);
    // An object that is there twice is written once, and then referred to by an anchor.
    if (this.seen.has(value)) return false;
    this.seen.add(value);
    if (Array.isArray(value)) return this.addList(value, depth);
    return isMapping(value) && this.addMapping(value, depth);
  }

  private addList(list: readonly unknown[], depth: number): boolean {
    if (list.length === 0) this.text += '[]';
    for (let index = 0; index < list.length; index++) {
      this.text += index === 0 ? '- ' : `${newLine(depth)}- `;
      if (!this.add(list[index], depth + 1)) return false;
    }
    return true;
  }

  private addMapping(mapping: Record<string, unknown>, depth: number): boolean {
    const keys = Object.keys(mapping);
    if (keys.length === 0) this.text += '{}';
    for (let index = 0; index < keys.length; index++) {
      if (index > 0) this.text += newLine(depth);
      if (!this.addEntry(keys[index], mapping[keys[index]], depth + 1)) return false;
    }
    return true;
  }

  private addEntry(key: string, value: unknown, depth: number): boolean {
    if (value === undefined || value === null || key.length > LONGEST_KEY || !ALIKE_EVERYWHERE.test(key)) return false;
    this.addScalar(key, 0);
    this.text += opensBlock(value) ? `:${newLine(depth)}` : ': ';
    return this.add(value, depth);
  }

  private addScalar(value: unknown, depth: number): boolean {
    if (isPlain(value)) this.text += String(value);
    else if (Object.is(value, -0)) return false;
    else this.ask(value, typeof value === 'string' && !ALIKE_EVERYWHERE.test(value) ? depth : 0);
    return true;
  }

  private ask(value: unknown, depth: number): void {
    this.before.push(inOnePiece(this.text), { value, depth });
    this.text = '';
  }
}

/** How the lines so many levels deep begin. */
function newLine(depth: number): string {
  return (NEW_LINES[depth] ??= `\n${'  '.repeat(depth)}`);
}

const NEW_LINES: string[] = [];

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return PLAIN.test(value);
  return typeof value === 'boolean' || (Number.isSafeInteger(value) && !Object.is(value, -0));
}

function opensBlock(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0;
}

/** Whether it is an object as one writes it in braces: of no class of its own. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}
