import { disagreements, endpointText, narrow } from './compare';
import { shrink } from './shrink';
import { manifestText, type Endpoint, type Reached, type World } from './world';

/** Says what each Service of a world reaches; throws when the world is refused. */
export type Answerer = (world: World) => Reached[] | Promise<Reached[]>;

/**
 * What two disagree about in a world, with nothing in it that does not matter, for a person to read: the manifests and
 * both answers. Undefined when they agree.
 */
export async function disagreementText(world: World, truth: Answerer, ours: Answerer): Promise<string | undefined> {
  const [first] = disagreements(await truth(world), await ours(world));
  if (!first) return undefined;
  const disagree = async (smaller: World): Promise<boolean> => {
    try {
      return disagreements(await truth(smaller), await ours(smaller)).length > 0;
    } catch {
      return false;
    }
  };
  const narrowed = narrow(world, first);
  const smallest = await shrink((await disagree(narrowed)) ? narrowed : world, disagree);
  return textOf(smallest, await truth(smallest), await ours(smallest));
}

function textOf(world: World, truth: Reached[], ours: Reached[]): string {
  const [{ namespace, name }] = disagreements(truth, ours);
  const endpoints = (reached: Reached[]): Endpoint[] =>
    reached.find((each) => each.namespace === namespace && each.name === name)?.endpoints ?? [];
  const service = `Service ${namespace}/${name} reaches`;
  return `${manifestText(world)}
According to Kubernetes, ${service} ${listed(endpoints(truth))}
According to us, ${service} ${listed(endpoints(ours))}`;
}

function listed(endpoints: Endpoint[]): string {
  return endpoints.length > 0 ? endpoints.map(endpointText).join(', ') : 'nothing';
}
