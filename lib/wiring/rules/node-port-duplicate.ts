import { nodePortRequests } from '../../kubernetes/node-ports';
import { field } from '../manifest/fields';
import type { Manifest, Path } from '../manifest/manifest';
import type { Service } from '../model/service';
import { nameOf } from '../naming';
import { formatPath } from '../path';
import { defineRule, type Draft } from './rule';

/** Who took a port of the nodes. */
interface Holder {
  readonly manifest: Manifest;
  readonly path: Path;
}

export const nodePortDuplicate = defineRule({
  id: 'node-port-duplicate',
  severity: 'error',
  title: 'Two Services ask for one nodePort',
  help: 'Give each Service a nodePort of its own, or leave it out and let the cluster choose: a port of the nodes leads to one Service, whatever its protocol.',
  *check(model) {
    const holders = new Map<number, Holder>();
    for (const { manifest } of distinct(model.services)) {
      for (const { nodePort, path } of nodePortRequests(field(manifest.object, 'spec'))) {
        const asker = { manifest, path: ['spec', ...path] };
        const holder = holders.get(nodePort);
        if (holder) yield clash(nodePort, asker, holder);
        else holders.set(nodePort, asker);
      }
    }
  },
});

/** The Services without those that are written once more: of two contents the last one remains, so they do not clash. */
function distinct(services: readonly Service[]): Iterable<Service> {
  const named = new Map<unknown, Service>();
  for (const service of services) {
    const name = field(service.manifest.object, 'metadata', 'name');
    named.set(name === undefined ? service : `${service.namespace}\n${service.manifest.name}`, service);
  }
  return named.values();
}

function clash(nodePort: number, asker: Holder, holder: Holder): Draft {
  const isOne = asker.manifest === holder.manifest;
  const other = isOne ? `${formatPath(holder.path)} has` : `${nameOf(holder.manifest)} has`;
  return {
    ...asker,
    message: `${nameOf(asker.manifest)} asks for the nodePort ${nodePort}, which ${other}`,
  };
}
