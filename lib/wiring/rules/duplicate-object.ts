import { isDeepStrictEqual } from 'node:util';
import type { Manifest } from '../manifest/manifest';
import { groupKind } from '../model/group-kind';
import { nameOf } from '../naming';
import { field } from '../manifest/fields';
import { defineRule } from './rule';

export const duplicateObject = defineRule({
  id: 'duplicate-object',
  severity: 'error',
  title: 'One object is written twice, with two contents',
  help: 'Keep one of them, or give one another name: of two contents, the last one applied is what remains.',
  *check(model) {
    const first = new Map<string, Manifest>();
    for (const manifest of model.manifests) {
      if (field(manifest.object, 'metadata', 'name') === undefined) continue;
      const key = `${groupKind(manifest)}\n${model.namespaceOf(manifest)}\n${manifest.name}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, manifest);
      else if (!isDeepStrictEqual(earlier.object, manifest.object)) {
        const [here, there] = [manifest.origin.locate([]), earlier.origin.locate([])];
        const isSameFile = here.file === there.file;
        const place = there.constructPath ?? (isSameFile ? `line ${there.line}` : `${there.file}:${there.line}`);
        yield {
          manifest,
          path: ['metadata', 'name'],
          message: `${nameOf(manifest)} is written twice with different contents, here and at ${place}: only the one that is applied last remains`,
          severity: isSameFile ? 'error' : 'warning',
        };
      }
    }
  },
});
