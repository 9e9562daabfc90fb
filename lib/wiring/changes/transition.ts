import { asObject, asString } from '../manifest/fields';
import type { Json, JsonObject, Manifest } from '../manifest/manifest';
import { applied } from './apply';
import { canonical } from './canonical';
import { withDefaults } from './defaults';
import { mergeRuleOf, type MergeRule } from './merge-rules';
import { oldObject, type OldObject } from './old-object';
import { settledService } from './service';

/** An object on its way from an old manifest to a new one. */
export interface Transition {
  readonly before: OldObject;
  readonly after: Manifest;
  /** Group and kind: `apps/Deployment`. */
  readonly kind: string;
  readonly rule: MergeRule;
  /** The object that runs. */
  readonly live: JsonObject;
  /** What it would be after `kubectl apply`. */
  readonly merged: JsonObject;
  /** What creating the new manifest afresh would give. */
  readonly fresh: JsonObject;
}

/** Follows an object through `kubectl apply`. All three states are in canonical form. */
export function transitionOf(old: Manifest, after: Manifest): Transition {
  const [before, rule, kind] = [oldObject(old), mergeRuleOf(after), after.groupKind];
  const live = withDefaults(stored(old.object));
  const merged = settled(kind, live, applied({ before: before.written, live, after: after.object }, rule));
  const fresh = withDefaults(stored(after.object));
  return { before, after, kind, rule, live: canonical(live), merged: canonical(merged), fresh: canonical(fresh) };
}

/** Kinds of which the server ignores a new spec, and says nothing. */
const KEEPS_SPEC: ReadonlySet<string> = new Set(['certificates.k8s.io/CertificateSigningRequest']);

/** What the server makes of a merged object. */
function settled(kind: string, live: JsonObject, merged: JsonObject): JsonObject {
  if (kind === 'Service') return withDefaults(settledService(live, merged));
  const whole = withDefaults(stored(merged));
  return KEEPS_SPEC.has(kind) ? { ...whole, spec: live.spec } : whole;
}

/** What the server keeps: of a Secret `data` alone, into which `stringData` is written. */
function stored(object: JsonObject): JsonObject {
  const { stringData, ...rest } = object;
  const texts = asObject(stringData);
  if (object.kind !== 'Secret' || object.apiVersion !== 'v1' || !texts) return object;
  const encoded = Object.entries(texts).map(([key, value]): [string, Json] => [key, encode(value)]);
  return { ...rest, data: { ...asObject(object.data), ...Object.fromEntries(encoded) } };
}

function encode(value: Json | undefined): Json {
  return Buffer.from(asString(value) ?? '').toString('base64');
}
