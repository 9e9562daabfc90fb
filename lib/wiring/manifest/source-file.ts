import type { Location } from './manifest';

/** A text, the name it is shown under, and its lines. */
export class SourceFile {
  private starts: readonly number[] | undefined;

  constructor(
    readonly name: string,
    readonly text: string,
  ) {}

  /** The file, line and column of an offset in the text. */
  locate(offset: number): Location {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { file: this.name, line: low + 1, column: offset - starts[low] + 1 };
  }

  /** A line without its end, the first one being 1; undefined when the text has no such line. */
  line(number: number): string | undefined {
    const starts = this.lineStarts();
    const start = starts[number - 1];
    return start === undefined ? undefined : this.text.slice(start, starts[number]).replace(/[\r\n]+$/, '');
  }

  private lineStarts(): readonly number[] {
    this.starts ??= startsOfLines(this.text);
    return this.starts;
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  for (let end = lines.indexOf('\n'); end !== -1; end = lines.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
