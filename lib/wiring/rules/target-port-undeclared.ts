import { listed, nameOf } from '../naming';
import { defineRule } from './rule';
import { perSelection } from '../model/per-selection';
import { declarationsOf, isDeclared } from '../model/target-port';
import { portText } from './unresolved-ports';

export const targetPortUndeclared = defineRule({
  id: 'target-port-undeclared',
  severity: 'note',
  title: 'A targetPort is a number that the selected pods do not declare',
  help: 'A number works undeclared, if something listens on it: compare it with the ports that the containers declare.',
  *check(model) {
    for (const service of model.services) {
      const selected = model.selectedBy(service);
      for (const [index, port] of service.ports.entries()) {
        const { target, protocol, isTargetWritten } = port;
        if (typeof target !== 'number' || selected.length === 0) continue;
        // The first of them mostly declares it.
        if (isDeclared(port, selected[0]) || declarationsOf(port, selected).declaring.length > 0) continue;
        const declared = portsOf(selected);
        // Containers that declare no ports say nothing about where they listen.
        if (declared.length === 0) continue;
        yield {
          manifest: service.manifest,
          path: ['spec', 'ports', index, isTargetWritten ? 'targetPort' : 'port'],
          message: `${nameOf(service.manifest)} leads to port ${target}/${protocol}, which its pods do not declare: they declare ${listed(declared, portText)}`,
        };
      }
    }
  },
});

/** The ports that the pods declare, each once. */
const portsOf = perSelection((selected) => [
  ...new Map(selected.flatMap(({ ports }) => ports.map((port) => [portText(port), port]))).values(),
]);
