import { isClusterScoped } from '../manifest/group-kind';
import { nameOf } from '../naming';
import { nearNames } from '../near/near-names';
import { defineRule } from './rule';

/** The Namespaces that every cluster has. */
const BUILT_IN: ReadonlySet<string> = new Set(['default', 'kube-node-lease', 'kube-public', 'kube-system']);

export const namespaceMissing = defineRule({
  id: 'namespace-missing',
  severity: 'note',
  title: 'A Namespace is used and not made here',
  help: 'Add the Namespace, or make sure that it exists before these objects are applied.',
  *check(model) {
    const known = new Set(BUILT_IN);
    for (const manifest of model.manifests) {
      const { namespace } = manifest;
      if (namespace === undefined || isClusterScoped(manifest.groupKind) || known.has(namespace)) continue;
      // Once for each Namespace is enough.
      known.add(namespace);
      if (model.find('Namespace', '', namespace) || model.mayBeUnread(['Namespace', namespace])) continue;
      const path = ['metadata', 'namespace'];
      yield {
        manifest,
        path,
        message: `${nameOf(manifest)} lives in the Namespace ${namespace}, which is not among these objects`,
        near: nearNames({ manifest, path, kind: 'Namespace', namespace: '', name: namespace }, model),
      };
    }
  },
});
