/** A number as kubectl reads it: an integer kept whole, so that a key loses no digit, or a float. */
type KubectlNumber = { readonly integer: bigint } | { readonly float: number };

/** A scalar that kubectl cannot turn into JSON; the message says why. */
export class ScalarError extends Error {}

const WORDS = new Map<string, boolean | number | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Infinity] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, -Infinity] as const),
]);

const LONGEST_WORD = 5;
/** No more digits than the largest integer has, so that few are made one. */
const INTEGER = /^[-+]?(?:0[xX]0*[0-9a-fA-F]{1,16}|0[bB]0*[01]{1,64}|0[oO]?0*[0-7]{1,22}|0|[1-9][0-9]{0,19})$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const DOTTED = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
const SHORT_DECIMAL = /^[1-9][0-9]{0,14}$/;
const LARGEST_INTEGER = 2n ** 64n - 1n;
const LARGEST_SIGNED = 2n ** 63n - 1n;

/** What can begin a plain scalar that is no string: 1 for a word, 2 for a number, 3 for either. */
const FIRST = new Uint8Array(128);
for (const first of 'yYnNtTfFoO~') FIRST[first.charCodeAt(0)] = 1;
for (const first of '0123456789') FIRST[first.charCodeAt(0)] = 2;
for (const first of '+-.') FIRST[first.charCodeAt(0)] = 3;

/** What a plain scalar without a tag means to kubectl, which reads YAML 1.1: `yes` is true, `0777` is 511. */
export function plainValue(text: string): boolean | number | string | null {
  const first = text === '' ? 1 : (FIRST[text.charCodeAt(0)] ?? 0);
  if (first === 0) return text;
  const word = wordValue(text, first);
  if (typeof word === 'number') throw new ScalarError(`${text} is a number that JSON cannot hold`);
  if (word !== undefined) return word;
  if (first === 1) return text;
  if (SHORT_DECIMAL.test(text)) return Number(text);
  const number = parseNumber(text);
  return number === undefined ? text : toNumber(number);
}

/** The string that kubectl makes of a plain key, as JSON has no others: `1.0` becomes `1`, `yes` becomes `true`. */
export function plainKey(text: string): string {
  const first = text === '' ? 1 : (FIRST[text.charCodeAt(0)] ?? 0);
  if (first === 0) return text;
  const word = wordValue(text, first);
  if (word !== undefined) return wordKey(word);
  const number = first === 1 ? undefined : parseNumber(text);
  return number === undefined ? text : numberKey(number);
}

/** What a scalar with a tag such as `!!int` means; `tag` is the part after `!!`, or undefined for a tag of another kind. */
export function taggedValue(text: string, tag: string | undefined): boolean | number | string | null {
  if (tag === 'binary') return decodeBinary(text);
  return checkTag(text, tag) ? plainValue(text) : text;
}

/** The string that kubectl makes of a key with a tag. */
export function taggedKey(text: string, tag: string | undefined): string {
  if (tag === 'binary') return decodeBinary(text);
  if (!checkTag(text, tag)) return text;
  const integer = tag === 'float' ? integerIn(text) : undefined;
  return integer === undefined ? plainKey(text) : floatKey(Number(integer));
}

/** Whether a tag makes kubectl read a scalar as anything but a text; an error when the scalar is nothing of the kind. */
function checkTag(text: string, tag: string | undefined): boolean {
  const check = TAGS.get(tag);
  if (check === undefined) return false;
  if (!check(text)) throw new ScalarError(`${JSON.stringify(text)} is no !!${tag}`);
  return true;
}

const TAGS = new Map<string | undefined, (text: string) => boolean>(
  Object.entries({
    bool: (text: string) => typeof WORDS.get(text) === 'boolean',
    null: (text: string) => WORDS.get(text) === null,
    int: (text: string) => integerIn(text) !== undefined,
    float: (text: string) =>
      typeof WORDS.get(text) === 'number' ||
      (parseNumber(text) !== undefined && (integerIn(text) ?? 0n) <= LARGEST_SIGNED),
    timestamp: (text: string) => TIMESTAMP.test(text),
  }),
);

const DATE = '\\d{4}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\\d|3[01])';
const TIME = '\\d{1,2}:\\d{1,2}:\\d{1,2}(?:\\.\\d+)?';
const TIMESTAMP = new RegExp(`^${DATE}(?:[Tt]${TIME}(?:Z|[-+]\\d\\d:\\d\\d)| ${TIME})?$`);

function wordValue(text: string, first: number): boolean | number | null | undefined {
  return first === 2 || text.length > LONGEST_WORD ? undefined : WORDS.get(text);
}

function parseNumber(text: string): KubectlNumber | undefined {
  // After a dot in front, Go is strict about underscores; otherwise kubectl takes them all out first.
  return !text.startsWith('.') || DOTTED.test(text) ? parsePlainNumber(text.replaceAll('_', '')) : undefined;
}

function parsePlainNumber(digits: string): KubectlNumber | undefined {
  const integer = INTEGER.test(digits) ? parseInteger(digits) : undefined;
  if (integer !== undefined) return { integer };
  if (!DECIMAL.test(digits)) return undefined;
  const float = Number(digits);
  return Number.isFinite(float) ? { float } : undefined;
}

function parseInteger(digits: string): bigint | undefined {
  const negative = digits.startsWith('-');
  const signed = negative || digits.startsWith('+');
  const absolute = BigInt((signed ? digits.slice(1) : digits).replace(/^0(?=[0-7])/, '0o'));
  if (absolute > (negative ? LARGEST_SIGNED + 1n : signed ? LARGEST_SIGNED : LARGEST_INTEGER)) return undefined;
  return negative ? -absolute : absolute;
}

function toNumber(number: KubectlNumber): number {
  return 'float' in number ? number.float : Number(number.integer);
}

function integerIn(text: string): bigint | undefined {
  const number = parseNumber(text);
  return number !== undefined && 'integer' in number ? number.integer : undefined;
}

function wordKey(word: boolean | number | null): string {
  if (word === null) throw new ScalarError('a key is null, and kubectl takes no such key');
  return typeof word === 'number' ? floatKey(word) : String(word);
}

function numberKey(number: KubectlNumber): string {
  if ('float' in number) return floatKey(number.float);
  if (number.integer > LARGEST_SIGNED)
    throw new ScalarError(`the key ${number.integer} is too large a number for kubectl`);
  return String(number.integer);
}

/** A float as Go writes it with the fewest digits that a 32-bit float needs, which is what kubectl does to a key. */
function floatKey(value: number): string {
  const float = Math.fround(value);
  if (Number.isNaN(float)) return '.nan';
  if (!Number.isFinite(float)) return float > 0 ? '.inf' : '-.inf';
  if (Object.is(float, -0)) return '-0';
  const [digits, exponent] = shortest(float).split('e') as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(Number(`${digits}e${exponent}`));
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

function shortest(float: number): string {
  let precision = 0;
  while (Math.fround(Number(float.toExponential(precision))) !== float) precision++;
  return float.toExponential(precision);
}

function decodeBinary(text: string): string {
  const bare = text.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(bare)) {
    throw new ScalarError('the !!binary value is no base64');
  }
  return Buffer.from(bare, 'base64').toString('utf8');
}
