import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { get, kubectl, requireCluster, sampleImage, synthesize, tryKubectl, tryLoop } from './kubectl';

/*
 * The whole lesson on a real cluster, with the sample image in the place of the post's private one. The images of the
 * Deployment (nginx) and of the Pod echo may not be reachable from the cluster, so nothing here asks whether those two
 * run: they are tested as objects, by labels, owners and selection.
 */

interface ObjectMeta {
  name: string;
  uid: string;
  labels: Record<string, string>;
  ownerReferences?: { uid: string }[];
}
interface Pod {
  metadata: ObjectMeta;
  status: { podIP: string };
}
interface List<T> {
  items: T[];
}
interface EndpointSlice {
  endpoints: { addresses: string[]; targetRef: { name: string } }[] | null;
  ports: { port: number; protocol: string }[] | null;
}
interface Node {
  status: { addresses: { type: string; address: string }[] };
}

const work = mkdtempSync(join(tmpdir(), 'wiring-'));
const dist = join(work, 'dist');
const scratch = `wiring-test-${process.pid}`;
let previousKubeconfig: string | undefined;
let mayDelete = false;
let diffOfNothing: string;

beforeAll(() => {
  requireCluster();
  if (tryKubectl(['get', 'namespace', 'hb-test']).status === 0) {
    throw new Error(
      'The Namespace hb-test exists on this cluster: delete it, or use another cluster, for this test makes and deletes it',
    );
  }
  // What has no namespace of its own shall not land in somebody's default one.
  const kubeconfig = join(work, 'kubeconfig');
  writeFileSync(kubeconfig, kubectl('config', 'view', '--minify', '--flatten', '--raw'), { mode: 0o600 });
  previousKubeconfig = process.env.KUBECONFIG;
  process.env.KUBECONFIG = kubeconfig;
  mayDelete = true;
  kubectl('create', 'namespace', scratch);
  kubectl('config', 'set-context', '--current', `--namespace=${scratch}`);
  synthesize(dist);
  diffOfNothing = tryLoop('diff', work).stdout;
  kubectl('apply', '-f', dist);
});

afterAll(() => {
  if (mayDelete) kubectl('delete', 'namespace', 'hb-test', scratch, '--ignore-not-found', '--wait=false');
  if (previousKubeconfig === undefined) delete process.env.KUBECONFIG;
  else process.env.KUBECONFIG = previousKubeconfig;
  rmSync(work, { recursive: true, force: true });
});

function slicesOf(service: string, namespace: string): EndpointSlice[] {
  return get<List<EndpointSlice>>('endpointslices', '-n', namespace, '-l', `kubernetes.io/service-name=${service}`)
    .items;
}

