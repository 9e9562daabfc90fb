import { execFileSync, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

export interface Answer {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs kubectl, whatever it answers. */
export function tryKubectl(args: string[], input?: string): Answer {
  return spawnSync('kubectl', args, { encoding: 'utf8', input });
}

/** Runs kubectl and gives what it prints; throws, with what it complained of, when it fails. */
export function kubectl(...args: string[]): string {
  const { status, stdout, stderr } = tryKubectl(args);
  if (status !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr.trim()}`);
  return stdout;
}

/** An object, or a list of them, as the API server holds it. */
export function get<T>(...args: string[]): T {
  return JSON.parse(kubectl('get', ...args, '-o', 'json')) as T;
}

export function requireCluster(): void {
  const { status, stderr } = tryKubectl(['get', '--raw', '/readyz']);
  if (status === 0) return;
  throw new Error(
    `No Kubernetes answers (${(stderr || 'kubectl is not installed').trim().split('\n').at(-1)}): start one, such as with "kind create cluster", or point KUBECONFIG at it`,
  );
}

/** Writes the tutorial with the sample image into a folder, as a learner would. */
export function synthesize(folder: string): void {
  execFileSync('npx', ['cdk8s', 'synth', '--output', folder], {
    env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false', HELLO_APP_IMAGE: sampleImage },
    stdio: 'pipe',
  });
}

/** An image on the node with the contract of the post's private one; sample-app/ builds it. */
export const sampleImage = process.env.HELLO_APP_IMAGE || 'localhost/hello-app:v1';

/** Runs the loop of `npm run diff` and `npm run apply` on a folder `dist/` below `cwd`. */
export function tryLoop(action: string, cwd: string): Answer {
  const program = join(process.cwd(), 'scripts', 'observe-diff-act.ts');
  return spawnSync('node', ['--require', resolve('scripts/typescript.cjs'), program, action], {
    encoding: 'utf8',
    cwd,
  });
}
