import { jobSelectorProblems } from '../../kubernetes/job-selector';
import { asObject, field, fieldAt } from '../manifest/fields';
import type { Json, JsonObject, Manifest } from '../manifest/manifest';
import type { Near } from '../finding';
import { groupOf } from '../manifest/group-kind';
import { holdsNull, PodLabels } from '../model/pod-labels';
import type { PodSource } from '../model/pod-source';
import {
  meets,
  selectorOfLabelSelector,
  selectorOfMap,
  selectorText,
  type Requirement,
  type Selector,
} from '../model/selector';
import { nameOf, referenceTo } from '../naming';
import { judge, type Miss } from '../near/label-miss';
import { onItself, ownLabels } from '../near/workloads-with';
import { formatPath } from '../path';
import { refusedFields } from './refused-fields';
import { defineRule, type Draft } from './rule';

export const selectorNotInTemplate = defineRule({
  id: 'selector-not-in-template',
  severity: 'error',
  title: 'A workload does not choose the pods that it makes',
  help: 'Let the labels of the template (#3) hold everything that the selector (#2) asks for: Kubernetes refuses the object otherwise.',
  *check(model) {
    for (const source of model.podSources) {
      yield* ofJob(source.manifest);
      if (!source.selector || isPlainlyFit(source.selector, source) || isFitWhenCreated(source)) continue;
      yield* source.selector.requirements.length === 0 ? withoutSelector(source) : misfit(source, source.selector);
    }
  },
});

/** Whether each condition is one of the labels that are written, as it mostly is. */
function isPlainlyFit({ requirements }: Selector, { labels }: PodSource): boolean {
  const isWritten = ({ key, operator, values }: Requirement): boolean =>
    operator === 'Equals' && !labels.isAdded(key) && labels.get(key) === values[0];
  return requirements.length > 0 && requirements.every(isWritten);
}

function ofJob(manifest: Manifest): readonly Draft[] {
  // One that a cluster tells of has the selector that it was given when it was made.
  const isMade = field(manifest.object, 'metadata', 'uid') !== undefined;
  if (manifest.groupKind !== 'batch/Job' || isMade) return [];
  return refusedFields(manifest, jobSelectorProblems(manifest.object));
}

function* withoutSelector(source: PodSource): Generator<Draft> {
  if (!isSelectorNeeded(source)) return;
  const { manifest, selectorPath = [] } = source;
  const written = fieldAt(manifest.object, selectorPath);
  yield {
    manifest,
    path: selectorPath,
    message: `${nameOf(manifest)} has ${written === undefined || written === null ? 'no' : 'an empty'} selector: it needs one, such as the labels of its template`,
  };
}

function* misfit(source: PodSource, selector: Selector): Generator<Draft> {
  const { manifest, selectorPath = [] } = source;
  const misses = judge(selector, new PodLabels(templateLabels(source)));
  if (misses.length === 0) {
    yield* shutOut(source, selector);
    return;
  }
  yield {
    manifest,
    path: [...selectorPath, ...misses[0].requirement.path],
    message: `The selector of ${nameOf(manifest)} (${selectorText(selector)}) does not choose the pods of its own template: they have ${misses.map((miss) => miss.actual).join(', ')}`,
    near: misses.map((miss) => nearOf(source, miss)),
  };
}

/** The API server does not see it, as it compares what is written, and the controller makes new pods again and again. */
function* shutOut({ manifest, selectorPath = [], labels }: PodSource, selector: Selector): Generator<Draft> {
  const misses = judge(selector, labels);
  if (misses.length === 0) return;
  yield {
    manifest,
    path: [...selectorPath, ...misses[0].requirement.path],
    message: `The selector of ${nameOf(manifest)} (${selectorText(selector)}) shuts out the pods that it makes: its controller gives each of them ${misses.map((miss) => miss.actual).join(', ')}`,
    severity: 'warning',
    help: 'Take the condition out: Kubernetes accepts the object, and then the controller does not count its own pods, and makes none or ever more of them.',
  };
}

/** The labels that are written: what controllers add to pods does not count when the API server compares. */
function templateLabels({ manifest, template }: PodSource): JsonObject {
  return asObject(fieldAt(manifest.object, [...template, 'metadata', 'labels'])) ?? {};
}

/** Whether it fits as `kubectl create` sends it, with the empty text for null, where `kubectl apply` drops the key. */
function isFitWhenCreated(source: PodSource): boolean {
  const { manifest, selectorPath = [] } = source;
  const labels = templateLabels(source);
  if (!holdsNull(labels)) return false;
  const asked = emptyForNull(fieldAt(manifest.object, selectorPath) ?? {});
  const isMap = manifest.groupKind === 'ReplicationController';
  const selector = isMap ? selectorOfMap(asked) : selectorOfLabelSelector(asked);
  const made = asObject(emptyForNull(labels)) ?? {};
  return selector.requirements.length > 0 && judge(selector, new PodLabels(made)).length === 0;
}

function emptyForNull(value: Json): Json {
  return JSON.parse(JSON.stringify(value), (_, each: Json) => each ?? '') as Json;
}

/** The versions before apps/v1 took the labels of the template when there was no selector, as ReplicationControllers do. */
function isSelectorNeeded({ manifest }: PodSource): boolean {
  if (manifest.groupKind === 'ReplicationController') return true;
  return groupOf(manifest.apiVersion) === 'apps' && !manifest.apiVersion.includes('beta');
}

function nearOf(source: PodSource, miss: Miss): Near {
  const { manifest, template, selectorPath = [] } = source;
  const labels = `${formatPath([...template, 'metadata', 'labels'])} of ${nameOf(manifest)}`;
  const isOnItself = miss.reason === 'key-missing' && meets(ownLabels(source), miss.requirement);
  return {
    object: referenceTo(manifest),
    reason: isOnItself ? 'on-workload-not-template' : miss.reason,
    expected: miss.expected,
    actual: isOnItself ? onItself(source) : miss.actual,
    fix:
      miss.written === undefined
        ? `add ${miss.expected} to ${labels}`
        : `let both say the same: ${formatPath([...selectorPath, ...miss.requirement.path])} and ${labels}`,
  };
}
