import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The tutorial as one writes it in the starter: with the objects that cdk8s itself knows. */
const PROGRAM = `import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';

export class MyChart extends Chart {
  constructor(scope: Construct, id: string, documents: any[]) {
    super(scope, id);
    documents.forEach((document, index) => new ApiObject(this, \`object-\${index}\`, document));
  }
}

const app = new App();
for (const [id, documents] of Object.entries<any[]>(require('./documents.json'))) new MyChart(app, id, documents);
app.synth();
`;

/** Compiled already, and as little as a program may do. */
const EMPTY_PROGRAM = `require('node:fs').mkdirSync(process.env.CDK8S_OUTDIR, { recursive: true });\n`;

const TEMPLATE = join('node_modules', 'cdk8s-cli', 'templates', 'typescript-app');

/** What the starter's package.json asks for, but for what it does not need to synthesize. */
const STARTER_PACKAGES = ['ts-node@^10', 'typescript@5.9.x', '@types/node@^14'];

/**
 * The layout of `cdk8s init typescript-app`, with the tutorial's objects. Without imports/k8s.ts: to make it takes the
 * internet, and ts-node would have 15,000 more lines to check, so the starter is rather too fast here.
 *
 * @param documents what it writes, by chart
 */
export function makeStarter(folder: string, documents: Record<string, unknown[]>): void {
  if (!existsSync(join(folder, 'node_modules'))) install(folder);
  for (const name of ['cdk8s.yaml', 'tsconfig.json']) cpSync(join(TEMPLATE, name), join(folder, name));
  writeFileSync(join(folder, 'documents.json'), JSON.stringify(documents));
  writeFileSync(join(folder, 'main.ts'), PROGRAM);
}

function install(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const same = ['cdk8s', 'constructs'].map((name) => `${name}@${installedVersion(name)}`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...same, ...STARTER_PACKAGES], { cwd: folder });
}

function installedVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** A program that does nothing: what the command itself costs. */
export function makeEmptyProgram(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'main.js'), EMPTY_PROGRAM);
  writeFileSync(join(folder, 'cdk8s.yaml'), 'language: typescript\napp: node main.js\n');
}
