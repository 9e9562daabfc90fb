/** Characters to be added at an offset of a text. */
export interface Insertion {
  readonly offset: number;
  readonly inserted: string;
}

const BLANK = /[ \t]*/y;
const SPACES = / */y;
const WORD = /\S*/y;
const END_OF_PLAIN = /:(?=\s|$)|[ \t]#|[\r\n]/g;
const END_OF_FLOW_PLAIN = /:(?=[\s,[\]{}]|$)|[ \t]#|[,[\]{}\r\n]/g;
const END_OF_LINE = /[\r\n]/g;
const BEFORE_BRACKET = /^[ \t]*[[{]/;
const QUOTE_OR_ESCAPE = /["\\]/g;

/**
 * Goes through a YAML text token by token, just well enough to tell brackets and quotes from text: it finds what has to
 * be added for a stricter parser, and tabs where none may stand.
 */
export class DialectScanner {
  readonly insertions: Insertion[] = [];
  /** Tabs that only keep apart what is within brackets, or a bracket from its key: blanks would do the same. */
  readonly tabs: number[] = [];
  /** The first tab where a line or an item begins; -1 when there is none. */
  strayTab = -1;
  private offset = 0;
  private lineStart = 0;
  /** The column of the last key or dash of the current line, which is what a value has to be right of. */
  private parentColumn = 0;

  constructor(private readonly text: string) {}

  scan(): this {
    while (this.offset < this.text.length) this.scanLine();
    return this;
  }

  private scanLine(): void {
    this.lineStart = this.offset;
    this.parentColumn = this.match(SPACES).length - 1;
    this.noteTab();
    while (!this.atLineEnd()) this.scanToken();
    this.nextLine();
  }

  private scanToken(): void {
    const first = this.text[this.offset];
    if (first === ' ' || first === '\t') this.match(BLANK);
    else if (first === '#') this.skipComment();
    else if (/[-?:]/.test(first) && /^\s?$/.test(this.text.charAt(this.offset + 1))) this.scanIndicator();
    else if (first === '"' || first === "'") this.scanQuotedToken();
    else if (first === '[' || first === '{') this.scanFlow();
    else if (first === '&' || first === '!') this.match(WORD);
    else if (first === '|' || first === '>') this.skipBlockScalar();
    else this.scanPlain();
  }

  private scanIndicator(): void {
    if (this.text[this.offset] !== ':') this.parentColumn = this.offset - this.lineStart;
    this.offset++;
    if (this.text[this.offset - 1] !== ':') this.noteTab();
    else if (BEFORE_BRACKET.test(this.text.slice(this.offset, this.offset + 80))) this.scanSeparation();
  }

  private scanPlain(): void {
    const column = this.offset - this.lineStart;
    this.skipTo(END_OF_PLAIN);
    if (this.text[this.offset] === ':') this.parentColumn = column;
    else if (this.atLineEnd()) this.skipLinesWithin();
  }

  private skipBlockScalar(): void {
    this.skipTo(END_OF_LINE);
    this.skipLinesWithin();
  }

  /** A text goes on in the lines below it that are empty, or stand right of what it belongs to. */
  private skipLinesWithin(): void {
    for (;;) {
      const end = this.offset;
      this.nextLine();
      const column = this.match(SPACES).length;
      const goesOn = this.atLineEnd() || column > this.parentColumn;
      if (!goesOn || this.offset >= this.text.length) {
        this.offset = end;
        return;
      }
      this.skipTo(END_OF_LINE);
    }
  }

  private scanQuotedToken(): void {
    const column = this.offset - this.lineStart;
    this.scanQuoted(this.parentColumn + 1);
    this.parentColumn = column;
  }

  private scanQuoted(column: number): void {
    const start = this.offset;
    if (this.text[start] === '"') this.skipDoubleQuoted();
    else this.offset = endAfter(this.text, "'", start + 1);
    const quoted = this.text.slice(start, this.offset);
    for (const lineEnd of quoted.matchAll(/\r\n?|\n/g)) this.indent(start + lineEnd.index + lineEnd[0].length, column);
  }

  private skipDoubleQuoted(): void {
    this.offset++;
    do this.skipTo(QUOTE_OR_ESCAPE);
    while (this.text[this.offset] === '\\' && (this.offset += 2) < this.text.length);
    this.offset = Math.min(this.offset + 1, this.text.length);
  }

  private scanFlow(): void {
    const column = this.parentColumn + 1;
    let depth = 0;
    do {
      const first = this.text[this.offset];
      if (first === '[' || first === '{') depth++;
      if (first === ']' || first === '}') depth--;
      this.scanFlowToken(column);
    } while (depth > 0 && this.offset < this.text.length);
  }

  private scanFlowToken(column: number): void {
    const first = this.text[this.offset];
    if (first === '\n' || first === '\r') {
      this.nextLine();
      this.indent(this.offset, column);
    } else if (first === '"' || first === "'") this.scanQuoted(column);
    else if (first === ' ' || first === '\t') this.scanSeparation();
    else if (first === '#') this.skipComment();
    else if (first === '-' && /[,\]}]/.test(this.text.charAt(this.offset + 1))) this.quoteDash();
    else if (/[,:[\]{}]/.test(first)) this.offset++;
    else this.skipTo(END_OF_FLOW_PLAIN);
  }

  private scanSeparation(): void {
    const start = this.offset;
    for (const { index } of this.match(BLANK).matchAll(/\t/g)) this.tabs.push(start + index);
  }

  private quoteDash(): void {
    this.insertions.push({ offset: this.offset, inserted: '"' }, { offset: this.offset + 1, inserted: '"' });
    this.offset++;
  }

  private skipComment(): void {
    if (/\S/.test(this.text.charAt(this.offset - 1))) this.insertions.push({ offset: this.offset, inserted: ' ' });
    this.skipTo(END_OF_LINE);
  }

  private indent(lineStart: number, column: number): void {
    SPACES.lastIndex = lineStart;
    SPACES.test(this.text);
    const found = SPACES.lastIndex - lineStart;
    if (found < column) this.insertions.push({ offset: lineStart, inserted: ' '.repeat(column - found) });
  }

  private noteTab(): void {
    const start = this.offset;
    if (this.strayTab === -1 && this.match(BLANK).includes('\t')) this.strayTab = this.text.indexOf('\t', start);
  }

  private atLineEnd(): boolean {
    const character = this.text[this.offset];
    return character === undefined || character === '\n' || character === '\r';
  }

  private nextLine(): void {
    if (this.text[this.offset] === '\r') this.offset++;
    if (this.text[this.offset] === '\n') this.offset++;
  }

  /** Goes to where a pattern is found, or to the end of the text. */
  private skipTo(pattern: RegExp): void {
    pattern.lastIndex = this.offset;
    this.offset = pattern.exec(this.text)?.index ?? this.text.length;
  }

  /** Goes over what a pattern finds here, if only nothing, and gives it. */
  private match(pattern: RegExp): string {
    const start = this.offset;
    pattern.lastIndex = start;
    pattern.test(this.text);
    this.offset = pattern.lastIndex;
    return this.text.slice(start, this.offset);
  }
}

/** The offset after the next occurrence of a character, or the end of the text. */
function endAfter(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found === -1 ? text.length : found + 1;
}
