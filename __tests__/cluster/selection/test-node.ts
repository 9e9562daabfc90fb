import { KubernetesApi, Refused } from './api';

const NAME = 'wiring-selection';

/** A Node without a kubelet: pods that are bound to it are whatever is written of them. Nothing else lands on it. */
const NODE = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: NAME, labels: { 'kubernetes.io/hostname': NAME } },
  spec: { taints: [{ key: NAME, effect: 'NoSchedule' }] },
};

export class TestNode {
  private constructor(
    private readonly api: KubernetesApi,
    private readonly heartbeat: NodeJS.Timeout,
  ) {}

  /** Makes the Node, and keeps it ready until it is removed. */
  public static async make(api: KubernetesApi): Promise<TestNode> {
    await api.create('/api/v1/nodes', NODE).catch((error: unknown) => {
      if (!(error instanceof Refused && error.status === 409)) throw error;
    });
    const beat = (): Promise<unknown> => api.patch(`/api/v1/nodes/${NAME}/status`, readyStatus());
    await beat();
    return new TestNode(
      api,
      setInterval(() => void beat().catch(() => undefined), 10_000),
    );
  }

  public async remove(): Promise<void> {
    clearInterval(this.heartbeat);
    await this.api.delete(`/api/v1/nodes/${NAME}`);
  }
}

function readyStatus(): unknown {
  const now = new Date().toISOString();
  return {
    status: {
      allocatable: { cpu: '64', memory: '256Gi', pods: '10000' },
      conditions: [{ type: 'Ready', status: 'True', lastHeartbeatTime: now }],
    },
  };
}

/** What keeps a pod for this Node: no scheduler of the cluster takes it, and it ends at once. */
export const PLACEMENT = {
  schedulerName: NAME,
  nodeSelector: { 'kubernetes.io/hostname': NAME },
  tolerations: [{ operator: 'Exists' }],
  terminationGracePeriodSeconds: 0,
};

export interface Pod {
  metadata: { namespace: string; name: string; uid: string };
  spec: { nodeName?: string };
}

let pods = 0;

/** An address that no other pod of this run has, of the range that is set apart for measuring. */
function nextAddress(): string {
  const number = ++pods;
  return `198.18.${(number >> 8) & 255}.${number & 255}`;
}

/** Binds a pod to the Node and says that it runs and is ready, as a scheduler and a kubelet would. */
export async function makeReady(api: KubernetesApi, { metadata, spec }: Pod): Promise<void> {
  const podIP = nextAddress();
  const path = `/api/v1/namespaces/${metadata.namespace}/pods/${metadata.name}`;
  const target = { apiVersion: 'v1', kind: 'Node', name: NAME };
  if (!spec.nodeName) {
    await api.create(`${path}/binding`, {
      apiVersion: 'v1',
      kind: 'Binding',
      metadata: { name: metadata.name },
      target,
    });
  }
  await api.patch(`${path}/status`, {
    status: { phase: 'Running', podIP, podIPs: [{ ip: podIP }], conditions: [{ type: 'Ready', status: 'True' }] },
  });
}
