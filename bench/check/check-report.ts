import { table } from '../harness/document';
import type { Measurement } from '../harness/measure';
import type { Plot } from '../harness/plot';
import { round } from '../harness/statistics';
import type { CheckBench, Sized } from './check-bench';
import { type Contender, OURS } from './contenders';
import type { Part } from './profile';

/** What each measured section of docs/performance.md about the check holds, in Markdown, by its name. */
export function checkSections(bench: CheckBench): Record<string, string> {
  return {
    'check-sizes': [...bench.sizes.map((sized) => sizeTable(sized, bench.contenders)), ...leftOut(bench)].join('\n\n'),
    'check-one-file': sizeTable(bench.oneFile, bench.contenders),
    'check-worst': worstTable(bench),
    'check-start': startTable(bench.startUp),
    'check-parts': partsTable(bench.parts),
  };
}

/** The time of each contender over the number of objects. */
export function checkPlot({ contenders, sizes }: CheckBench): Plot {
  const lines = contenders.map(({ id }) => ({
    label: id,
    points: sizes.flatMap(({ input, measurements }) => {
      const seconds = measurements.find((one) => one.id === id)?.seconds;
      return seconds === undefined ? [] : [[input.objects, seconds] as const];
    }),
  }));
  return {
    title: 'Time over the number of objects',
    xLabel: 'objects',
    yLabel: 'seconds (median)',
    lines: lines.filter(({ points }) => points.length > 0),
  };
}

function sizeTable({ input, measurements }: Sized, contenders: readonly Contender[]): string {
  const ours = measurements.find(({ id }) => id === OURS);
  const rows = measurements.map((measurement) => {
    const { version, does } = contenders.find(({ id }) => id === measurement.id)!;
    return [measurement.id, version, does, ...numbers(measurement), ratio(measurement, ours)];
  });
  const title = `**${count(input.objects)} objects**, ${round(input.bytes / 1e6)} MB in ${count(input.files.length)} ${input.files.length === 1 ? 'file' : 'files'}`;
  const head = ['', 'version', 'what it does', ...NUMBERS, 'ours = 1'];
  return `${title}\n\n${table(head, rows, [false, false, false, ...NUMBERS.map(() => true), true])}`;
}

function leftOut({ missing }: CheckBench): string[] {
  return missing.map(
    ({ id, version, reason }) => `Missing: ${id} ${version}, which could not be built or run here: ${reason}.`,
  );
}

function worstTable({ worst }: CheckBench): string {
  const rows = worst.map(({ name, objects, findings, measurement, parsing }) => [
    name,
    count(objects),
    findings === undefined ? '' : count(findings),
    ...numbers(measurement),
    ratio(measurement, parsing),
  ]);
  const head = ['', 'objects', 'findings', ...NUMBERS, 'js-yaml = 1'];
  return table(head, rows, [false, true, true, ...NUMBERS.map(() => true), true]);
}

function startTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measurement) => [measurement.id, ...numbers(measurement)]);
  return table(['', ...NUMBERS], rows, [false, ...NUMBERS.map(() => true)]);
}

function partsTable(parts: readonly Part[]): string {
  const rows = parts.map(({ name, share }) => [name, `${round(100 * share)} %`]);
  return table(['part', 'share of the time'], rows, [false, true]);
}

const NUMBERS = ['seconds', 'from – to', 'CPU', 'MB', 'runs'];

function numbers({ seconds, fastest, slowest, cpu, peak, runs }: Measurement): string[] {
  const range = fastest === undefined || slowest === undefined ? '' : `${round(fastest)} – ${round(slowest)}`;
  const known = (number: number | undefined) => (number === undefined ? '' : round(number));
  return [
    seconds === undefined ? 'stopped' : round(seconds),
    range,
    known(cpu || undefined),
    known(peak),
    String(runs),
  ];
}

/** How many times as long as another one it took, where both ended. */
function ratio(one: Measurement, other: Measurement | undefined): string {
  return one.seconds === undefined || other?.seconds === undefined ? '' : round(one.seconds / other.seconds);
}

function count(number: number): string {
  return number.toLocaleString('en');
}
