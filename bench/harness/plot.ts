/**
 * Lines over two logarithmic axes, as SVG. Written by hand: the plotting libraries want a browser's DOM, and this is all
 * that is needed of them.
 */
export interface Plot {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** The first one is what the plot is about, and drawn thicker. */
  readonly lines: readonly Line[];
}

export interface Line {
  readonly label: string;
  /** Pairs of x and y, both above 0, x rising. */
  readonly points: readonly (readonly [number, number])[];
}

type Scale = (value: number) => number;

const SIZE = { width: 760, height: 440 };
const BOX = { left: 70, right: 540, top: 50, bottom: 385 };
/** Okabe and Ito's colours, which most colour-blind people tell apart. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000', '#8a6d00', '#6a3d9a'];
const LABEL_GAP = 16;

export function plot({ title, xLabel, yLabel, lines }: Plot): string {
  const points = lines.flatMap((line) => line.points);
  const [xs, ys] = [decades(points.map(([x]) => x)), decades(points.map(([, y]) => y))];
  const x = logarithmic(xs, BOX.left, BOX.right);
  const y = logarithmic(ys, BOX.bottom, BOX.top);
  const middle = (BOX.left + BOX.right) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${escape(title)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    text(title, BOX.left, 26, 'font-size="16" font-weight="bold"'),
    text(xLabel, middle, BOX.bottom + 42, 'text-anchor="middle"'),
    text(
      yLabel,
      18,
      (BOX.top + BOX.bottom) / 2,
      `text-anchor="middle" transform="rotate(-90 18 ${(BOX.top + BOX.bottom) / 2})"`,
    ),
    ...xs.map(
      (value) => rule(x(value), BOX.bottom, x(value), BOX.top) + tick(value, x(value), BOX.bottom + 20, 'middle'),
    ),
    ...ys.map(
      (value) => rule(BOX.left, y(value), BOX.right, y(value)) + tick(value, BOX.left - 8, y(value) + 4, 'end'),
    ),
    ...lines.map((line, place) => curve(line, COLOURS[place % COLOURS.length], place === 0 ? 3.5 : 1.5, x, y)),
    ...labels(lines, y),
    '</svg>\n',
  ].join('\n');
}

/** The powers of ten from below the least to above the greatest. */
function decades(values: readonly number[]): number[] {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  return Array.from({ length: high - low + 1 }, (_, place) => 10 ** (low + place));
}

function logarithmic(ticks: readonly number[], from: number, to: number): Scale {
  const [low, high] = [Math.log10(ticks[0]), Math.log10(ticks[ticks.length - 1])];
  return (value) => Math.round((from + ((Math.log10(value) - low) / (high - low)) * (to - from)) * 10) / 10;
}

function curve({ points }: Line, colour: string, width: number, x: Scale, y: Scale): string {
  const path = points.map(([px, py]) => `${x(px)},${y(py)}`).join(' ');
  const dots = points.map(([px, py]) => `<circle cx="${x(px)}" cy="${y(py)}" r="3.5" fill="${colour}"/>`).join('');
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>${dots}`;
}

/** Each line's name at its end, in its colour, moved down as far as it takes not to cover another. */
function labels(lines: readonly Line[], y: Scale): string[] {
  const ends = lines.map((line, place) => ({
    line,
    colour: COLOURS[place % COLOURS.length],
    at: y(line.points.at(-1)![1]),
  }));
  let free = BOX.top;
  return [...ends]
    .sort((a, b) => a.at - b.at)
    .map(({ line, colour, at }) => {
      const place = Math.max(at, free);
      free = place + LABEL_GAP;
      return text(line.label, BOX.right + 12, place + 4, `fill="${colour}"`);
    });
}

function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#dddddd"/>`;
}

function tick(value: number, x: number, y: number, anchor: string): string {
  return text(value.toLocaleString('en', { maximumFractionDigits: 6 }), x, y, `text-anchor="${anchor}" fill="#444444"`);
}

function text(content: string, x: number, y: number, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escape(content)}</text>`;
}

function escape(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
