import { lostChanges } from '../changes/compare-with-old';
import { defineRule } from './rule';

export const changeLost = defineRule({
  id: 'change-lost',
  severity: 'warning',
  title: 'A change is accepted, and silently not done',
  help: 'Use "kubectl replace", which merges nothing, or delete what is to go.',
  *check({ against, manifests, defaultNamespace }) {
    if (!against) return;
    yield* lostChanges({ old: against.manifests, next: manifests, namespace: defaultNamespace });
  },
});
