import { resolvePort } from '../model/endpoints';
import type { PodSource } from '../model/pod-source';
import type { Service } from '../model/service';
import { listed, nameOf } from '../naming';
import { sameStem } from '../near/similarity';
import { defineRule } from './rule';

export const serviceSelectsSeveralWorkloads = defineRule({
  id: 'service-selects-several-workloads',
  severity: 'warning',
  title: 'A Service reaches the pods of several workloads',
  help: 'If only one of them is meant, add a label to the selector that the others do not carry. If all are (a canary, say), let their names tell so: web and web-canary.',
  *check(model) {
    for (const service of model.services) {
      const sources = model.selectedBy(service).filter((source) => isServing(service, source));
      const names = [...new Set(sources.map(({ manifest }) => nameOf(manifest)))];
      if (names.length < 2) continue;
      const [first, ...others] = sources;
      const isFamily = others.every((other) => sameStem(first.manifest.name, other.manifest.name));
      yield {
        manifest: service.manifest,
        path: ['spec', 'selector'],
        message: `${nameOf(service.manifest)} spreads its traffic over ${names.length} workloads: ${listed(names)}`,
        severity: isFamily ? 'note' : 'warning',
      };
    }
  },
});

/** A Job runs for a while and mostly serves nothing; it counts when it declares the port to which the Service leads. */
function isServing({ ports }: Service, source: PodSource): boolean {
  const { kind } = source.manifest;
  if (kind !== 'Job' && kind !== 'CronJob') return true;
  return ports.some((port) => source.ports.includes(resolvePort(port, source) ?? NOTHING));
}

const NOTHING = { number: 0, protocol: '' };
