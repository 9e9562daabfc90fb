import type { World } from './world';

/** Whether it is still the same fault with less in the world. */
export type StillFails = (smaller: World) => Promise<boolean>;

/**
 * A world from which nothing more can be taken without losing the fault: whole objects first, then fields of theirs.
 * Stops with what it has when the time is over.
 */
export async function shrink(world: World, stillFails: StillFails, milliseconds = 60_000): Promise<World> {
  const end = Date.now() + milliseconds;
  let smallest = world;
  let paths = pathsIn(world.objects);
  for (let next = 0; next < paths.length && Date.now() < end;) {
    const smaller = { objects: without(smallest.objects, paths[next]) };
    if (await stillFails(smaller)) {
      smallest = smaller;
      paths = pathsIn(smaller.objects);
    } else next++;
  }
  return smallest;
}

type Path = readonly (string | number)[];

/** What names an object stays. */
const KEPT = ['apiVersion', 'kind', 'name', 'metadata'];

/** The ways to everything that can be taken out, the large things before what is in them. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  const steps = stepsInto(value);
  const here = steps.map((step) => [...path, step]).filter((each) => !isKept(each));
  return [...here, ...steps.flatMap((step) => pathsIn((value as Fields)[step], [...path, step]))];
}

type Fields = Record<string | number, unknown>;

function stepsInto(value: unknown): Path {
  if (Array.isArray(value)) return [...value.keys()];
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function isKept(path: Path): boolean {
  const [last] = path.slice(-1);
  return typeof last === 'string' && KEPT.includes(last) && path.length < 4;
}

function without<T>(value: T, path: Path): T {
  return omit(value, path) as T;
}

function omit(value: unknown, [step, ...rest]: Path): unknown {
  const inner = (key: string | number, each: unknown): unknown => (key === step ? omit(each, rest) : each);
  const isGone = (key: string | number): boolean => rest.length === 0 && key === step;
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, index) => (isGone(index) ? [] : [inner(index, each)]));
  }
  const entries = Object.entries(value as Fields).filter(([key]) => !isGone(key));
  return Object.fromEntries(entries.map(([key, each]) => [key, inner(key, each)]));
}
