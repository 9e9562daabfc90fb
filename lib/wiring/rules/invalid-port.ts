import { containerPortProblems } from '../../kubernetes/container-ports';
import { below, NONE, type FieldProblem } from '../../kubernetes/fields';
import { ingressPortProblems } from '../../kubernetes/ingress-ports';
import { networkPolicyPortProblems } from '../../kubernetes/network-policy-ports';
import { servicePortProblems } from '../../kubernetes/service-ports';
import { field } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import type { PodSpec } from './checked-object';
import { refusedFields } from './refused-fields';
import { defineRule } from './rule';

export const invalidPort = defineRule({
  id: 'invalid-port',
  severity: 'error',
  title: 'A port is none that Kubernetes takes',
  help: 'A port is a number from 1 to 65535; a name of a port has at most 15 lower-case letters, digits and "-", one of them a letter; those of one list differ.',
  checkObject({ manifest, podSpec }) {
    return refusedFields(manifest, ownPorts(manifest), podSpec ? podProblems(podSpec) : NONE);
  },
});

function ownPorts(manifest: Manifest): readonly FieldProblem[] {
  const spec = field(manifest.object, 'spec');
  switch (manifest.groupKind) {
    case 'Service':
      return below(['spec'], servicePortProblems(spec));
    case 'networking.k8s.io/Ingress':
      // The versions before v1 name their backends otherwise.
      return manifest.apiVersion.includes('beta') ? NONE : below(['spec'], ingressPortProblems(spec));
    case 'networking.k8s.io/NetworkPolicy':
      return below(['spec'], networkPolicyPortProblems(spec));
    default:
      return NONE;
  }
}

function podProblems({ source, path, spec }: PodSpec): readonly FieldProblem[] {
  return below(path, containerPortProblems(spec, source.isBarePod));
}
