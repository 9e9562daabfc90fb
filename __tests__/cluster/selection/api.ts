import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** An answer of the API server that is an error. */
export class Refused extends Error {
  public constructor(
    public readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The API server of the current kubectl context. */
export class KubernetesApi {
  private constructor(
    private readonly proxy: ChildProcess,
    private readonly address: string,
  ) {}

  public static async connect(): Promise<KubernetesApi> {
    const proxy = spawn('kubectl', ['proxy', '--port=0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(proxy.stdout, 'data')) as [Buffer];
    const address = /127\.0\.0\.1:\d+/.exec(line.toString())?.[0];
    if (!address) throw new Error(`kubectl proxy does not say where it listens: ${line.toString()}`);
    return new KubernetesApi(proxy, `http://${address}`);
  }

  public close(): void {
    this.proxy.kill();
  }

  public get<T>(path: string): Promise<T> {
    return this.ask<T>('GET', path);
  }

  public async list<T>(path: string): Promise<T[]> {
    return (await this.get<{ items: T[] }>(path)).items;
  }

  public create<T>(path: string, object: unknown): Promise<T> {
    return this.ask<T>('POST', path, object);
  }

  public patch<T>(path: string, change: unknown): Promise<T> {
    return this.ask<T>('PATCH', path, change, 'application/merge-patch+json');
  }

  public delete(path: string): Promise<unknown> {
    return this.ask('DELETE', path);
  }

  /** Throws `Refused` with what the server says, when it is no success. */
  private async ask<T>(method: string, path: string, object?: unknown, type = 'application/json'): Promise<T> {
    const body = object === undefined ? undefined : JSON.stringify(object);
    const response = await fetch(this.address + path, { method, body, headers: { 'content-type': type } });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Refused(response.status, (answer as { message: string }).message);
    return answer as T;
  }
}

/** Does a thing for each item, a few at once. */
export async function forEach<T>(items: readonly T[], act: (item: T) => Promise<unknown>, atOnce = 16): Promise<void> {
  const queue = items.values();
  const work = async (): Promise<void> => {
    for (const item of queue) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
