import type { PodSource } from '../model/pod-source';
import { reachedBy } from '../model/reached';
import type { Service } from '../model/service';
import { isDeclared } from '../model/target-port';
import { defineRule } from './rule';
import { selectsNothing } from './selects-nothing';

export const serviceSelectsNothing = defineRule({
  id: 'service-selects-nothing',
  severity: 'error',
  title: 'A Service selects no pod',
  help: 'Let spec.selector of the Service and the labels of the pods (of their template, not of the workload) say the same, in one namespace.',
  *check(model) {
    const isClaimed = reachedBy(model.services.map((service) => model.selectedBy(service)));
    for (const service of model.services) {
      const { manifest, namespace, selector } = service;
      if (!selector || model.selectedBy(service).length > 0) continue;
      const draft = selectsNothing(
        {
          ...{ manifest, namespace, selector, path: ['spec', 'selector'] },
          isClaimed,
          isExpected: (source) => declaresTarget(service, source),
        },
        model,
      );
      if (draft) yield draft;
    }
  },
});

/** Whether the pods declare every port to which the Service leads. */
function declaresTarget({ ports }: Service, source: PodSource): boolean {
  return ports.length > 0 && ports.every((port) => isDeclared(port, source));
}
