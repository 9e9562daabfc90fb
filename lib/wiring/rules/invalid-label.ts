import { annotationsProblems } from '../../kubernetes/annotations';
import { below, problemAt, valuesAt, type FieldProblem } from '../../kubernetes/fields';
import { labelsProblems, labelValueProblem } from '../../kubernetes/labels';
import { podSelectorProblems, selectorProblems } from '../../kubernetes/selector-places';
import { field } from '../manifest/fields';
import type { Manifest, Path } from '../manifest/manifest';
import type { PodSpec } from './checked-object';
import { refusedFields } from './refused-fields';
import { defineRule } from './rule';

export const invalidLabel = defineRule({
  id: 'invalid-label',
  severity: 'error',
  title: 'A label, or what chooses by labels, is none that Kubernetes takes',
  help: 'Write keys and values of letters, digits, "-", "_" and ".", at most 63 of them, and put what YAML reads as a number or a boolean in quotes.',
  checkObject({ manifest, podSpec }) {
    return refusedFields(
      manifest,
      labelsAt(manifest, ['metadata', 'labels']),
      annotationsAt(manifest, ['metadata', 'annotations']),
      selectorProblems(manifest.groupKind, manifest.object),
      podSpec ? podProblems(podSpec) : [],
    );
  },
});

function podProblems({ source, path, spec }: PodSpec): readonly FieldProblem[] {
  const { manifest, template } = source;
  const ofTemplate = source.isBarePod
    ? []
    : [
        ...labelsAt(manifest, [...template, 'metadata', 'labels']),
        ...annotationsAt(manifest, [...template, 'metadata', 'annotations']),
      ];
  const claims = manifest.groupKind === 'apps/StatefulSet' ? claimProblems(manifest) : [];
  return [...ofTemplate, ...claims, ...below(path, podSelectorProblems(spec))];
}

/** The labels of a claim template are read, and no more is asked of them than to be strings. */
function claimProblems({ object }: Manifest): readonly FieldProblem[] {
  return valuesAt(object, ['spec', 'volumeClaimTemplates', '*', 'metadata', 'labels', '*'])
    .filter(({ value }) => value !== null && typeof value !== 'string')
    .flatMap(({ path, value }) => problemAt(path, labelValueProblem(value)));
}

function labelsAt({ object }: Manifest, path: Path): readonly FieldProblem[] {
  return below(path, labelsProblems(field(object, ...path)));
}

function annotationsAt({ object }: Manifest, path: Path): readonly FieldProblem[] {
  return below(path, annotationsProblems(field(object, ...path)));
}
