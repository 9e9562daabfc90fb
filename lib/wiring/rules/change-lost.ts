import { changesOf } from '../changes/changes-of';
import { defineRule } from './rule';

export const changeLost = defineRule({
  id: 'change-lost',
  severity: 'warning',
  title: 'A change is accepted, and silently not done',
  help: 'Use "kubectl replace", which merges nothing, or delete what is to go.',
  check: (model) => changesOf(model).lost,
});
