import { choiceProblems } from '../../kubernetes/choices';
import { endpointListProblems } from '../../kubernetes/endpoint-lists';
import { valueProblems } from '../../kubernetes/field-values';
import { podValueProblems } from '../../kubernetes/pod-values';
import { below, joined, NONE, type FieldProblem } from '../../kubernetes/fields';
import { asObject, field, fieldAt } from '../manifest/fields';
import type { Manifest, Path } from '../manifest/manifest';
import { WORKLOAD_KINDS } from '../model/workload-kinds';
import { CHECKED_GROUPS } from './checked-object';
import { refusedFields } from './refused-fields';
import { defineRule } from './rule';

const TEMPLATES: ReadonlyMap<string, Path> = new Map(
  WORKLOAD_KINDS.filter(({ group, template }) => template.length > 0 && CHECKED_GROUPS.has(group)).map(
    ({ group, kind, template }) => [group === '' ? kind : `${group}/${kind}`, template],
  ),
);

export const invalidField = defineRule({
  id: 'invalid-field',
  severity: 'error',
  title: 'Fields of the wiring do not fit together',
  help: 'Kubernetes refuses the object as it is: write what the message names, or leave out what excludes it.',
  checkObject({ manifest, podSpec }) {
    return refusedFields(
      manifest,
      // The versions before v1 write some of these fields otherwise.
      manifest.apiVersion.includes('beta') ? NONE : ownFields(manifest),
      podSpec ? below(podSpec.path, podValueProblems(podSpec.spec)) : withoutTemplate(manifest),
    );
  },
});

function ownFields({ groupKind, object }: Manifest): readonly FieldProblem[] {
  return joined(
    below(['spec'], choiceProblems(groupKind, field(object, 'spec'))),
    valueProblems(groupKind, object),
    endpointListProblems(groupKind, object),
  );
}

/** A workload without a template makes no pods, so that the model has none of it. */
function withoutTemplate(manifest: Manifest): readonly FieldProblem[] {
  const template = TEMPLATES.get(manifest.groupKind);
  return template && asObject(fieldAt(manifest.object, template)) === undefined
    ? [{ path: template, problem: 'No template: a workload needs one, with the labels and the spec of its pods' }]
    : NONE;
}
