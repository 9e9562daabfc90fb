import { asString, field } from '../manifest/fields';
import type { Near } from '../finding';
import type { Manifest } from '../manifest/manifest';
import type { Service } from '../model/service';
import { nameOf, referenceTo } from '../naming';
import { nearNames } from '../near/near-names';
import { defineRule } from './rule';

export const statefulsetServiceMissing = defineRule({
  id: 'statefulset-service-missing',
  severity: 'note',
  title: 'The Service that gives the pods of a StatefulSet their names is not there',
  help: 'Let spec.serviceName name a headless Service (clusterIP: None) of the same namespace that selects the pods. Of a StatefulSet that runs it cannot change: delete the StatefulSet and create it again.',
  *check(model) {
    const sets = model.podSources.filter(({ manifest }) => manifest.kind === 'StatefulSet');
    for (const source of sets) {
      const { manifest, namespace } = source;
      const name = asString(field(manifest.object, 'spec', 'serviceName'));
      if (!name || manifest.madeElsewhere !== undefined || model.find('Service', namespace, name)) continue;
      if (model.mayBeUnread(['Service', name])) continue;
      const path = ['spec', 'serviceName'];
      const headless = model.services.filter(
        (service) => service.isHeadless && model.selectedBy(service).includes(source),
      );
      const near = nearNames({ manifest, path, kind: 'Service', namespace, name }, model);
      const isSelecting = ({ object }: Near): boolean => headless.some((each) => each.manifest.name === object.name);
      const others = headless.filter(
        ({ manifest: { name: other } }) => !near.some(({ object }) => object.name === other),
      );
      yield {
        manifest,
        path,
        message: `The pods of ${nameOf(manifest)} get no names in DNS: namespace ${namespace} has no Service ${name}${headless.length > 0 ? `, and the headless Service that selects them is ${headless[0].manifest.name}` : ''}`,
        severity: headless.length > 0 ? 'error' : 'note',
        near: [
          ...near.filter(isSelecting),
          ...others.map((service) => otherName(manifest, name, service)),
          ...near.filter((each) => !isSelecting(each)),
        ],
      };
    }
  },
});

function otherName(manifest: Manifest, name: string, service: Service): Near {
  const found = service.manifest.name;
  return {
    object: referenceTo(service.manifest),
    reason: 'value-differs',
    expected: `name: ${name}`,
    actual: `name: ${found}`,
    fix: `write ${found} in spec.serviceName of ${nameOf(manifest)}`,
  };
}
