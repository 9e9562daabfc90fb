import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdk8s';
import type { SynthBench } from '../../bench/synth/synth-bench';
import { synthSections } from '../../bench/synth/synth-report';
import { fill } from '../../bench/synth/charts';
import { copyProjectWithoutCheck } from '../../bench/synth/this-project';
import { contentOf } from '../synth/outcome';

test('the bench of synth measures App and WiredApp on the same tiny apps', () => {
  const command = ['--require', './scripts/typescript.cjs', 'bench/synth.ts', '--smoke'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const { sizes, chained } = JSON.parse(stdout) as SynthBench;
  expect(sizes.map(({ charts, objects }) => [charts, objects])).toEqual([
    [3, 9],
    [6, 18],
  ]);
  for (const { timings, ratio } of [...sizes, ...chained]) {
    expect(timings.map(({ id }) => id)).toEqual(['App', 'WiredApp', 'WiredApp without its check']);
    expect(ratio).toBeGreaterThan(0);
  }
});

test('the apps to measure with are the same each time, and depend on each other in rows', () => {
  const [one, two] = [new App(), new App()];
  for (const app of [one, two]) fill(app, { charts: 7, chain: 3 });
  expect(one.synthYaml()).toBe(two.synthYaml());
  const dependencies = one.node.children.map(({ node }) => node.dependencies.map((other) => other.node.id));
  expect(dependencies).toEqual([[], ['service-0'], ['service-1'], [], ['service-3'], ['service-4'], []]);
});

test('the project without its check, which the bench measures, writes what the project writes', () => {
  const work = mkdtempSync(join(tmpdir(), 'wiring-'));
  copyProjectWithoutCheck(work);
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'synth'], { cwd: work, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(contentOf(join(work, 'dist'))).toEqual(contentOf('dist'));
  expect(readdirSync(join(work, 'build/programs')).join()).not.toContain('refuse-loose-wires');
  rmSync(work, { recursive: true });
});

test('what the check adds is told, unless it is less than two measurements of the same differ', () => {
  const everyday = {
    measurements: [],
    addedByCheck: -0.03,
    addedAfterChange: 0.042,
    toStarter: 0.2,
    toEmptyProgram: 0.5,
  };
  expect(synthSections({ sizes: [], chained: [], perChart: 1, everyday })['synth-everyday']).toContain(
    'The wiring check adds nothing that could be told from noise to it, and 4.2 % to the first one after a change.',
  );
});
