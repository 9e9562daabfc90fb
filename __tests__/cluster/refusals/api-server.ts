import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { load } from 'js-yaml';

/** What the API server answers to a manifest. */
export interface Answer {
  readonly accepted: boolean;
  /** Its first complaint. */
  readonly message?: string;
}

interface Status {
  message?: string;
  details?: { causes?: { field?: string; message?: string }[] };
}
interface Resource {
  name: string;
  kind: string;
  namespaced: boolean;
}
interface Metadata {
  name: string;
  generateName?: string;
  namespace?: string;
}

/** Asks for each manifest, a few at a time, and gives the answers in their order. */
export async function askAll(manifests: readonly string[], lanes = 4): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = manifests.entries();
  const lane = async (_: unknown, number: number): Promise<void> => {
    const server = await ApiServer.connect(number);
    try {
      for (const [index, manifest] of waiting) answers[index] = await server.ask(manifest);
    } finally {
      await server.close();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
}

/** The API server of the current kubectl context, with a Namespace of our own, which is deleted in the end. */
class ApiServer {
  private readonly resources = new Map<string, Promise<Resource[]>>();

  private constructor(
    private readonly proxy: ChildProcess,
    private readonly address: string,
    private readonly namespace: string,
  ) {}

  public static async connect(lane = 0): Promise<ApiServer> {
    const proxy = spawn('kubectl', ['proxy', '--port=0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(proxy.stdout, 'data')) as [Buffer];
    const address = /127\.0\.0\.1:\d+/.exec(line.toString())?.[0];
    if (!address) throw new Error(`kubectl proxy does not say where it listens: ${line.toString()}`);
    const server = new ApiServer(proxy, `http://${address}`, `wiring-refusals-${process.pid}-${lane}`);
    await server.makeNamespace();
    return server;
  }

  /** Creates the objects of a manifest, one after the other, deletes them, and tells the first complaint. */
  public async ask(manifest: string): Promise<Answer> {
    const created: string[] = [];
    let message: string | undefined;
    for (const document of manifest.split(/^---\n/m)) {
      const { path, complaint } = await this.create(document);
      if (path) created.push(path);
      message ??= complaint;
    }
    for (const path of created) await this.delete(path);
    return message === undefined ? { accepted: true } : { accepted: false, message };
  }

  public async close(): Promise<void> {
    await this.delete(`/api/v1/namespaces/${this.namespace}`);
    this.proxy.kill();
  }

  private async create(document: string): Promise<{ path?: string; complaint?: string }> {
    const { apiVersion, kind, metadata } = load(document) as { apiVersion: string; kind: string; metadata: Metadata };
    const namespace = typeof metadata?.namespace === 'string' ? metadata.namespace : this.namespace;
    const folder = await this.folder(apiVersion, kind, namespace);
    if (!folder) return { complaint: `no matches for kind "${kind}" in version "${apiVersion}"` };
    const response = await this.request('POST', `${folder}?fieldValidation=Strict`, document);
    if (!response.ok) return { complaint: this.complaint((await response.json()) as Status, metadata?.generateName) };
    const { metadata: made } = (await response.json()) as { metadata: Metadata };
    return { path: `${folder}/${encodeURIComponent(made.name)}` };
  }

  /** Where objects of a kind are created. */
  private async folder(apiVersion: string, kind: string, namespace: string): Promise<string | undefined> {
    const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    if (!this.resources.has(root)) this.resources.set(root, this.discover(root));
    const resources = (await this.resources.get(root)) ?? [];
    const resource = resources.find((each) => each.kind === kind && !each.name.includes('/'));
    if (!resource) return undefined;
    return resource.namespaced
      ? `${root}/namespaces/${encodeURIComponent(namespace)}/${resource.name}`
      : `${root}/${resource.name}`;
  }

  private async discover(root: string): Promise<Resource[]> {
    const response = await this.request('GET', root);
    return response.ok ? ((await response.json()) as { resources: Resource[] }).resources : [];
  }

  /** The first complaint, without what differs each time. */
  private complaint({ message = '', details }: Status, generateName = ''): string {
    const cause = details?.causes?.[0];
    const text = cause?.field && cause.message ? `${cause.field}: ${cause.message}` : message;
    const base = generateName.slice(0, 58);
    return text
      .replaceAll(this.namespace, 'NAMESPACE')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UID')
      .replace(new RegExp(`"${base}[a-z0-9]{5}"`), `"${base}XXXXX"`);
  }

  private async delete(path: string): Promise<void> {
    const response = await this.request(
      'DELETE',
      path,
      'apiVersion: v1\nkind: DeleteOptions\npropagationPolicy: Background\ngracePeriodSeconds: 0\n',
    );
    await response.text();
  }

  private async makeNamespace(): Promise<void> {
    const name = this.namespace;
    await this.request('POST', '/api/v1/namespaces', `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name} }\n`);
    // Pods are refused until their Namespace has its ServiceAccount.
    const account = `/api/v1/namespaces/${name}/serviceaccounts/default`;
    for (let attempt = 0; attempt < 300; attempt++) {
      if ((await this.request('GET', account)).ok) return;
      await wait(100);
    }
    throw new Error(`Namespace ${name} has no ServiceAccount after 30 s: is the controller manager running?`);
  }

  private request(method: string, path: string, body?: string): Promise<Response> {
    return fetch(this.address + path, { method, body, headers: { 'content-type': 'application/yaml' } });
  }
}
