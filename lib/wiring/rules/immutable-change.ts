import { refusedChanges } from '../changes/compare-with-old';
import { defineRule } from './rule';

export const immutableChange = defineRule({
  id: 'immutable-change',
  severity: 'error',
  title: 'Kubernetes refuses to change a field of a running object',
  help: 'Give the new object another name, or delete the old one before the new one is applied.',
  *check({ against, manifests, defaultNamespace }) {
    if (!against) return;
    yield* refusedChanges({ old: against.manifests, next: manifests, namespace: defaultNamespace });
  },
});
