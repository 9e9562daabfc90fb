import { readText } from '../../../lib/wiring/manifest/read-text';
import { Model } from '../../../lib/wiring/model/model';
import { mapServices } from '../../../lib/wiring/model/service-map';
import { DEFAULT_NAMESPACE, manifestText, type Reached, type World } from './world';

/** What we say that each Service of a world reaches, from its YAML on. */
export function answer(world: World): Reached[] {
  const model = new Model(readText(manifestText(world), 'world.yaml'), { namespace: DEFAULT_NAMESPACE });
  return mapServices(model).services.map(({ namespace, name, endpoints }) => ({
    namespace,
    name,
    endpoints: [...endpoints],
  }));
}
