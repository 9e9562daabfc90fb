import { annotationsProblems } from '../../kubernetes/annotations';
import { below, joined, NONE, problemAt, valuesAt, type FieldProblem } from '../../kubernetes/fields';
import { labelsProblems, labelValueProblem } from '../../kubernetes/labels';
import { podSelectorProblems, selectorProblems } from '../../kubernetes/selector-places';
import { field, fieldAt } from '../manifest/fields';
import type { Json, Manifest, Path } from '../manifest/manifest';
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
      metadataProblems(manifest.object),
      selectorProblems(manifest.groupKind, manifest.object),
      podSpec ? podProblems(podSpec) : NONE,
    );
  },
});

function podProblems({ source, path, spec }: PodSpec): readonly FieldProblem[] {
  const { manifest, template } = source;
  return joined(
    source.isBarePod ? NONE : below(template, metadataProblems(fieldAt(manifest.object, template))),
    manifest.groupKind === 'apps/StatefulSet' ? claimProblems(manifest) : NONE,
    below(path, podSelectorProblems(spec)),
  );
}

/** The labels of a claim template are read, and no more is asked of them than to be strings. */
function claimProblems({ object }: Manifest): readonly FieldProblem[] {
  return valuesAt(object, ['spec', 'volumeClaimTemplates', '*', 'metadata', 'labels', '*'])
    .filter(({ value }) => value !== null && typeof value !== 'string')
    .flatMap(({ path, value }) => problemAt(path, labelValueProblem(value)));
}

const METADATA: Path = ['metadata'];
const LABELS: Path = ['labels'];
const ANNOTATIONS: Path = ['annotations'];

/** What is wrong with the metadata of an object, or of a template. */
function metadataProblems(holder: Json | undefined): readonly FieldProblem[] {
  const metadata = field(holder, 'metadata');
  const problems = joined(
    below(LABELS, labelsProblems(field(metadata, 'labels'))),
    below(ANNOTATIONS, annotationsProblems(field(metadata, 'annotations'))),
  );
  return below(METADATA, problems);
}
