import { listed, nameOf } from '../naming';
import { formatPath } from '../path';
import { defineRule } from './rule';

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  severity: 'warning',
  title: 'One key is written twice in a mapping',
  help: 'Keep one of them: kubectl keeps the last and says nothing.',
  checkObject({ manifest }) {
    return (manifest.duplicateKeys ?? []).map(({ path, lines }) => ({
      manifest,
      path,
      message: `${formatPath(path)} of ${nameOf(manifest)} is written ${lines.length > 2 ? `${lines.length} times` : 'twice'}${placesOf(lines)}: kubectl keeps the last`,
    }));
  },
});

function placesOf(lines: readonly number[]): string {
  const distinct = [...new Set(lines)];
  if (distinct.length === 0) return '';
  return ` (${distinct.length === 1 ? 'line' : 'lines'} ${listed(distinct, String, 5)})`;
}
