import { check } from '../../lib/wiring/check';
import { readText } from '../../lib/wiring/manifest/read-text';
import { ADOPTION_CASES } from '../cluster/selection/adoption-cases';
import { manifestText } from '../cluster/selection/world';

/* What Kubernetes' controllers take over is asked of them in __tests__/cluster/selection; the rule must say the same. */

test.each(ADOPTION_CASES)('according to pod-adopted, $behaviour', ({ bare, controller, isAdopted }) => {
  const { findings, unchecked } = check(readText(manifestText({ objects: [bare, controller] }), 'world.yaml'));
  const adopted = findings
    .filter(({ rule }) => rule === 'pod-adopted')
    .map(({ object }) => `${object.kind} ${object.name}`);
  expect(unchecked).toEqual([]);
  expect(adopted).toEqual(isAdopted ? [`${bare.kind} ${bare.metadata.name}`] : []);
});
