import { randomBytes } from 'node:crypto';
import { forEach, KubernetesApi } from './api';
import { isAdopted } from './adoption';
import { apply, type Lab } from './apply';
import { readReached } from './read';
import { TestNode } from './test-node';
import { namespacesOf, type KubernetesObject, type Reached, type World } from './world';

/**
 * Kubernetes' own controllers, asked what each Service of a world reaches. Pods do not run for it: they are bound to a
 * Node that is but a name, and their status is written here, as a kubelet would once they are ready.
 */
export class Oracle {
  private asked = 0;

  private constructor(
    private readonly lab: Lab,
    private readonly name: string,
  ) {}

  public static async connect(): Promise<Oracle> {
    const name = `wiring-${randomBytes(4).toString('hex')}`;
    const api = await KubernetesApi.connect();
    return new Oracle({ api, node: await TestNode.make(api, name) }, name);
  }

  /** What each Service reaches, once the controllers are done. Throws `Refused` when an object is not accepted. */
  public truth(world: World): Promise<Reached[]> {
    return this.inNamespaces(world, async (prefix) => {
      await apply(this.lab, world, prefix);
      return readReached(this.lab.api, world, prefix);
    });
  }

  /** Whether a controller takes over an object that was there before it. */
  public adopts(controller: KubernetesObject, bare: KubernetesObject): Promise<boolean> {
    const world = { objects: [bare, controller] };
    return this.inNamespaces(world, (prefix) => isAdopted(this.lab, world.objects, prefix));
  }

  /** The version of Kubernetes, such as `v1.34.4`. */
  public async version(): Promise<string> {
    return (await this.lab.api.get<{ gitVersion: string }>('/version')).gitVersion;
  }

  public async close(): Promise<void> {
    await this.lab.node.remove().finally(() => this.lab.api.close());
  }

  private async remove(namespace: string): Promise<void> {
    // It goes in its own time, and until then its Services would hold ports of the nodes, which others are asked about.
    await this.lab.api.delete(`${namespace}/services`);
    await this.lab.api.delete(namespace);
  }

  private async inNamespaces<T>(world: World, ask: (prefix: string) => Promise<T>): Promise<T> {
    const prefix = `${this.name}-${this.asked++}-`;
    try {
      return await ask(prefix);
    } finally {
      await forEach(namespacesOf(world), (name) => this.remove(`/api/v1/namespaces/${prefix}${name}`));
    }
  }
}
