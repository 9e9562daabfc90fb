import { asString, field } from '../manifest/fields';
import { nameOf, referenceTo } from '../naming';
import { nearNames } from '../near/near-names';
import { defineRule } from './rule';

export const statefulsetServiceMissing = defineRule({
  id: 'statefulset-service-missing',
  severity: 'note',
  title: 'The Service that gives the pods of a StatefulSet their names is not there',
  help: 'Let spec.serviceName name a headless Service (clusterIP: None) of the same namespace that selects the pods.',
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
      const selecting = headless.map((service) => ({
        object: referenceTo(service.manifest),
        reason: 'value-differs' as const,
        expected: `serviceName: ${name}`,
        actual: `the headless Service ${service.manifest.name}, which selects its pods`,
        fix: `write ${service.manifest.name} in spec.serviceName of ${nameOf(manifest)} (of one that runs, it cannot change: delete it and create it again)`,
      }));
      const similar = nearNames({ manifest, path, kind: 'Service', namespace, name }, model).filter(
        (near) => !headless.some((service) => service.manifest.name === near.object.name),
      );
      yield {
        manifest,
        path,
        message: `The pods of ${nameOf(manifest)} get no names in DNS: namespace ${namespace} has no Service ${name}`,
        severity: selecting.length > 0 ? 'error' : 'note',
        near: [...selecting, ...similar],
      };
    }
  },
});
