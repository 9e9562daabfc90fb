import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckBench } from '../../bench/check/check-bench';
import { checkPlot, checkSections } from '../../bench/check/check-report';
import type { Contender } from '../../bench/check/contenders';
import { writeSchemas } from '../../bench/check/schemas';

function contender(id: string, version: string): Contender {
  const never = () => {
    throw new Error('nothing is run here');
  };
  return { id, version, does: 'parses', entrant: never };
}

const measured = (id: string, seconds?: number) => ({ id, runs: 5, seconds, fastest: seconds, slowest: seconds });

const bench: CheckBench = {
  contenders: [contender('cdk8s-wiring', '0.1.0'), contender('slow', '2.0.0')],
  missing: [{ id: 'absent', version: 'v3', reason: 'go is not installed' }],
  sizes: [
    {
      input: { objects: 1000, folder: 'in', files: ['in/a.yaml', 'in/b.yaml'], bytes: 2_340_000 },
      measurements: [measured('cdk8s-wiring', 0.5), measured('slow', 6)],
    },
    {
      input: { objects: 10_000, folder: 'in', files: ['in/a.yaml'], bytes: 23_400_000 },
      measurements: [measured('cdk8s-wiring', 2), measured('slow')],
    },
  ],
  oneFile: {
    input: { objects: 10_000, folder: 'in', files: ['in/all.yaml'], bytes: 23_400_000 },
    measurements: [measured('cdk8s-wiring', 1.5), measured('slow', 3)],
  },
  worst: [
    {
      name: 'broken',
      objects: 1000,
      findings: 1056,
      measurement: measured('cdk8s-wiring', 0.75),
      parsing: measured('js-yaml', 0.5),
    },
  ],
  startUp: [measured('an empty Node.js program', 0.05)],
  parts: [{ name: 'the rules', share: 0.251 }],
};
const sections = checkSections(bench);

test('each contender is compared with ours, at each size', () => {
  expect(sections['check-sizes']).toContain('**1,000 objects**, 2.3 MB in 2 files');
  expect(sections['check-sizes']).toMatch(/\| slow +\| 2\.0\.0 +\| parses +\| +6 \| +6 – 6 \| +\| +\| +5 \| +12 \|/);
});

test('what stands in one file is told apart', () => {
  expect(sections['check-one-file']).toContain('**10,000 objects**, 23 MB in 1 file\n');
  expect(sections['check-one-file']).toMatch(/\| slow .*\| +2 \|/);
});

test('one that was stopped has no time, and one that is missing says why', () => {
  expect(sections['check-sizes']).toMatch(/\| slow .*\| stopped \|/);
  expect(sections['check-sizes']).toContain(
    'Missing: absent v3, which could not be built or run here: go is not installed.',
  );
});

test('worst cases tell how much was found and how parsing compares, parts their share', () => {
  expect(sections['check-worst']).toMatch(/\| broken \| +1,000 \| +1,056 \| +0\.75 \|.*\| +1\.5 \|/);
  expect(sections['check-parts']).toMatch(/\| the rules \| +25 % \|/);
});

test('a line of the plot ends where its contender was stopped', () => {
  expect(checkPlot(bench).lines).toEqual([
    {
      label: 'cdk8s-wiring',
      points: [
        [1000, 0.5],
        [10_000, 2],
      ],
    },
    { label: 'slow', points: [[1000, 6]] },
  ]);
});

test('kubeconform’s schemas hold what a kind refers to, and let a port be a number or a name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
  const port = { type: 'string', format: 'int-or-string' };
  const definitions = {
    Service: {
      properties: { port: { $ref: '#/definitions/Port' } },
      'x-kubernetes-group-version-kind': [{ group: '', kind: 'Service', version: 'v1' }],
    },
    Port: port,
    Unrelated: {},
  };
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify({ definitions }));
  writeSchemas(join(folder, 'openapi.json'), join(folder, 'schemas'));
  expect(readdirSync(join(folder, 'schemas'))).toEqual(['v1-service-v1.json']);
  expect(JSON.parse(readFileSync(join(folder, 'schemas', 'v1-service-v1.json'), 'utf8'))).toEqual({
    $ref: '#/definitions/Service',
    definitions: { Service: definitions.Service, Port: { ...port, type: ['string', 'integer'] } },
  });
  rmSync(folder, { recursive: true });
});
