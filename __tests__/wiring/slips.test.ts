import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../lib/wiring/check';
import type { Finding, NearReason } from '../../lib/wiring/finding';
import { asString, field, fieldAt } from '../../lib/wiring/manifest/fields';
import type { JsonObject } from '../../lib/wiring/manifest/manifest';
import { readText } from '../../lib/wiring/manifest/read-text';
import { Model } from '../../lib/wiring/model/model';
import { nameOf } from '../../lib/wiring/naming';

/* One slip in one selector of a healthy world: it is found, and what was meant is named, with the reason. */

type Labels = Record<string, string>;

/** A slip of the pen: what becomes of a label of a selector, and how it is told. */
interface Slip {
  readonly name: string;
  readonly reason: NearReason;
  readonly make: (labels: Labels, key: string) => Labels;
}

const withValue = (change: (value: string) => string): Slip['make'] => {
  return (labels, key) => ({ ...labels, [key]: change(labels[key]) });
};

const withKey = (change: (key: string) => string): Slip['make'] => {
  return (labels, slipped) =>
    Object.fromEntries(Object.entries(labels).map(([key, value]) => [key === slipped ? change(key) : key, value]));
};

/** With two neighbouring letters swapped, in the middle where there is one. */
const swapped = (text: string): string => {
  const places = [...Array(text.length - 1).keys()].filter((at) => text[at] !== text[at + 1]);
  const at = places.find((place) => place > 0) ?? 0;
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
};

const SLIPS: readonly Slip[] = [
  { name: 'a capital', reason: 'case-differs', make: withValue((value) => value[0].toUpperCase() + value.slice(1)) },
  { name: 'two letters swapped', reason: 'typo', make: withValue(swapped) },
  { name: 'a letter twice', reason: 'typo', make: withValue((value) => value[0] + value) },
  { name: 'a wrong letter in a key', reason: 'key-typo', make: withKey((key) => `${key.slice(0, -1)}x`) },
  { name: 'a capital in a key', reason: 'key-typo', make: withKey((key) => key[0].toUpperCase() + key.slice(1)) },
  { name: 'a label too many', reason: 'key-missing', make: (labels) => ({ ...labels, squad: 'blue' }) },
];

const FOLDER = join(__dirname, 'worlds');

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const objects = objectsOf(readFileSync(join(FOLDER, file), 'utf8'));

  test('is healthy', () => {
    expect(graveOf(objects)).toEqual([]);
  });

  test.each(SLIPS)('$name is found, and what was meant is named', ({ reason, make }) => {
    const told = selectorsOf(objects).flatMap(({ index, path, labels, meant }) =>
      Object.keys(labels).map((key) => nearestOf(withSelector(objects, index, path, make(labels, key)), index, meant)),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told)).toEqual(new Set([`error: ${reason} of what was meant`]));
  });

  test('what selects pods is not called loose because their workload is elsewhere', () => {
    const without = objects.map((_, left) => graveOf(objects.filter((_object, index) => index !== left)));
    expect(without.flat()).toEqual([]);
  });
});

function objectsOf(text: string): JsonObject[] {
  return readText(text, 'world.yaml').manifests.map(({ object }) => object);
}

function findingsOf(objects: readonly JsonObject[]): readonly Finding[] {
  return check(read(objects)).findings;
}

function read(objects: readonly JsonObject[]) {
  return readText(objects.map((object) => JSON.stringify(object)).join('\n---\n'), 'world.yaml');
}

function graveOf(objects: readonly JsonObject[]): string[] {
  return findingsOf(objects).flatMap(({ severity, message }) => (severity === 'note' ? [] : [message]));
}

/** Where each kind that selects pods has its labels. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  Service: ['spec', 'selector'],
  PodDisruptionBudget: ['spec', 'selector', 'matchLabels'],
  NetworkPolicy: ['spec', 'podSelector', 'matchLabels'],
};

/** The selectors of a world, and the pods that each of them means. */
function selectorsOf(objects: readonly JsonObject[]) {
  const { podSources } = new Model(read(objects));
  return objects.flatMap((object, index) => {
    const path = PLACES[asString(object.kind) ?? ''];
    if (path === undefined) return [];
    const labels = fieldAt(object, path) as Labels;
    const namespace = field(object, 'metadata', 'namespace') ?? 'default';
    const meant = podSources
      .filter((source) => source.namespace === namespace)
      .filter((source) => Object.entries(labels).every(([key, value]) => source.labels.get(key) === value))
      .map(({ manifest }) => nameOf(manifest));
    return [{ index, path, labels, meant }];
  });
}

function withSelector(
  objects: readonly JsonObject[],
  index: number,
  path: readonly string[],
  labels: Labels,
): JsonObject[] {
  const copy = structuredClone(objects[index]);
  (fieldAt(copy, path.slice(0, -1)) as JsonObject)[path.at(-1)!] = labels;
  return objects.map((object, place) => (place === index ? copy : object));
}

/** What is told of the object with the slip. */
function nearestOf(objects: readonly JsonObject[], index: number, meant: readonly string[]): string {
  const object = objects[index] as { kind: string; metadata: { name: string; namespace?: string } };
  const name = nameOf({ apiVersion: '', kind: object.kind, ...object.metadata });
  const found = findingsOf(objects).find(
    (each) => nameOf(each.object) === name && each.rule.endsWith('-selects-nothing'),
  );
  const near = found?.near[0];
  if (found === undefined || near === undefined) return `${name}: nothing near`;
  const what = meant.includes(nameOf(near.object)) ? 'what was meant' : nameOf(near.object);
  return `${found.severity}: ${near.reason} of ${what}`;
}