async function eventually<T>(ask: () => T | Promise<T>, isGood: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 60; tries++) {
    const answer = await ask();
    if (isGood(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return ask();
}

function nodeAddress(): string {
  const [node] = get<List<Node>>('nodes').items;
  const internal = node.status.addresses.find(({ type }) => type === 'InternalIP');
  return process.env.NODE_IP ?? internal?.address ?? 'the node has no InternalIP';
}

test('plain kubectl apply of the folder works at the first go: the order of files and objects is right', () => {
  expect(kubectl('get', 'namespace', 'hb-test', '-o', 'name')).toBe('namespace/hb-test\n');
  expect(kubectl('get', 'pod', 'echo', '-o', 'name')).toBe('pod/echo\n');
});

test('the server’s strict validation accepts every file', () => {
  const files = readdirSync(dist);
  expect(files).toHaveLength(3);
  for (const file of files) {
    expect(tryKubectl(['apply', '--dry-run=server', '--validate=strict', '-f', join(dist, file)])).toMatchObject({
      status: 0,
      stderr: '',
    });
  }
});

test('the Pod becomes ready, and a shell in it answers', () => {
  kubectl('wait', '--for=condition=Ready', 'pod/myapp-pod', '-n', 'hb-test', '--timeout=60s');
  expect(kubectl('exec', 'myapp-pod', '-n', 'hb-test', '--', '/bin/sh', '-c', 'ls /usr/local/bin')).toContain(
    'hello-app',
  );
});

test('the Service has one endpoint: the Pod, on port 1322', async () => {
  const pod = get<Pod>('pod', 'myapp-pod', '-n', 'hb-test');
  const slices = await eventually(
    () => slicesOf('my-nodeport', 'hb-test'),
    ([slice]) => Boolean(slice?.endpoints?.length),
  );
  expect(slices).toMatchObject([
    {
      endpoints: [{ addresses: [pod.status.podIP], targetRef: { name: 'myapp-pod' } }],
      ports: [{ port: 1322, protocol: 'TCP' }],
    },
  ]);
  const described = kubectl(
    'describe',
    'endpointslices',
    '-n',
    'hb-test',
    '-l',
    'kubernetes.io/service-name=my-nodeport',
  );
  expect(described).toContain(pod.status.podIP);
});

test('every node answers pong! on port 31000', async () => {
  const ask = async (): Promise<string> => {
    try {
      const response = await fetch(`http://${nodeAddress()}:31000/ping`, { signal: AbortSignal.timeout(2000) });
      return await response.text();
    } catch (error) {
      return String(error);
    }
  };
  expect(await eventually(ask, (answer) => answer === 'pong!\n')).toBe('pong!\n');
});

test('the Service answers on its own port 9000, asked through the API server', () => {
  expect(kubectl('get', '--raw', '/api/v1/namespaces/hb-test/services/my-nodeport:9000/proxy/ping')).toBe('pong!\n');
});

test('the Deployment (#1, #2) selects exactly the pods (#3) that it makes, whether or not their image can be pulled', async () => {
  const labels = { app: 'nginx', tier: 'backend' };
  const deployment = get<{ metadata: ObjectMeta; spec: { selector: unknown } }>('deployment', 'nginx');
  expect(deployment.metadata.labels).toEqual(labels);
  expect(deployment.spec.selector).toEqual({ matchLabels: { app: 'nginx' } });
  const selected = await eventually(
    () => get<List<Pod>>('pods', '-l', 'app=nginx').items,
    (pods) => pods.length === 1,
  );
  const owners = get<List<{ metadata: ObjectMeta }>>('replicasets').items.filter(({ metadata }) =>
    metadata.ownerReferences?.some(({ uid }) => uid === deployment.metadata.uid),
  );
  const made = get<List<Pod>>('pods').items.filter(({ metadata }) =>
    metadata.ownerReferences?.some(({ uid }) => owners.some((owner) => owner.metadata.uid === uid)),
  );
  expect(made.map(({ metadata }) => metadata.name)).toEqual(selected.map(({ metadata }) => metadata.name));
  expect(made).toHaveLength(1);
  expect(made[0].metadata.labels).toMatchObject(labels);
});

test('before anything is applied, npm run diff shows all three files as new, also the one whose Namespace is missing', () => {
  expect(diffOfNothing).toContain(
    '# The Namespace "hb-test" does not exist yet, so all of dist/hello-app.k8s.yaml is new.\n',
  );
  expect(diffOfNothing).toContain('+kind: Deployment');
  expect(diffOfNothing).toContain('3 of 3 files differ: npm run apply makes the cluster as they say.\n');
});

test('the commands with which the README looks at the result answer', () => {
  const commands = [
    ...readFileSync('README.md', 'utf8').matchAll(/^(kubectl (?:get|describe|exec) .*|curl .*)$/gm),
  ].map(([line]) => line);
  expect(commands).toHaveLength(5);
  const answers = commands.map((command) => {
    // No terminal here, so the shell is given what a person would type; and NODE_IP is a placeholder.
    const runnable = command.replace('exec -it', 'exec -i').replace('NODE_IP', nodeAddress());
    return spawnSync('bash', ['-c', runnable], { encoding: 'utf8', input: 'echo typed\n' });
  });
  expect(answers.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0]);
  const [pod, shell, all, endpoints, curl] = answers.map(({ stdout }) => stdout);
  expect(pod).toMatch(/myapp-pod +1\/1 +Running/);
  expect(shell).toBe('typed\n');
  expect(all).toMatch(/service\/my-nodeport +NodePort .* 9000:31000\/TCP/);
  expect(endpoints).toMatch(/Addresses: +\d+\.\d+\.\d+\.\d+/);
  expect(curl).toBe('pong!\n');
});

test('applying twice changes nothing, and kubectl diff is then empty', () => {
  const lines = kubectl('apply', '-f', dist).trim().split('\n');
  expect(lines).toHaveLength(5);
  expect(lines.filter((line) => !line.endsWith(' unchanged'))).toEqual([]);
  expect(tryKubectl(['diff', '-f', dist])).toMatchObject({ status: 0, stdout: '' });
});

test('npm run diff and npm run apply see that there is nothing to do', () => {
  const loop = tryLoop('diff', work);
  expect(loop).toMatchObject({ status: 0, stderr: '' });
  expect(loop.stdout).toBe('The cluster is as dist/ says.\n');
  expect(tryLoop('apply', work).stdout.trim().split('\n')).toHaveLength(5);
});

function podOf(name: string, ports: string): string {
  return `{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "${name}", "labels": {"app": "first"}}, "spec": {"containers": [{"name": "myapp-container", "image": "${sampleImage}"${ports}}]}}`;
}

test('a running Pod cannot gain a containerPort: the post’s second version over its first is refused', () => {
  expect(tryKubectl(['apply', '-f', '-'], podOf('first', ''))).toMatchObject({ status: 0 });
  const second = tryKubectl(
    ['apply', '-f', '-'],
    podOf('first', ', "ports": [{"containerPort": 1322, "protocol": "TCP"}]'),
  );
  expect(second.status).toBe(1);
  expect(second.stderr).toContain('pod updates may not change fields other than');
});

test('the Service as the post wrote it, without a namespace, is accepted and reaches nothing', async () => {
  const service =
    '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "loose"}, "spec": {"ports": [{"port": 9000, "targetPort": 1322}], "selector": {"app": "helloApp"}}}';
  expect(tryKubectl(['apply', '-f', '-'], service)).toMatchObject({ status: 0 });
  const slices = await eventually(
    () => slicesOf('loose', scratch),
    (found) => found.length > 0,
  );
  expect(slices.flatMap(({ endpoints }) => endpoints ?? [])).toEqual([]);
});
