import { listed, nameOf, nameOfSource } from '../naming';
import { defineRule } from './rule';
import { nearPorts, unresolvedPorts } from './unresolved-ports';

export const targetPortMissing = defineRule({
  id: 'target-port-missing',
  severity: 'error',
  title: 'A targetPort names a port that no selected pod declares',
  help: 'Name a port that a container of the pods declares with the same protocol, or give its number. Init containers do not count, unless they are sidecars (restartPolicy: Always).',
  *check(model) {
    for (const loose of unresolvedPorts(model)) {
      if (loose.resolved.length > 0) continue;
      const { service, port, path, unresolved } = loose;
      const pods = listed(unresolved, nameOfSource);
      yield {
        manifest: service.manifest,
        path,
        message: `${nameOf(service.manifest)} leads to no port: no container of ${pods} declares a port named ${JSON.stringify(port.target)} with protocol ${port.protocol}`,
        near: nearPorts(loose),
      };
    }
  },
});
