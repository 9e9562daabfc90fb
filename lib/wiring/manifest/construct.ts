import { COLLECTION_STYLE, type Event, EVENT_ID, type ScalarEvent } from 'js-yaml';
import { AliasBudget } from './alias-budget';
import { DocumentError } from './document-error';
import { plainKey } from './kubectl-scalar';
import type { Json, JsonObject } from './manifest';
import { atOffset, isMergeKey, offsetOf, refuseInFlow, scalarKey, scalarValue } from './scalar-event';

/** What one document holds, and whether a mapping in it has a key twice. */
export interface Constructed {
  readonly value: Json;
  readonly hasDuplicateKeys: boolean;
}

/** A value that aliases may name; without a value while it is being read, as an alias within it would have no end. */
interface Anchored {
  value: Json | undefined;
  size: number;
}

interface Anchorable {
  readonly anchorStart: number;
  readonly anchorEnd: number;
}

const ABSENT = -1;
const ANCHOR_NAME = /^[\w-]+$/;

/**
 * Makes the value of a stream's first document from the parser's events, as kubectl does: the last of two equal keys
 * wins, a merge key (`<<`) writes where it stands, tags that kubectl does not know are passed over, and keys become
 * strings.
 * @throws DocumentError where kubectl refuses the document
 */
export function construct(source: string, events: readonly Event[]): Constructed {
  if (events.length === 0) return { value: null, hasDuplicateKeys: false };
  const reader = new EventReader(source, events);
  return { value: reader.readValue(), hasDuplicateKeys: reader.hasDuplicateKeys };
}

class EventReader {
  hasDuplicateKeys = false;
  /** The first event opens the document. */
  private next = 1;
  /** In how many brackets of either kind the reader is. */
  private flowDepth = 0;
  private readonly anchors = new Map<string, Anchored>();
  private readonly budget = new AliasBudget();

  constructor(
    private readonly source: string,
    private readonly events: readonly Event[],
  ) {}

  readValue(): Json {
    const event = this.events[this.next++];
    if (!this.budget.countOne()) this.failOnAliases();
    if (event.type === EVENT_ID.SCALAR) return this.readScalar(event);
    if (event.type === EVENT_ID.ALIAS) return this.readAlias(event);
    if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE)
      throw new DocumentError('a value is missing', 0);
    const anchor = event.anchorStart === ABSENT ? undefined : this.openAnchor(event);
    const before = this.budget.total;
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    if (isFlow) this.flowDepth++;
    const value = event.type === EVENT_ID.MAPPING ? this.readMapping() : this.readSequence();
    if (isFlow) this.flowDepth--;
    if (anchor !== undefined) {
      anchor.value = value;
      anchor.size = this.budget.total - before + 1;
    }
    return value;
  }

  private readSequence(): Json[] {
    const list: Json[] = [];
    while (!this.closes()) list.push(this.readValue());
    // A list that grows has room for sixteen items more; its copy has none.
    return list.slice();
  }

  private readMapping(): JsonObject {
    const mapping: JsonObject = {};
    /** Keys that merge keys brought in and that are not written since. */
    let merged: Set<string> | undefined;
    let written = 0;
    while (!this.closes()) {
      const event = this.events[this.next];
      if (event.type === EVENT_ID.SCALAR && isMergeKey(this.source, event)) {
        merged ??= new Set();
        this.merge(mapping, merged);
        continue;
      }
      const key = this.readKey(event);
      written++;
      merged?.delete(key);
      set(mapping, key, this.readValue());
    }
    if (written + (merged?.size ?? 0) > Object.keys(mapping).length) this.hasDuplicateKeys = true;
    return mapping;
  }

  private closes(): boolean {
    if (this.events[this.next].type !== EVENT_ID.POP) return false;
    this.next++;
    return true;
  }

  private readKey(event: Event): string {
    if (event.type === EVENT_ID.SCALAR) {
      this.next++;
      if (!this.budget.countOne()) this.failOnAliases();
      return this.readScalarKey(event);
    }
    const offset = offsetOf(event);
    const value = this.readValue();
    if (typeof value === 'string') return value;
    if (value === null || typeof value !== 'object') return this.keyOfAlias(value, offset);
    throw new DocumentError('a key must be a text, not a mapping or a list', offset);
  }

  private keyOfAlias(value: boolean | number | null, offset: number): string {
    try {
      return plainKey(value === null ? '' : String(value));
    } catch (error) {
      throw atOffset(error, offset);
    }
  }

  private readScalarKey(event: ScalarEvent): string {
    if (this.flowDepth > 0) refuseInFlow(this.source, event);
    if (event.anchorStart !== ABSENT) this.readScalar(event);
    return scalarKey(this.source, event);
  }

  private readScalar(event: ScalarEvent): Json {
    if (this.flowDepth > 0) refuseInFlow(this.source, event);
    if (event.anchorStart === ABSENT) return scalarValue(this.source, event);
    const anchor = this.openAnchor(event);
    anchor.value = scalarValue(this.source, event);
    return anchor.value;
  }

  private readAlias(event: Anchorable): Json {
    const name = this.source.slice(event.anchorStart, event.anchorEnd);
    const anchor = this.anchors.get(name);
    if (anchor === undefined)
      throw new DocumentError(`"*${name}" names no anchor: "&${name}" is missing above it`, event.anchorStart);
    if (anchor.value === undefined) throw new DocumentError(`"&${name}" contains itself`, event.anchorStart);
    if (!this.budget.countAliased(anchor.size)) this.failOnAliases();
    return anchor.value;
  }

  private openAnchor(event: Anchorable): Anchored {
    const name = this.source.slice(event.anchorStart, event.anchorEnd);
    if (!ANCHOR_NAME.test(name)) {
      throw new DocumentError(
        `"&${name}" is no anchor for kubectl: letters, digits, "-" and "_" only`,
        event.anchorStart,
      );
    }
    const anchor: Anchored = { value: undefined, size: 1 };
    this.anchors.set(name, anchor);
    return anchor;
  }

  private merge(mapping: JsonObject, merged: Set<string>): void {
    this.next++;
    const event = this.events[this.next];
    const value = this.readValue();
    // Of several mappings the first one counts, so it is written last.
    const parts = event.type === EVENT_ID.SEQUENCE ? [...(value as Json[])].reverse() : [value];
    for (const part of parts) {
      if (part === null || typeof part !== 'object' || Array.isArray(part)) {
        throw new DocumentError('"<<" takes a mapping, or a list of mappings', offsetOf(event));
      }
      for (const key of Object.keys(part)) {
        if (!Object.hasOwn(mapping, key)) merged.add(key);
        set(mapping, key, part[key]);
      }
    }
  }

  private failOnAliases(): never {
    const event = this.events[this.next - 1];
    throw new DocumentError('its aliases stand for too many values, so that kubectl refuses it', offsetOf(event));
  }
}

function set(mapping: JsonObject, key: string, value: Json | undefined): void {
  if (key === '__proto__') {
    Object.defineProperty(mapping, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    mapping[key] = value;
  }
}
