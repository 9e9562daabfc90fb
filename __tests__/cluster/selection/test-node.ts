import { type KubernetesApi, Refused } from './api';

export interface Pod {
  metadata: { namespace: string; name: string; uid: string };
  spec: { nodeName?: string };
}

/** A Node without a kubelet: pods that are bound to it are whatever is written of them. Nothing else lands on it. */
export class TestNode {
  private pods = 0;
  private heartbeat?: NodeJS.Timeout;

  private constructor(
    private readonly api: KubernetesApi,
    private readonly name: string,
  ) {}

  /** Makes the Node, and keeps it ready until it is removed. */
  public static async make(api: KubernetesApi, name: string): Promise<TestNode> {
    const node = new TestNode(api, name);
    await api.create('/api/v1/nodes', {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name, labels: { 'kubernetes.io/hostname': name } },
      spec: { taints: [{ key: 'wiring', effect: 'NoSchedule' }] },
    });
    await node.beat();
    node.heartbeat = setInterval(() => void node.beat().catch(() => undefined), 10_000);
    return node;
  }

  /** What keeps a pod for this Node: no scheduler of the cluster takes it, and it ends at once. */
  public get placement(): Record<string, unknown> {
    return {
      schedulerName: this.name,
      nodeSelector: { 'kubernetes.io/hostname': this.name },
      tolerations: [{ operator: 'Exists' }],
      terminationGracePeriodSeconds: 0,
    };
  }

  /** Binds a pod to the Node and says that it runs and is ready, as a scheduler and a kubelet would; false when it is gone. */
  public async makeReady({ metadata: { namespace, name }, spec }: Pod): Promise<boolean> {
    const path = `/api/v1/namespaces/${namespace}/pods/${name}`;
    const target = { apiVersion: 'v1', kind: 'Node', name: this.name };
    const podIP = this.nextAddress();
    const status = {
      phase: 'Running',
      podIP,
      podIPs: [{ ip: podIP }],
      conditions: [{ type: 'Ready', status: 'True' }],
    };
    try {
      if (!spec.nodeName) {
        await this.api.create(`${path}/binding`, { apiVersion: 'v1', kind: 'Binding', metadata: { name }, target });
      }
      await this.api.patch(`${path}/status`, { status });
      return true;
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return false;
      throw error;
    }
  }

  public async remove(): Promise<void> {
    clearInterval(this.heartbeat);
    await this.api.delete(`/api/v1/nodes/${this.name}`);
  }

  /** An address that no other pod here has, of the range that is set apart for measuring. */
  private nextAddress(): string {
    const number = ++this.pods;
    return `198.18.${(number >> 8) & 255}.${number & 255}`;
  }

  private beat(): Promise<unknown> {
    const condition = { type: 'Ready', status: 'True', lastHeartbeatTime: new Date().toISOString() };
    const allocatable = { cpu: '64', memory: '256Gi', pods: '10000' };
    return this.api.patch(`/api/v1/nodes/${this.name}/status`, { status: { allocatable, conditions: [condition] } });
  }
}
