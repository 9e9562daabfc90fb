import { below, invalid, joined, NONE, problemAt, valuesAt, type FieldProblem } from '../../kubernetes/fields';
import { dnsLabelProblem } from '../../kubernetes/names';
import { objectNameProblems } from '../../kubernetes/object-names';
import { podNameProblems } from '../../kubernetes/pod-names';
import { referenceNameProblems } from '../../kubernetes/reference-names';
import type { Manifest } from '../manifest/manifest';
import type { PodSpec } from './checked-object';
import { refusedFields } from './refused-fields';
import { defineRule } from './rule';

export const invalidName = defineRule({
  id: 'invalid-name',
  severity: 'error',
  title: 'A name is none that Kubernetes takes',
  help: 'Most names are lower-case letters, digits and "-", the first and the last a letter or a digit; some may hold dots, and each must differ from its neighbours.',
  checkObject({ manifest, podSpec }) {
    return refusedFields(
      manifest,
      ownNames(manifest),
      referenceNameProblems(manifest.groupKind, manifest.object),
      podSpec ? podProblems(podSpec) : NONE,
    );
  },
});

function ownNames(manifest: Manifest): readonly FieldProblem[] {
  const problems = objectNameProblems(manifest.groupKind, manifest.object);
  return problems.map((each) => ({ ...each, problem: `Invalid ${String(each.path.at(-1))} ${each.problem}` }));
}

function podProblems({ source, path, spec }: PodSpec): readonly FieldProblem[] {
  const isStatefulSet = source.manifest.groupKind === 'apps/StatefulSet';
  return joined(
    below(path, podNameProblems(spec, isStatefulSet)),
    isStatefulSet ? claimProblems(source.manifest) : NONE,
  );
}

/** The claims of a StatefulSet become volumes of its pods. */
function claimProblems({ object }: Manifest): readonly FieldProblem[] {
  return valuesAt(object, ['spec', 'volumeClaimTemplates', '*', 'metadata', 'name']).flatMap(({ path, value }) =>
    problemAt(path, invalid('volume name', dnsLabelProblem(value))),
  );
}
