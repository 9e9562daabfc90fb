import { isDeepStrictEqual } from 'node:util';
import { nameOf } from '../naming';
import { field } from '../manifest/fields';
import { defineRule } from './rule';

export const duplicateObject = defineRule({
  id: 'duplicate-object',
  severity: 'error',
  title: 'One object is written twice, with two contents',
  help: 'Keep one of them, or give one another name: of two contents, the last one applied is what remains.',
  *check(model) {
    for (const { first, again } of model.duplicates) {
      const isNamed = field(again.object, 'metadata', 'name') !== undefined;
      if (!isNamed || isDeepStrictEqual(first.object, again.object)) continue;
      const there = first.origin.locate([]);
      const isSameFile = again.origin.locate([]).file === there.file;
      const place = there.constructPath ?? (isSameFile ? `line ${there.line}` : `${there.file}:${there.line}`);
      yield {
        manifest: again,
        path: ['metadata', 'name'],
        message: `${nameOf(again)} is written twice with different contents, here and at ${place}: only the one that is applied last remains`,
        severity: isSameFile ? 'error' : 'warning',
      };
    }
  },
});
