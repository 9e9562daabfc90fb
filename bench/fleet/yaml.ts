import { dump } from 'js-yaml';
import type { KubeObject } from './kube-object';

/** What people write above a line: each comment, and the line that it stands above. */
const COMMENTS: readonly (readonly [RegExp, string])[] = [
  [/^( +)(?=selector:$)/gm, 'Must match the labels of the pods below.'],
  [/^( +)(?=readinessProbe:$)/gm, 'Out of the Service until the caches are warm.'],
  [/^( +)(?=resources:$)/gm, 'From the load test; see the runbook before raising them.'],
  [/^( +)(?=egress:$)/gm, 'Team-internal traffic and DNS, nothing else.'],
];

/** The object as a document of a rendered chart: a comment says where it is from, others explain lines of it. */
export function toYaml(object: KubeObject): string {
  const text = dump(object, { noRefs: true, lineWidth: -1 });
  const commented = COMMENTS.reduce((sum, [line, comment]) => sum.replace(line, `$1# ${comment}\n$1`), text);
  return `---\n# Source: chart/templates/${object.kind.toLowerCase()}.yaml\n${commented}`;
}
