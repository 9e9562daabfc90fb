import { listed, nameOf } from '../naming';
import { defineRule } from './rule';
import { portText } from './unresolved-ports';

export const targetPortUndeclared = defineRule({
  id: 'target-port-undeclared',
  severity: 'note',
  title: 'A targetPort is a number that the selected pods do not declare',
  help: 'A number works undeclared, if something listens on it: compare it with the ports that the containers declare.',
  *check(model) {
    for (const service of model.services) {
      // Containers that declare no ports say nothing about where they listen.
      const selected = model.selectedBy(service).filter(({ ports }) => ports.length > 0);
      if (selected.length === 0) continue;
      for (const [index, { target, protocol, isTargetWritten }] of service.ports.entries()) {
        if (typeof target !== 'number') continue;
        const isDeclared = selected.some(({ ports }) =>
          ports.some((port) => port.number === target && port.protocol === protocol),
        );
        if (isDeclared) continue;
        const declared = selected.flatMap(({ ports }) => ports.map(portText));
        yield {
          manifest: service.manifest,
          path: ['spec', 'ports', index, isTargetWritten ? 'targetPort' : 'port'],
          message: `${nameOf(service.manifest)} leads to port ${target}/${protocol}, which its pods do not declare: they declare ${listed([...new Set(declared)])}`,
        };
      }
    }
  },
});
