import { Random } from '../../../bench/random';
import type { Json, JsonObject } from '../../../lib/wiring/manifest/manifest';
import { HOSTILE_TEXTS, hostileValue, setOwn } from './hostile-values';
import type { RealWorld } from './real-worlds';

/** A place in a mapping or a list. */
interface Slot {
  readonly holder: JsonObject | Json[];
  readonly key: string;
}

const MOST_OBJECTS = 4;
const MANY = 2000;

/** Makes one damaged world from a seed, always the same. */
export class WorldMutator {
  private readonly random: Random;

  constructor(
    seed: number,
    private readonly worlds: readonly (readonly RealWorld[])[],
  ) {
    this.random = new Random(seed * 2_654_435_761);
    this.random.next();
  }

  /** Objects, and what ran before them: the same objects damaged otherwise, or what is recorded. */
  world(): RealWorld {
    const { objects, before } = this.anyWorld();
    const some = this.some(objects);
    const old = before.length > 0 ? before : this.random.chance(0.25) ? some : [];
    return { objects: this.damaged(some), before: this.damaged(old) };
  }

  private anyWorld(): RealWorld {
    return this.random.pick(this.random.pick(this.worlds));
  }

  /** Some of the objects that stand together, now and then with one from elsewhere. */
  private some(objects: readonly JsonObject[]): readonly JsonObject[] {
    const start = this.random.integer(0, Math.max(0, objects.length - MOST_OBJECTS));
    const own = objects.slice(start, start + MOST_OBJECTS);
    return this.random.chance(0.3) ? [...own, ...this.anyWorld().objects.slice(0, 2)] : own;
  }

  private damaged(objects: readonly JsonObject[]): JsonObject[] {
    if (objects.length === 0) return [];
    const list = this.renamed(clone(objects) as JsonObject[]);
    for (let count = this.random.integer(0, 4); count > 0; count--) this.damage(list);
    return list;
  }

  /** Writes one text otherwise wherever it stands, as a key or a value, so that what was wired stays so. */
  private renamed(objects: JsonObject[]): JsonObject[] {
    if (!this.random.chance(0.3)) return objects;
    const text = this.textAt(objects);
    if (text === undefined) return objects;
    const quoted = [text, this.random.pick(HOSTILE_TEXTS)].map((each) => JSON.stringify(each)) as [string, string];
    return JSON.parse(JSON.stringify(objects).replaceAll(quoted[0], () => quoted[1])) as JsonObject[];
  }

  private damage(objects: JsonObject[]): void {
    const slot = this.slot(objects);
    const ways: readonly (() => void)[] = [
      () => set(slot, hostileValue(this.random)),
      () => set(slot, hostileValue(this.random)),
      () => remove(slot),
      () => this.rename(slot),
      () => this.addKey(slot),
      () => this.copy(objects, slot),
      () => this.slip(slot),
      () => this.slip(slot),
      () => this.repeat(slot),
      () => this.random.chance(0.3) && objects.push(clone(this.random.pick(objects)) as JsonObject),
    ];
    this.random.pick(ways)();
  }

  /** A place anywhere below, near the root or far from it; seldom one without which an object is none. */
  private slot(objects: JsonObject[]): Slot {
    let slot: Slot = { holder: objects, key: String(this.random.integer(0, objects.length - 1)) };
    for (;;) {
      const value = get(slot);
      const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [];
      if (keys.length === 0 || (slot.holder !== objects && this.random.chance(0.15))) return slot;
      const isObject = slot.holder === objects && keys.includes('spec') && this.random.chance(0.7);
      slot = { holder: value as JsonObject | Json[], key: isObject ? 'spec' : this.random.pick(keys) };
    }
  }

  private rename(slot: Slot): void {
    if (Array.isArray(slot.holder)) return;
    const value = get(slot);
    remove(slot);
    setOwn(slot.holder, this.random.pick(HOSTILE_TEXTS), value);
  }

  private addKey({ holder }: Slot): void {
    if (Array.isArray(holder)) holder.push(hostileValue(this.random));
    else setOwn(holder, this.random.pick(HOSTILE_TEXTS), hostileValue(this.random));
  }

  /** What stands in another place. */
  private copy(objects: JsonObject[], slot: Slot): void {
    set(slot, clone(get(this.slot(objects))));
  }

  /** A slip of the pen in a text. */
  private slip(slot: Slot): void {
    const value = get(slot);
    if (typeof value !== 'string') return;
    const at = this.random.integer(0, value.length);
    const slips = [value.toUpperCase(), value.slice(0, at) + value.slice(at + 1), `${value}${value.at(-1) ?? 'x'}`];
    set(slot, this.random.pick(slips));
  }

  /** Items of a list, or keys of a mapping, again and again: seldom thousands of them. */
  private repeat({ holder, key }: Slot): void {
    const value = get({ holder, key });
    const count = this.random.chance(0.01) ? MANY : this.random.integer(1, 3);
    for (let number = 0; number < count; number++) {
      const copy = clone(value);
      if (Array.isArray(holder)) holder.push(numbered(copy, this.random.chance(0.5) ? number : 0));
      else setOwn(holder, `${key}-${number}`, copy);
    }
  }

  private textAt(objects: JsonObject[]): string | undefined {
    const slot = this.slot(objects);
    const value = get(slot);
    return typeof value === 'string' ? value : Array.isArray(slot.holder) ? undefined : slot.key;
  }
}

/** An item with another name and other ports. */
function numbered(item: Json, number: number): Json {
  if (item === null || typeof item !== 'object' || Array.isArray(item) || number === 0) return item;
  const { name, port, containerPort } = item;
  if (typeof name === 'string') item.name = `${name}${number}`;
  if (typeof port === 'number') item.port = port + number;
  if (typeof containerPort === 'number') item.containerPort = containerPort + number;
  return item;
}

function clone(value: Json | readonly JsonObject[]): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function get({ holder, key }: Slot): Json {
  return (holder as JsonObject)[key] ?? null;
}

function set({ holder, key }: Slot, value: Json): void {
  setOwn(holder as JsonObject, key, value);
}

function remove({ holder, key }: Slot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}
