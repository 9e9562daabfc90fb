import { perSelection } from '../model/per-selection';
import { isJob, type PodSource } from '../model/pod-source';
import type { Service } from '../model/service';
import { isDeclared } from '../model/target-port';
import { listed, nameOf, nameOfSource } from '../naming';
import { sameStem } from '../near/similarity';
import { defineRule } from './rule';

export const serviceSelectsSeveralWorkloads = defineRule({
  id: 'service-selects-several-workloads',
  severity: 'warning',
  title: 'A Service reaches the pods of several workloads',
  help: 'If only one of them is meant, add a label to the selector that the others do not carry. If all are (a canary, say), let their names tell so: web and web-canary.',
  *check(model) {
    for (const service of model.services) {
      const selected = model.selectedBy(service);
      if (selected.length < 2) continue;
      const workloads = workloadsServing(service, selected);
      if (workloads.length < 2) continue;
      yield {
        manifest: service.manifest,
        path: ['spec', 'selector'],
        message: `${nameOf(service.manifest)} spreads its traffic over ${workloads.length} workloads: ${listed(workloads, nameOfSource)}`,
        // A headless Service sends no traffic: it tells its clients the pods, and they choose.
        severity: service.isHeadless || isFamily(workloads) ? 'note' : 'warning',
      };
    }
  },
});

/** A Job runs for a while and mostly serves nothing; it counts when it declares the port to which the Service leads. */
function workloadsServing({ ports }: Service, selected: readonly PodSource[]): readonly PodSource[] {
  const { lasting, jobs } = workloadsOf(selected);
  const serving = jobs.filter((job) => ports.some((port) => isDeclared(port, job)));
  return serving.length === 0 ? lasting : [...lasting, ...serving];
}

/** The workloads among the selected, each once though it may be written twice. */
const workloadsOf = perSelection((selected) => {
  const distinct = [...new Map(selected.map((source) => [nameOfSource(source), source])).values()];
  return { lasting: distinct.filter((source) => !isJob(source)), jobs: distinct.filter(isJob) };
});

/** The labels that tell the versions of one application from each other. */
const VERSION_KEYS = ['version', 'track', 'color'];

const isFamily = perSelection((workloads) => {
  const [first, ...others] = workloads;
  return (
    others.every((other) => sameStem(first.manifest.name, other.manifest.name)) ||
    VERSION_KEYS.some((key) => isToldApartBy(key, workloads))
  );
});

function isToldApartBy(key: string, workloads: readonly PodSource[]): boolean {
  const values = workloads.map(({ labels }) => labels.get(key));
  return !values.includes(undefined) && new Set(values).size === values.length;
}
