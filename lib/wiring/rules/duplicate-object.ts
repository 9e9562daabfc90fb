import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Severity } from '../finding';
import { field } from '../manifest/fields';
import type { Location } from '../manifest/manifest';
import { nameOf } from '../naming';
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
      const [here, there] = [again.origin.locate([]), first.origin.locate([])];
      const isSameFile = here.file === there.file;
      const place = there.constructPath ?? (isSameFile ? `line ${there.line}` : `${there.file}:${there.line}`);
      yield {
        manifest: again,
        path: ['metadata', 'name'],
        message: `${nameOf(again)} is written twice with different contents, here and at ${place}: only the one that is applied last remains`,
        severity: severityOf(here, there),
      };
    }
  },
});

/**
 * An app is applied as a whole, and so is a file. Two folders mostly hold two variants, of which one is applied: `dev`
 * and `prod`, `aws` and `gce`.
 */
function severityOf(here: Location, there: Location): Severity {
  if (here.constructPath !== undefined || here.file === there.file) return 'error';
  return dirname(here.file ?? '') === dirname(there.file ?? '') ? 'warning' : 'note';
}
