import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from '../harness/run';
import { SCHEMA_FILES, writeSchemas } from './schemas';

/** Another's tool, built into a cache folder of its own. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** Builds it in the folder, which is new and empty. */
  build(folder: string): void;
  /** How it checks the YAML files of a folder once it is built. */
  command(folder: string): (files: readonly string[], input: string) => Command;
}

const KUBERNETES = 'v1.34.4';
/** kube-score's checks that are about wiring; all others are switched off. */
const KUBE_SCORE_CHECKS = new Set([
  ...[
    'service-targets-pod',
    'ingress-targets-service',
    'networkpolicy-targets-pod',
    'horizontalpodautoscaler-has-target',
  ],
  ...['statefulset-has-servicename', 'label-values', 'deployment-pod-selector-labels-match-template-metadata-labels'],
  'statefulset-pod-selector-labels-match-template-metadata-labels',
]);
const KUBE_LINTER_CHECKS = [
  ...['dangling-service', 'dangling-ingress', 'dangling-horizontalpodautoscaler', 'dangling-networkpolicy'],
  ...['dangling-networkpolicypeer-podselector', 'mismatching-selector', 'non-existent-service-account'],
];

const kubeScore: Peer = {
  name: 'kube-score',
  version: 'v1.20.0',
  build: (folder) => goInstall(`github.com/zegl/kube-score/cmd/kube-score@${kubeScore.version}`, folder),
  command: (folder) => {
    const program = join(folder, 'kube-score');
    const checks = execFileSync(program, ['list'], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.split(',')[0]);
    const others = checks.filter((check) => check !== '' && !KUBE_SCORE_CHECKS.has(check));
    const ignore = others.flatMap((check) => ['--ignore-test', check]);
    return (files) => ({ program, args: ['score', '--output-format', 'json', ...ignore, ...files] });
  },
};

const kubeLinter: Peer = {
  name: 'kube-linter',
  version: 'v0.7.6',
  build: (folder) => goInstall(`golang.stackrox.io/kube-linter/cmd/kube-linter@${kubeLinter.version}`, folder),
  command: (folder) => (_files, input) => ({
    program: join(folder, 'kube-linter'),
    args: ['lint', '--format', 'json', '--do-not-auto-add-defaults', '--include', KUBE_LINTER_CHECKS.join(','), input],
  }),
};

const kubeconform: Peer = {
  name: 'kubeconform',
  version: 'v0.8.0',
  build: (folder) => {
    goInstall(`github.com/yannh/kubeconform/cmd/kubeconform@${kubeconform.version}`, folder);
    const module = ['mod', 'download', '-json', `k8s.io/kubernetes@${KUBERNETES}`];
    const { Dir } = JSON.parse(go(module, { cwd: folder })) as { Dir: string };
    writeSchemas(join(Dir, 'api', 'openapi-spec', 'swagger.json'), join(folder, 'schemas'));
  },
  command: (folder) => (_files, input) => ({
    program: join(folder, 'kubeconform'),
    args: [
      '-output',
      'json',
      '-ignore-missing-schemas',
      '-schema-location',
      join(folder, 'schemas', SCHEMA_FILES),
      input,
    ],
  }),
};

const monokle: Peer = {
  name: '@monokle/validation',
  version: '0.33.0',
  build: (folder) => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const options = ['--no-audit', '--no-fund', '--ignore-scripts'];
    execute('npm', ['install', ...options, `${monokle.name}@${monokle.version}`], { cwd: folder });
  },
  command: (folder) => (_files, input) => ({
    program: process.execPath,
    args: [
      join('build', 'bench', 'monokle.js'),
      join(folder, 'node_modules', '@monokle', 'validation', 'lib', 'node.js'),
      input,
    ],
  }),
};

const goYaml: Peer = {
  name: 'yaml.v3',
  version: 'v3.0.1',
  build: (folder) =>
    void go(['build', '-o', join(folder, 'go-yaml'), '.'], { cwd: resolve('bench/check/programs/go-yaml') }),
  command: (folder) => (_files, input) => ({ program: join(folder, 'go-yaml'), args: [input] }),
};

export const PEERS = { kubeScore, kubeLinter, kubeconform, monokle, goYaml };

/** Builds the peer in the cache unless it is there, and gives its folder. Throws with the builder's own words. */
export function built(peer: Peer, cache: string): string {
  const folder = join(cache, `${peer.name.replace(/[^\w.-]+/g, '')}-${peer.version}`);
  const done = join(folder, 'built');
  if (existsSync(done)) return folder;
  console.error(`Building ${peer.name} ${peer.version}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  peer.build(folder);
  writeFileSync(done, '');
  return folder;
}

function goInstall(program: string, folder: string): void {
  go(['install', program], { cwd: folder, env: { ...process.env, GOBIN: folder } });
}

function go(args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): string {
  return execute('go', args, options);
}

function execute(program: string, args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): string {
  return execFileSync(program, args, { ...options, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
