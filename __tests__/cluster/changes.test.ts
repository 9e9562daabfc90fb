import { askServer } from '../recorded/ask-server';
import { readFamilies, type Outcome } from '../recorded/changes';
import { requireCluster } from './kubectl';

const families = readFamilies();
const outcomes: Outcome[] = [];

/** What is the same from run to run: ports and addresses that the server chose are not. */
function essence({ accepted, invalidAlone, lost, left }: Outcome) {
  return { accepted, invalidAlone, lost: lost?.map(({ path }) => path), left };
}

beforeAll(async () => {
  requireCluster();
  const transitions = families.flatMap((family) => family.transitions);
  outcomes.push(...(await askServer(transitions, `changes-${Date.now().toString(36)}`)));
}, 600_000);

describe.each(families)('Kubernetes still answers as recorded: $name', (family) => {
  const first = families
    .slice(0, families.indexOf(family))
    .reduce((sum, { transitions }) => sum + transitions.length, 0);

  test.each(family.transitions.map((transition, index) => ({ ...transition, index })))('$title', (transition) => {
    expect(essence(outcomes[first + transition.index])).toEqual(essence(transition));
  });
});
