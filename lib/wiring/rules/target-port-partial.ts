import { listed, nameOf, nameOfSource } from '../naming';
import { defineRule } from './rule';
import { nearPorts, unresolvedPorts } from './unresolved-ports';

export const targetPortPartial = defineRule({
  id: 'target-port-partial',
  severity: 'warning',
  title: 'A targetPort names a port that only some of the selected pods declare',
  help: 'Let all the pods declare the port by that name, or narrow the selector to those that do.',
  *check(model) {
    for (const loose of unresolvedPorts(model)) {
      if (loose.resolved.length === 0) continue;
      const { service, port, path, resolved, unresolved } = loose;
      yield {
        manifest: service.manifest,
        path,
        message: `${nameOf(service.manifest)} reaches only some of its pods on port ${JSON.stringify(port.target)}: ${listed(resolved, nameOfSource)} ${resolved.length === 1 ? 'declares' : 'declare'} it, ${listed(unresolved, nameOfSource)} ${unresolved.length === 1 ? 'does' : 'do'} not`,
        near: nearPorts(loose),
      };
    }
  },
});
