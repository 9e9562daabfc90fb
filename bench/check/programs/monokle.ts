/**
 * Checks the files in a folder with Monokle's resource-links rules, the ones about wiring, and prints how many results
 * there were. Arguments: the module to import, the folder.
 */
import { pathToFileURL } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { filesIn } from './files';

interface Monokle {
  ResourceParser: new () => object;
  DefaultPluginLoader: new () => object;
  SchemaLoader: new () => object;
  DisabledFixer: new () => object;
  MonokleValidator: new (
    parts: object,
    config: object,
  ) => {
    validate(input: { resources: object[] }): Promise<{ runs: { results: object[] }[] }>;
  };
  processRefs(resources: object[], parser: object): void;
}

interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
}

async function main(module: string, folder: string): Promise<void> {
  const monokle = (await import(pathToFileURL(module).href)) as Monokle;
  const resources = filesIn(folder).flatMap(({ file, text }) => resourcesOf(file, text));
  const parser = new monokle.ResourceParser();
  monokle.processRefs(resources, parser);
  const parts = { loader: new monokle.DefaultPluginLoader(), schemaLoader: new monokle.SchemaLoader() };
  const validator = new monokle.MonokleValidator(
    { ...parts, parser, suppressors: [], fixer: new monokle.DisabledFixer() },
    { plugins: { 'resource-links': true } },
  );
  const { runs } = await validator.validate({ resources });
  console.log(runs.reduce((count, { results }) => count + results.length, 0));
}

function resourcesOf(file: string, text: string): object[] {
  return parseAllDocuments(text).map((document, place) => {
    const content = document.toJS() as KubeObject;
    const [start, end] = document.range;
    const { apiVersion, kind, metadata } = content;
    const where = {
      id: `${file}#${place}`,
      fileId: file,
      filePath: file,
      fileOffset: start,
      text: text.slice(start, end),
    };
    return { ...where, apiVersion, kind, name: metadata.name, namespace: metadata.namespace, content };
  });
}

void main(process.argv[2], process.argv[3]);
