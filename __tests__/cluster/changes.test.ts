import { askFamilies } from '../recorded/ask-families';
import { readFamilies, type Family, type Outcome } from '../recorded/changes';
import { requireCluster } from './kubectl';

const families = readFamilies();
let outcomes: ReadonlyMap<Family, readonly Outcome[]>;

/** What is the same from run to run: ports and addresses that the server chose are not. */
function essence({ accepted, invalidAlone, lost, left }: Outcome) {
  return { accepted, invalidAlone, lost: lost?.map(({ path }) => path), left };
}

beforeAll(async () => {
  requireCluster();
  outcomes = await askFamilies(families, `changes-${Date.now().toString(36)}`);
}, 600_000);

describe.each(families)('Kubernetes still answers as recorded: $name', (family) => {
  test.each(family.transitions.map((transition, index) => ({ ...transition, index })))('$title', (transition) => {
    expect(essence(outcomes.get(family)![transition.index])).toEqual(essence(transition));
  });
});
