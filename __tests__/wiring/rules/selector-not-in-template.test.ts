import { linesOf } from './fixture';

const RULE = 'selector-not-in-template';

test('what a controller adds to the pods is not in the template', () => {
  expect(linesOf(RULE, 'an-added-label')).toEqual([
    '9 error spec.selector.matchLabels.pod-template-hash: The selector of Deployment web (app: web, pod-template-hash: abc) does not choose the pods of its own template: they have no label pod-template-hash',
  ]);
});

test('a label of the template in another case is not what the selector asks for', () => {
  expect(linesOf(RULE, 'another-case')).toEqual([
    '8 error spec.selector.matchLabels.app: The selector of Deployment web (app: helloapp) does not choose the pods of its own template: they have app: helloApp',
  ]);
});

test('a Deployment needs a selector; a ReplicationController takes the labels of its template', () => {
  expect(linesOf(RULE, 'no-selector')).toEqual([
    '5 error spec.selector: Deployment web has no selector: it needs one, such as the labels of its template',
  ]);
});

test('a null label is what kubectl create makes of it: an empty one', () => {
  expect(linesOf(RULE, 'null-labels')).toEqual([]);
});

test('a Job has a selector of its own with manualSelector alone, and carries no other name than its own', () => {
  expect(linesOf(RULE, 'jobs')).toEqual([
    '6 error spec.selector: Invalid selector of a Job without manualSelector: leave it out, for a Job gets a selector of its own when it is made, or add manualSelector: true (spec.selector of Job own-selector)',
    '48 error spec.template.metadata.labels.job-name: Invalid label value "web": the name of the Job, or leave it out, for a Job gets a selector of its own when it is made (spec.template.metadata.labels.job-name of Job another-name)',
  ]);
});
