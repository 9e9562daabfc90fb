import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Definition = Record<string, unknown>;

/** Names a schema's file as kubeconform asks for it. */
export const SCHEMA_FILES = '{{ .Group }}-{{ .ResourceKind }}-{{ .ResourceAPIVersion }}.json';

/** Writes a JSON schema for each kind of Kubernetes' OpenAPI document into the folder, so that kubeconform needs no network. */
export function writeSchemas(openApi: string, folder: string): void {
  const { definitions } = JSON.parse(readFileSync(openApi, 'utf8')) as { definitions: Record<string, Definition> };
  mkdirSync(folder, { recursive: true });
  for (const definition of Object.values(definitions)) allowNumbers(definition);
  for (const [name, definition] of Object.entries(definitions)) {
    for (const { group, kind, version } of groupVersionKinds(definition)) {
      const file = `${group || version}-${kind.toLowerCase()}-${version}.json`;
      const schema = { $ref: `#/definitions/${name}`, definitions: neededBy(name, definitions) };
      writeFileSync(join(folder, file), JSON.stringify(schema));
    }
  }
}

function groupVersionKinds(definition: Definition): { group: string; kind: string; version: string }[] {
  return (definition['x-kubernetes-group-version-kind'] ?? []) as ReturnType<typeof groupVersionKinds>;
}

/** OpenAPI 2 can only call a number or text a text; in JSON Schema it is either. */
function allowNumbers(definition: Definition): void {
  if (definition.format === 'int-or-string') definition.type = ['string', 'integer'];
}

/** The definition and all that it refers to. */
function neededBy(name: string, definitions: Record<string, Definition>): Record<string, Definition> {
  const needed: Record<string, Definition> = {};
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Object.hasOwn(needed, next)) continue;
    needed[next] = definitions[next];
    const references = JSON.stringify(needed[next]).matchAll(/"#\/definitions\/([^"]+)"/g);
    waiting.push(...Array.from(references, ([, reference]) => reference));
  }
  return needed;
}
