import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../lib/cli/run';

/** What a command line gave. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Input {
  /** What stands on the standard input; a terminal, when left out. */
  readonly stdin?: string;
  readonly hasColours?: boolean;
}

/** A folder of its own with these files, which goes away after the tests. Call it outside of a test. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wiring-cli-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Carries out a command line in this process; `folder/` stands for the folder, and paths are shown without it. */
export async function command(
  folder: string,
  args: string,
  { stdin, hasColours = false }: Input = {},
): Promise<Outcome> {
  let [stdout, stderr] = ['', ''];
  const words = (args === '' ? [] : args.split(' ')).map((word) => word.replace(/^folder(?=\/|$)/, folder));
  const code = await run(words, {
    write: (text) => (stdout += text),
    writeError: (text) => (stderr += text),
    readStdin: () => Promise.resolve(stdin ?? ''),
    isStdinTerminal: stdin === undefined,
    hasColours,
    folder,
  });
  const shown = (text: string): string => text.replaceAll(`${folder}/`, '');
  return { code, stdout: shown(stdout), stderr: shown(stderr) };
}

export const POD = `apiVersion: v1
kind: Pod
metadata:
  name: myapp-pod
  namespace: hb-test
  labels:
    app: helloApp
spec:
  containers:
    - name: app
      image: app:v1
      ports:
        - containerPort: 1322
`;

/** The Service of the tutorial; it fits the pod as it is. */
export function service(app = 'helloApp', targetPort: number | string = 1322): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: my-nodeport
  namespace: hb-test
spec:
  type: NodePort
  selector:
    app: ${app}
  ports:
    - port: 9000
      targetPort: ${targetPort}
      nodePort: 31000
`;
}
