import { Yaml } from 'cdk8s';
import { isMapping, YamlValues } from './yaml-values';

/**
 * Writes objects as `Yaml.stringify` of cdk8s does, many times faster. Every text of a value is cdk8s' own, but it is
 * asked once for all the values of all the objects; only the lines of mappings and lists are laid out here. What is not
 * plain JSON, and what cdk8s writes in another form (anchors, explicit keys), is wholly left to it.
 */
export class YamlText {
  private readonly laidOutHere = new Set<unknown>();
  /** By how deep a value stands; at 0, the texts of those that are written alike everywhere. */
  private readonly texts: ReadonlyMap<number, ReadonlyMap<unknown, string>>;

  /** @param documents all that will be written */
  constructor(documents: readonly unknown[]) {
    const values = new YamlValues();
    for (const document of documents) {
      if (isMapping(document) && values.gather(document)) this.laidOutHere.add(document);
    }
    this.texts = new Map([...values.byDepth].map(([depth, set]) => [depth, textsAt(Math.max(depth, 1), [...set])]));
  }

  /** The text of documents, divided by `---`. */
  of(documents: readonly unknown[]): string {
    return documents.map((document) => this.document(document)).join('---\n');
  }

  private document(document: unknown): string {
    return this.laidOutHere.has(document) ? `${this.value(document, 0)}\n` : Yaml.stringify(document);
  }

  private block(collection: object, depth: number): string {
    const lines = Array.isArray(collection)
      ? collection.map((item: unknown) => `- ${this.value(item, depth + 1)}`)
      : Object.keys(collection).map((key) => this.entry(key, (collection as Record<string, unknown>)[key], depth + 1));
    return lines.join(`\n${'  '.repeat(depth)}`);
  }

  private entry(key: string, value: unknown, depth: number): string {
    const opensBlock = value !== null && typeof value === 'object' && Object.keys(value).length > 0;
    return `${this.texts.get(0)?.get(key)}:${opensBlock ? `\n${'  '.repeat(depth)}` : ' '}${this.value(value, depth)}`;
  }

  private value(value: unknown, depth: number): string {
    if (value === null || typeof value !== 'object') {
      return this.texts.get(0)?.get(value) ?? (this.texts.get(depth)?.get(value) as string);
    }
    if (Object.keys(value).length > 0) return this.block(value, depth);
    return Array.isArray(value) ? '[]' : '{}';
  }
}

/** What cdk8s writes for values so many levels deep: it writes them as one list. */
function textsAt(depth: number, values: readonly unknown[]): Map<unknown, string> {
  let nested = values;
  for (let level = 1; level < depth; level++) nested = [nested];
  // Further lines of a value stand one level deeper than the dash of the next.
  const texts = Yaml.stringify(nested)
    .slice('- '.length * depth, -'\n'.length)
    .split(`\n${'  '.repeat(depth - 1)}- `);
  return new Map(values.map((value, index) => [value, texts[index]]));
}
