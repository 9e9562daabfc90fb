import { table } from '../harness/document';
import type { Plot } from '../harness/plot';
import { round } from '../harness/statistics';
import { type Everyday, OURS } from './everyday';
import type { Growth, Synthesizer } from './growth';
import type { SynthBench } from './synth-bench';

/** What each measured section of docs/performance.md about synth holds, in Markdown, by its name. */
export function synthSections({ sizes, chained, perChart, everyday }: SynthBench): Record<string, string> {
  return {
    'synth-sizes': `${growthTable(sizes)}\n\nA chart of the largest app takes WiredApp ${round(perChart)} times what one of the smallest does.`,
    'synth-chained': growthTable(chained),
    ...(everyday === undefined ? {} : { 'synth-everyday': everydayTable(everyday) }),
  };
}

/** The time of both over the number of charts. */
export function synthPlot({ sizes }: SynthBench): Plot {
  const line = (id: Synthesizer) => ({
    label: id === 'App' ? 'App of cdk8s' : id,
    points: sizes.flatMap(({ charts, timings }) => {
      const seconds = timings.find((timing) => timing.id === id)?.seconds;
      return seconds === undefined ? [] : [[charts, seconds] as const];
    }),
  });
  return {
    title: 'Time of synth() over the number of charts',
    xLabel: 'charts of three objects',
    yLabel: 'seconds (median)',
    lines: [line('WiredApp'), line('WiredApp without its check'), line('App')],
  };
}

function growthTable(growths: readonly Growth[]): string {
  const rows = growths.flatMap(({ charts, objects, timings }) =>
    timings.map(({ id, runs, seconds, fastest, slowest }) => [
      charts.toLocaleString('en'),
      objects.toLocaleString('en'),
      id,
      round(seconds),
      `${round(fastest)} – ${round(slowest)}`,
      String(runs),
      round(seconds / timings.find((one) => one.id === 'WiredApp')!.seconds),
    ]),
  );
  const head = ['charts', 'objects', '', 'seconds', 'from – to', 'runs', 'WiredApp = 1'];
  return table(head, rows, [true, true, false, true, true, true, true]);
}

function everydayTable({ measurements, addedByCheck, addedAfterChange }: Everyday): string {
  const ours = measurements.find(({ id }) => id === OURS)?.seconds;
  const rows = measurements.map(({ id, runs, seconds, fastest, slowest }) => [
    id,
    seconds === undefined ? 'stopped' : round(seconds),
    fastest === undefined || slowest === undefined ? '' : `${round(fastest)} – ${round(slowest)}`,
    String(runs),
    ours === undefined || seconds === undefined ? '' : round(seconds / ours),
  ]);
  const head = ['', 'seconds', 'from – to', 'runs', 'ours = 1'];
  const added = `The wiring check adds ${percent(addedByCheck)} to it, and ${percent(addedAfterChange)} to the first one after a change.`;
  return `${table(head, rows, [false, true, true, true, true])}\n\n${added}`;
}

/** Of two times that are alike, either may come out as the longer one. */
function percent(part: number): string {
  return part > 0 ? `${round(part * 100)} %` : 'nothing that could be told from noise';
}
