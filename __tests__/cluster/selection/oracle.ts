import { forEach, KubernetesApi } from './api';
import { apply } from './apply';
import { readReached } from './read';
import { TestNode } from './test-node';
import { namespacesOf, type Reached, type World } from './world';

/**
 * Kubernetes' own controllers, asked what each Service of a world reaches. Pods do not run for it: they are bound to a
 * Node that is but a name, and their status is written here, as a kubelet would once they are ready.
 */
export class Oracle {
  private asked = 0;

  private constructor(
    private readonly api: KubernetesApi,
    private readonly node: TestNode,
  ) {}

  public static async connect(): Promise<Oracle> {
    const api = await KubernetesApi.connect();
    return new Oracle(api, await TestNode.make(api));
  }

  /** What each Service reaches, once the controllers are done. Throws `Refused` when an object is not accepted. */
  public async truth(world: World): Promise<Reached[]> {
    const prefix = `wiring-${process.pid}-${this.asked++}-`;
    try {
      await apply(this.api, world, prefix);
      return await readReached(this.api, world, prefix);
    } finally {
      await forEach(namespacesOf(world), (name) => this.api.delete(`/api/v1/namespaces/${prefix}${name}`));
    }
  }

  /** The version of Kubernetes, such as `v1.34.4`. */
  public async version(): Promise<string> {
    return (await this.api.get<{ gitVersion: string }>('/version')).gitVersion;
  }

  public async close(): Promise<void> {
    await this.node.remove().finally(() => this.api.close());
  }
}
