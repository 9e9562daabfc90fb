import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partsOf, sourcesOf } from '../../bench/check/profile';
import { replaceSection } from '../../bench/harness/document';
import { measureInTurn } from '../../bench/harness/measure';
import { plot } from '../../bench/harness/plot';
import { type Command, run } from '../../bench/harness/run';
import { median, round } from '../../bench/harness/statistics';

let folder: string;
const output = () => join(folder, 'output');

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'harness-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function node(script: string): Command {
  return { program: process.execPath, args: ['--eval', script] };
}

test('the median is the middle one, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
});

test('numbers are written in two digits', () => {
  expect([0.0613, 1.24, 12.4, 1234].map(round)).toEqual(['0.061', '1.2', '12', '1234']);
});

test('a run tells its exit code, and its output is in the file', async () => {
  expect(await run(node('console.log("pong!"); process.exitCode = 3'), output(), 60)).toMatchObject({ exitCode: 3 });
  expect(readFileSync(output(), 'utf8')).toBe('pong!\n');
});

test('a run tells the memory that it held and its time on a processor, where the kernel does', async () => {
  const busy = 'const end = Date.now() + 500; const held = Buffer.alloc(100e6, 1); while (Date.now() < end);';
  const { cpu, peak } = await run(node(busy), output(), 60);
  expect([cpu === undefined, peak === undefined]).toEqual(Array(2).fill(!existsSync('/proc/self/status')));
  expect(cpu ?? Infinity).toBeGreaterThan(0);
  expect(peak ?? Infinity).toBeGreaterThan(100);
});

test('a run that takes too long is stopped, and has no exit code', async () => {
  const { exitCode } = await run(node('setTimeout(() => {}, 60_000)'), output(), 0.2);
  expect(exitCode).toBeUndefined();
});

test('a program that is not there is an error', async () => {
  await expect(run({ program: 'no-such-program', args: [] }, output(), 60)).rejects.toThrow('ENOENT');
});

test('entrants take turns, and the runs of each are counted', async () => {
  const log = join(folder, 'log');
  const entrants = ['a', 'b'].map((id) => ({
    id,
    command: node(`fs.appendFileSync(${JSON.stringify(log)}, ${JSON.stringify(id)})`),
    exitCodes: [0],
  }));
  const measured = await measureInTurn(entrants, output(), { rounds: 3, timeoutSeconds: 60, onceAboveSeconds: 60 });
  expect(readFileSync(log, 'utf8')).toBe('ababab');
  expect(measured).toMatchObject([
    { id: 'a', runs: 3 },
    { id: 'b', runs: 3 },
  ]);
});

test('an entrant that fails stops the bench, and is named', async () => {
  const entrants = [{ id: 'broken', command: node('process.exitCode = 2'), exitCodes: [0, 1] }];
  const limits = { rounds: 1, timeoutSeconds: 60, onceAboveSeconds: 60 };
  await expect(measureInTurn(entrants, output(), limits)).rejects.toThrow('broken failed with exit code 2');
});

test('measurements take the place between their markers, and nothing else changes', () => {
  const file = join(folder, 'page.md');
  writeFileSync(file, 'Before.\n\n<!-- sizes: measured -->\n\nold\n\n<!-- sizes: end -->\n\nAfter.\n');
  replaceSection(file, 'sizes', 'new');
  expect(readFileSync(file, 'utf8')).toBe(
    'Before.\n\n<!-- sizes: measured -->\n\nnew\n\n<!-- sizes: end -->\n\nAfter.\n',
  );
  expect(() => replaceSection(file, 'other', 'new')).toThrow('no place for the measurements called "other"');
});

test('a plot has a line for each contender, on decades, and escapes what it writes', () => {
  const svg = plot({
    title: 'a < b',
    xLabel: 'objects',
    yLabel: 'seconds',
    lines: [
      {
        label: 'ours',
        points: [
          [100, 0.1],
          [1000, 1],
        ],
      },
      { label: 'others', points: [[100, 0.2]] },
    ],
  });
  expect(svg.match(/<polyline/g)).toHaveLength(2);
  expect(svg).toContain('points="70,385 540,50"');
  expect(svg).toContain('a &lt; b');
  expect(svg).toContain('>1,000<');
});

test('time belongs to the innermost part that was running, and what no part calls to the rest', () => {
  const bundle = [
    '"use strict";',
    '// lib/wiring/rules/a.ts',
    'a();',
    '  // lib/wiring/model/model.ts',
    '  b();',
    '// node_modules/js-yaml/a.mjs',
    'c();',
  ].join('\n');
  const node = (id: number, url: string, lineNumber: number, children: number[] = [], functionName = '') => ({
    id,
    callFrame: { functionName, url, lineNumber },
    children,
  });
  const nodes = [
    node(1, 'file:///p/bundle.js', 0, [2, 5]),
    node(2, 'file:///p/bundle.js', 2, [3, 4, 6]),
    node(3, 'file:///p/bundle.js', 4),
    node(4, 'node:internal/map', 9),
    node(5, '', 0, [], '(garbage collector)'),
    node(6, 'file:///p/bundle.js', 6),
  ];
  const profile = { nodes, samples: [1, 2, 3, 2, 4, 5, 5, 6, 5, 3] };
  expect(partsOf(profile, 'file:///p/bundle.js', sourcesOf(bundle))).toEqual([
    { name: 'the rules', share: 0.3 },
    { name: 'garbage collection', share: 0.3 },
    { name: 'the model and its indexes', share: 0.2 },
    { name: 'starting Node.js, loading modules, the rest', share: 0.1 },
    { name: 'parsing (js-yaml)', share: 0.1 },
  ]);
});
