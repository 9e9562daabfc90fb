import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import type { Outcome, Transition } from './changes';
import { losses } from './losses';

interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
}

interface Case {
  readonly transition: Pick<Transition, 'title' | 'before' | 'after'>;
  readonly namespace: string;
  readonly before: KubernetesObject[];
  readonly after: KubernetesObject[];
}

/** How many kubectl run at once. */
const AT_ONCE = 4;

/** Some complaints hold a whole pod template. */
const LONGEST_MESSAGE = 240;

/** How long controllers are left alone with what was made, so that claims get bound and Jobs started. */
const SETTLE_MS = 4000;

/** Does each transition on the current cluster, with `kubectl apply` as people do it, and gives what came of it. */
export async function askServer(transitions: readonly Case['transition'][], run: string): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'changes-'));
  const clusterScoped = new Set(
    (await mustKubectl(['api-resources', '--namespaced=false', '--no-headers']))
      .split('\n')
      .map((line) => line.trim().split(/\s+/).at(-1) ?? ''),
  );
  const cases = transitions.map((transition, index) => {
    const namespace = `${run}-${index}`;
    const read = (text: string) => objects(text, namespace, clusterScoped);
    return { transition, namespace, before: read(transition.before), after: read(transition.after) };
  });
  mustBeApart(cases);
  // Pods that no node takes are not pushed aside by others, so that a change meets the pod that was made for it.
  const nodes = (await mustKubectl(['get', 'nodes', '-o', 'name'])).split('\n').filter((name) => name !== '');
  try {
    if (nodes.length > 0) await mustKubectl(['cordon', ...nodes]);
    return await transit(cases, folder);
  } finally {
    if (nodes.length > 0) await kubectl(['uncordon', ...nodes]);
    await kubectl(['delete', '--wait=false', '--ignore-not-found', '-R', '-f', folder]);
    rmSync(folder, { recursive: true });
  }
}

async function transit(cases: readonly Case[], folder: string): Promise<Outcome[]> {
  writeFolder(join(folder, 'namespaces'), cases.flatMap(namespaces));
  await mustKubectl(['apply', '-f', join(folder, 'namespaces')]);
  await until(
    'the default ServiceAccounts',
    async () =>
      (
        await mustKubectl(['get', 'serviceaccounts', '-A', '--field-selector', 'metadata.name=default', '-o', 'name'])
      ).split('\n').length > cases.length,
  );
  writeFolder(
    join(folder, 'before'),
    cases.flatMap(({ before }) => before),
  );
  await mustKubectl(['apply', '-f', join(folder, 'before')]);
  await settle();
  const files = cases.map((one, index) => writeFolder(join(folder, 'after', String(index)), one.after));
  const answers = await inPools(cases, (_, index) => kubectl(['apply', '-f', files[index]]));
  const applied = await getAll(join(folder, 'after'));
  const left = await getAll(join(folder, 'before'));
  await removeAll(join(folder, 'before'));
  await removeAll(join(folder, 'after'));
  await until('the end of the old objects', async () => (await getAll(join(folder, 'after'))).size === 0);
  const second = await kubectl(['apply', '-R', '-f', join(folder, 'after')]);
  if (second.status !== 0 && answers.every(({ status }) => status === 0)) throw new Error(second.stderr);
  await settle();
  const fresh = await getAll(join(folder, 'after'));
  return cases.map((one, index) => outcome(one, answers[index], { applied, left, fresh }));
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}

type Held = ReadonlyMap<string, unknown>;

function outcome(one: Case, answer: Answer, held: { applied: Held; left: Held; fresh: Held }): Outcome {
  const keys = one.after.map(keyOf);
  const invalidAlone = keys.some((key) => !held.fresh.has(key)) ? { invalidAlone: true as const } : {};
  if (answer.status !== 0) return { accepted: false, message: complaint(answer.stderr), ...invalidAlone };
  const written = one.transition.before + one.transition.after;
  const lost = keys.flatMap((key) =>
    held.fresh.has(key) ? losses(held.fresh.get(key), held.applied.get(key), written) : [],
  );
  const left = one.before
    .filter((object) => !keys.includes(keyOf(object)) && held.left.has(keyOf(object)))
    .map(({ kind, metadata }) => `${kind}/${metadata.name}`);
  return { accepted: true, ...invalidAlone, ...(lost.length ? { lost } : {}), ...(left.length ? { left } : {}) };
}

/** What kubectl complains of in one line: without the patch, the file, and what differs from run to run. */
function complaint(stderr: string): string {
  const text = stderr
    .replace(/^Warning:.*\n/gm, '')
    .replace(/^[\s\S]*error when (patching|creating|retrieving[^"]*) "[^"]*": /, '')
    .replace(/"[^"]*\/all\.json"/, 'the file')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<uid>');
  const [first, second = ''] = text.trim().split('\n');
  const whole = first.endsWith('is invalid: ') ? first + second.replace(/^\* /, '') : first;
  return whole.length > LONGEST_MESSAGE ? `${whole.slice(0, LONGEST_MESSAGE)}…` : whole;
}

function objects(text: string, namespace: string, clusterScoped: ReadonlySet<string>): KubernetesObject[] {
  const given = (loadAll(text) as (KubernetesObject | null)[]).filter((object) => object !== null);
  return given.map((object) => {
    if (clusterScoped.has(object.kind)) return object;
    const inside = object.metadata.namespace ? `${namespace}-${object.metadata.namespace}` : namespace;
    return { ...object, metadata: { ...object.metadata, namespace: inside } };
  });
}

function namespaces(one: Case): KubernetesObject[] {
  const names = [one.namespace, ...[...one.before, ...one.after].flatMap(({ metadata }) => metadata.namespace ?? [])];
  return [...new Set(names)].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
}

/** Cluster-scoped objects of two transitions must not be one. */
function mustBeApart(cases: readonly Case[]): void {
  const owner = new Map<string, string>();
  for (const one of cases) {
    for (const key of new Set([...one.before, ...one.after].map(keyOf))) {
      const other = owner.get(key);
      if (other) throw new Error(`"${other}" and "${one.transition.title}" both write ${key}: give one another name`);
      owner.set(key, one.transition.title);
    }
  }
}

function keyOf({ apiVersion, kind, metadata }: KubernetesObject): string {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  return [group, kind, metadata.namespace ?? '', metadata.name].join('/');
}

function writeFolder(folder: string, list: readonly KubernetesObject[]): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'all.json'), JSON.stringify({ apiVersion: 'v1', kind: 'List', items: list }));
  return folder;
}

async function getAll(folder: string): Promise<Held> {
  const { stdout } = await kubectl(['get', '--ignore-not-found', '-o', 'json', '-R', '-f', folder]);
  if (!stdout) return new Map();
  const { items } = JSON.parse(stdout) as { items: KubernetesObject[] };
  return new Map(items.map((object) => [keyOf(object), object]));
}

async function removeAll(folder: string): Promise<void> {
  await mustKubectl([
    'delete',
    '--ignore-not-found',
    '--grace-period=0',
    '--force',
    '--wait=false',
    '-R',
    '-f',
    folder,
  ]);
}

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function kubectl(args: string[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn('kubectl', args);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

async function mustKubectl(args: string[]): Promise<string> {
  const { status, stdout, stderr } = await kubectl(args);
  if (status !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr.trim()}`);
  return stdout;
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Waited in vain for ${what}`);
}

/** Runs a task for each item, a few at once; the results are in the items' order. */
async function inPools<T, R>(items: readonly T[], task: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await task(items[index], index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
