import { changesOf } from '../changes/changes-of';
import { defineRule } from './rule';

export const immutableChange = defineRule({
  id: 'immutable-change',
  severity: 'error',
  title: 'Kubernetes refuses to change a field of a running object',
  help: 'Give the new object another name, or delete the old one before the new one is applied.',
  check: (model) => changesOf(model).refused,
});
