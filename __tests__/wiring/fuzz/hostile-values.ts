import type { Random } from '../../../bench/random';
import type { Json, JsonObject } from '../../../lib/wiring/manifest/manifest';

/** Texts that are no good name, key or value of anything, or that JavaScript means something by. */
export const HOSTILE_TEXTS = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'length',
    '0',
    '-1',
    '*',
    '.',
    '..',
    '/',
    '//',
  ],
  ...[
    '',
    ' ',
    '\n',
    '\t',
    '\0',
    '\u202e',
    '\u2028',
    '\ud800',
    '\u{1f600}',
    'é',
    '名前',
    'ﬁ',
    'İ',
    '-a',
    'a-',
    'A',
    'a.b/c',
  ],
  ...[
    'true',
    'null',
    '~',
    '1e3',
    '0x1F',
    '{{ .Values.name }}',
    '${app}',
    '$&',
    '%s',
    '"',
    "'",
    '[0]',
    '](x)',
    '<b>',
    '```',
  ],
] as const;

const NUMBERS = [0, -0, -1, 1, 2, 80, 31000, 65535, 65536, 1.5, -1e9, 2 ** 31, 2 ** 53, 1e21, 5e-324, 1.7e308];
const HUGE = 20_000;
const DEEP = 400;

/** A value of any type, mostly a wrong one. */
export function hostileValue(random: Random): Json {
  const makers: readonly (() => Json)[] = [
    () => null,
    () => random.chance(0.5),
    () => random.pick(NUMBERS),
    () => random.pick(HOSTILE_TEXTS),
    () => random.pick(HOSTILE_TEXTS),
    () => [],
    () => ({}),
    () => [hostileScalar(random), hostileScalar(random)],
    () => [{}],
    () => [[null], [{}]],
    () => mappingOf(random.pick(HOSTILE_TEXTS), hostileScalar(random)),
    () => mappingOf(random.pick(HOSTILE_TEXTS), [mappingOf('name', hostileScalar(random))]),
    () => (random.chance(0.1) ? 'x'.repeat(HUGE) : 'x'.repeat(random.integer(60, 260))),
    () => (random.chance(0.1) ? deep(random) : {}),
  ];
  return random.pick(makers)();
}

/** A mapping with that key of its own, `__proto__` as well. */
export function mappingOf(key: string, value: Json): JsonObject {
  return setOwn({}, key, value);
}

/** Sets a key of the mapping itself, `__proto__` as well. */
export function setOwn(mapping: JsonObject, key: string, value: Json): JsonObject {
  return Object.defineProperty(mapping, key, { value, writable: true, enumerable: true, configurable: true });
}

function hostileScalar(random: Random): Json {
  return random.pick<Json>([null, true, random.pick(NUMBERS), random.pick(HOSTILE_TEXTS), random.pick(HOSTILE_TEXTS)]);
}

function deep(random: Random): Json {
  const wrap = random.pick<(value: Json) => Json>([
    (value) => [value],
    (value) => ({ a: value }),
    (value) => [{ spec: value }],
  ]);
  let value: Json = 'deep';
  for (let level = 0; level < DEEP / 2; level++) value = wrap(value);
  return value;
}
